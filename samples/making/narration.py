"""Put a recorded voice, its click times and builds on a slide, as PowerPoint's recorder writes them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu

from making.markup import NAMES, element, piece
from making.speech import Recording

MEDIA = "http://schemas.microsoft.com/office/2007/relationships/media"
TAGS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags"
TAGS_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
ICON, CORNER = Emu(487_362), Emu(152_400)
"""Side of the speaker icon that PowerPoint puts into the corner, and how far it stays from the edges."""
EFFECTS = {"fade": (10, 0, "fade"), "wipe": (22, 8, "wipe(left)")}
"""Preset id, subtype and filter, as PowerPoint numbers them."""


@dataclass(frozen=True)
class Build:
    """One thing that enters with a click: a shape with its text, or one paragraph of it."""

    shape: int
    paragraph: int | None = None
    effect: str = "fade"


Click = Sequence[Build]
"""Everything that enters with one click."""


def narrate(slide: Slide, recording: Recording, icon: bytes, clicks: Sequence[Click]) -> None:
    """Give the slide its voice, its builds, the click times and the time it stays."""
    if len(clicks) != len(recording.clicks):
        raise ValueError(f"{len(clicks)} builds, but {len(recording.clicks)} clicks: speak the course anew")
    voice = _add_voice(slide, recording, icon)
    if recording.clicks:
        _add_click_times(slide, recording.clicks)
    place = slide._element.find(qn("p:clrMapOvr"))
    place.addnext(_timing(voice, clicks))
    place.addnext(element(piece("transition", milliseconds=round(recording.seconds * 1000))))


def _add_voice(slide: Slide, recording: Recording, icon: bytes) -> int:
    """Add the sound with its icon; return the icon's shape id."""
    package = slide.part.package
    part = Part(package.next_media_partname("m4a"), "audio/mp4", package, recording.sound)
    linked, embedded = slide.part.relate_to(part, RT.AUDIO), slide.part.relate_to(part, MEDIA)
    deck = package.presentation_part.presentation
    left, top = deck.slide_width - ICON - CORNER, deck.slide_height - ICON - CORNER
    picture = slide.shapes.add_picture(io.BytesIO(icon), left, top, ICON, ICON)
    picture.name = f"Audio {picture.shape_id - 1}"
    properties = picture._element.nvPicPr
    properties.cNvPr.append(element('<a:hlinkClick r:id="" action="ppaction://media"/>'))
    properties.nvPr.append(element(f'<a:audioFile r:link="{linked}"/>'))
    properties.nvPr.append(element(piece("media", embedded=embedded)))
    return picture.shape_id


def _add_click_times(slide: Slide, clicks: Sequence[float]) -> None:
    """Note the seconds between clicks, in tenths, in the slide's tag `TIMING`."""
    steps = "".join(f"|{after - before:.1f}".removesuffix(".0") for before, after in pairwise((0.0, *clicks)))
    package = slide.part.package
    number = 1 + sum("/ppt/tags/" in part.partname for part in package.iter_parts())
    content = piece("tags", steps=steps).replace("<p:tagLst>", f"<p:tagLst {NAMES}>", 1).encode()
    related = slide.part.relate_to(
        Part(PackURI(f"/ppt/tags/tag{number}.xml"), TAGS_TYPE, package, content), TAGS
    )
    tree = slide._element.cSld.spTree
    tree.addnext(element(f'<p:custDataLst><p:tags r:id="{related}"/></p:custDataLst>'))


def _timing(voice: int, clicks: Sequence[Click]):
    """Return the slide's p:timing: the voice by itself, then a step for each click."""
    steps = "".join(
        piece("step", effects="".join(map(_effect, click, range(len(click))))) for click in clicks
    )
    builds = {build.shape: build.paragraph for click in clicks for build in click}
    listed = "".join(
        f'<p:bldP spid="{shape}" grpId="0" {"animBg" if paragraph is None else "build"}='
        f'"{1 if paragraph is None else "p"}"/>'
        for shape, paragraph in builds.items()
    )
    builds_list = f"<p:bldLst>{listed}</p:bldLst>" if listed else ""
    timing = element(piece("timing", voice=voice, steps=steps, builds=builds_list))
    for number, node in enumerate(timing.iter(qn("p:cTn")), 1):
        node.set("id", str(number))
    return timing


def _effect(build: Build, place: int) -> str:
    preset, subtype, filter_name = EFFECTS[build.effect]
    paragraph = build.paragraph
    return piece(
        "effect",
        preset=preset,
        subtype=subtype,
        filter=filter_name,
        node="withEffect" if place else "clickEffect",
        shape=build.shape,
        part="" if paragraph is None else f'<p:txEl><p:pRg st="{paragraph}" end="{paragraph}"/></p:txEl>',
    )
