"""Sound and video on a slide: a `p:pic` that carries media, and what the timing tree says of it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, fields, replace
from urllib.parse import unquote

from pptlearn.model.media import Clip
from pptlearn.model.shape import Caption, Group, Media, Picture, Shape, ShapeBase
from pptlearn.read.attributes import flag, integer, is_on, share
from pptlearn.read.part import Part, relation_id
from pptlearn.read.timing.targets import target
from pptlearn.read.timing.times import conditions, passes, seconds
from pptlearn.read.xml import P14, P15, A, Element, P, child, extension, find

P173 = "{http://schemas.microsoft.com/office/powerpoint/2017/3/main}"

KINDS = {
    A + "audioFile": "audio",
    A + "wavAudioFile": "audio",
    A + "audioCd": "audio",
    A + "videoFile": "video",
    A + "quickTimeFile": "video",
}
SOUND_ENDINGS = (".mp3", ".m4a", ".wav", ".wma", ".aac", ".ogg", ".aif", ".aiff", ".au", ".mid")
"""Files that are sound even where a deck calls them video (converters do)."""
FULL_VOLUME = 0.8
"""What PowerPoint writes for its loudest setting."""
MOST_PASSES = 100
"""Beyond so many times a clip is one that plays without end; PowerPoint's own list ends at 10."""
NOWHERE = frozenset(("", "NULL", "file:///NULL"))
"""Targets that PowerPoint writes when an older version must not play the clip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaNode:
    """A `p:audio` or `p:video` of the timing tree: how a clip plays, not when."""

    volume: float = 1.0
    is_muted: bool = False
    slide_span: int = 1
    stops_on_next: bool = False
    is_hidden_when_stopped: bool = False
    is_narration: bool = False
    is_full_screen: bool = False
    passes: float = 1.0
    """How often it plays; `inf` until something stops it."""
    rewinds: bool = False


def carries_media(pic: Element) -> bool:
    """Say whether a `p:pic` stands for sound or video."""
    return _file(pic) is not None


def read_media(pic: Element, picture: Picture, part: Part) -> Media:
    """Return the media that `pic` carries; `picture` is how the same element looks.

    When it starts is not known yet: `start_media` adds that once the timing tree is read.
    """
    file: Element = _file(pic)
    extra = extension(find(pic, P + "nvPicPr", P + "nvPr"), P14 + "media")
    source, url = _source(file, extra, part)
    if source is None and not url:
        part.problems.report("read.media-missing", part.where(picture.name), file=_wanted(file, extra, part))
    common = {each.name: getattr(picture, each.name) for each in fields(ShapeBase)}
    return Media(
        **common,
        poster=picture,
        clip=None if source is None else _clip(source, KINDS[file.tag], extra),
        online_url=url,
        bookmarks=_bookmarks(extra),
        captions=_captions(extra, part),
        is_voice=_is_narration(pic),
    )


def read_media_nodes(timing: Element | None) -> dict[str, MediaNode]:
    """Return how each clip plays, by the id of its shape."""
    nodes: dict[str, MediaNode] = {}
    for kind in ("audio", "video"):
        for element in timing.iter(P + kind) if timing is not None else ():
            common = child(element, P + "cMediaNode")
            shape = target(common).shape if common is not None else ""
            if shape:
                nodes[shape] = _node(element, common)
    return nodes


def add_media_nodes(shapes: tuple[Shape, ...], nodes: dict[str, MediaNode]) -> tuple[Shape, ...]:
    """Return the shapes with what the timing tree says of how their media play."""
    return tuple(_with_node(shape, nodes) for shape in shapes)


def read_sound(element: Element | None, part: Part) -> Clip | None:
    """Return the sound of an effect, transition or link (`p:snd`, `p:sndTgt`, `a:snd`)."""
    source = part.media(relation_id(element, "embed")) if element is not None else None
    return None if source is None else Clip(media=source, kind="audio")


def _file(pic: Element) -> Element | None:
    holder = find(pic, P + "nvPicPr", P + "nvPr")
    return next((each for each in holder if each.tag in KINDS), None) if holder is not None else None


def _is_narration(pic: Element) -> bool:
    said = extension(find(pic, P + "nvPicPr", P + "nvPr"), P15 + "isNarration")
    return said is not None and bool(flag(said.get("val")))


def _source(file: Element, extra: Element | None, part: Part) -> tuple[str | None, str]:
    """Return the media's id, or the address of an online video: `p14:media` before the older link."""
    references = [(extra, "embed"), (extra, "link"), (file, "link"), (file, "embed")]
    for element, name in references:
        id = relation_id(element, name) if element is not None else None
        found, url = _followed(id, part)
        if found is not None or url:
            return found, url
    return None, ""


