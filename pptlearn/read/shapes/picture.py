"""`p:pic`: still pictures, and the pictures that stand for sound and video."""

from __future__ import annotations

from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import Picture, Shape
from pptlearn.read.blip import read_image, read_opacity, read_recolors
from pptlearn.read.inherit import read_placeholder, sources_of
from pptlearn.read.media import carries_media, read_media
from pptlearn.read.paint import insets, read_fill
from pptlearn.read.part import relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.looks import looks, own
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import A, Element, child


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the picture, or the media it stands for."""
    picture = read_picture(element, tree)
    if carries_media(element):
        return (read_media(element, picture, tree.part),)
    return (picture,)


def read_picture(element: Element, tree: Tree, stands_for: str = "") -> Picture:
    """Return the picture of a `p:pic`, whatever it stands for."""
    part = tree.part
    seen = looks(element, sources_of(read_placeholder(element), part), tree)
    known = base(element, tree)
    filled = own(element, "blipFill")
    blip = child(filled, A + "blip")
    image, fallback = read_image(blip, part)
    if image is None:
        _report_missing(blip, known["name"], tree)
    return Picture(
        **known,
        image=image,
        fallback=fallback,
        crop=insets(child(filled, A + "srcRect")),
        transform=seen.transform,
        geometry=seen.geometry,
        fill=read_fill(own(element, "spPr"), part) or NO_FILL,
        line=seen.line,
        effects=seen.effects,
        scene=seen.scene,
        opacity=read_opacity(blip),
        recolors=read_recolors(blip, part),
        stands_for=stands_for,
    )


def _report_missing(blip: Element | None, name: str, tree: Tree) -> None:
    link = None if blip is None else tree.part.related(relation_id(blip, "link"))
    code = "read.picture-missing" if link is None else "read.picture-linked"
    tree.part.problems.report(code, tree.part.where(name))