def _followed(id: str | None, part: Part) -> tuple[str | None, str]:
    relationship = part.related(id)
    if relationship is None or relationship.target in NOWHERE:
        return None, ""
    if not relationship.is_external:
        return part.media(id), ""
    if is_online(relationship.target):
        return None, relationship.target
    return part.register(part.package.beside(file_name(relationship.target))), ""


def is_online(address: str) -> bool:
    """Say whether a link leads to the web."""
    return address.lstrip().lower().startswith(("http:", "https:"))


def file_name(address: str) -> str:
    """Return the bare name of a linked file, whatever system its path comes from."""
    return posixpath.basename(unquote(address).replace("\\", "/"))


def _wanted(file: Element, extra: Element | None, part: Part) -> str:
    """Return the name of what is missing, for the author."""
    ids = [
        relation_id(each, name) for each in (extra, file) if each is not None for name in ("embed", "link")
    ]
    targets = [
        found.target for id in ids if (found := part.related(id)) is not None and found.target not in NOWHERE
    ]
    return file_name(targets[0]) if targets else file.get("name", "") or "no file at all"


def _clip(source: str, kind: str, extra: Element | None) -> Clip:
    trim = child(extra, P14 + "trim") if extra is not None else None
    fade = child(extra, P14 + "fade") if extra is not None else None
    return Clip(
        media=source,
        kind="audio" if source.lower().endswith(SOUND_ENDINGS) else kind,
        trim_start=_time(trim, "st"),
        trim_end=_time(trim, "end"),
        fade_in=_time(fade, "in"),
        fade_out=_time(fade, "out"),
    )


def _time(element: Element | None, name: str) -> float:
    return max(0.0, seconds(element.get(name))) if element is not None else 0.0


def _bookmarks(extra: Element | None) -> tuple[tuple[str, float], ...]:
    found = child(extra, P14 + "bmkLst") if extra is not None else None
    marks = found.iterchildren(P14 + "bmk") if found is not None else ()
    return tuple((mark.get("name", ""), seconds(mark.get("time"))) for mark in marks)


def _captions(extra: Element | None, part: Part) -> tuple[Caption, ...]:
    tracks = extra.iter(P173 + "track") if extra is not None else ()
    return tuple(
        Caption(source, track.get("lang", ""), track.get("label", ""))
        for track in tracks
        if (source := part.media(relation_id(track, "embed"))) is not None
    )


def _node(element: Element, common: Element) -> MediaNode:
    node = child(common, P + "cTn")
    volume = share(common.get("vol"))
    return MediaNode(
        volume=1.0 if volume is None else max(0.0, min(1.0, volume / FULL_VOLUME)),
        is_muted=is_on(common, "mute"),
        slide_span=max(1, integer(common.get("numSld")) or 1),
        stops_on_next=node is not None and _stops_on_next(node),
        is_hidden_when_stopped=not is_on(common, "showWhenStopped", True),
        is_narration=is_on(element, "isNarration"),
        is_full_screen=is_on(element, "fullScrn"),
        passes=1.0 if node is None else passes(node, 0.0),
        rewinds=node is not None and node.get("fill") == "remove",
    )


def _stops_on_next(node: Element) -> bool:
    """Say whether the clip is set to *Stop playing: On click*."""
    return any(each.get("evt") == "onNext" for each in conditions(node, "endCondLst"))


def _with_node(shape: Shape, nodes: dict[str, MediaNode]) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, children=add_media_nodes(shape.children, nodes))
    node = nodes.get(shape.id)
    if not isinstance(shape, Media) or node is None:
        return shape
    return replace(
        shape,
        clip=shape.clip and replace(shape.clip, volume=node.volume),
        is_voice=shape.is_voice or node.is_narration,
        mute=node.is_muted,
        slide_span=node.slide_span,
        stops_on_next=node.stops_on_next,
        is_hidden_when_stopped=node.is_hidden_when_stopped,
        is_full_screen=node.is_full_screen,
        loops=node.passes > MOST_PASSES,
        passes=1.0 if node.passes > MOST_PASSES else node.passes,
        rewinds=node.rewinds,
    )
