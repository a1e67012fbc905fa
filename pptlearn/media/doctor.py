"""What this machine has for sound, video and pictures."""

from __future__ import annotations

from importlib.util import find_spec

from pptlearn.errors import FfmpegMissing
from pptlearn.media import ffmpeg
from pptlearn.model.finding import Finding

ENCODERS = ("aac", "libx264", "mjpeg")
DECODERS = (
    "aac",
    "mp3",
    "wmav2",
    "pcm_s16le",
    "adpcm_ms",
    "h264",
    "hevc",
    "wmv2",
    "wmv3",
    "mpeg4",
    "mpeg2video",
)
"""What decks bring: recordings of every PowerPoint since 2007, and videos of telephones and cameras."""
PACKAGES = (
    ("av", "av", "looks into sound and video"),
    ("PIL", "pillow", "scales and converts pictures"),
    ("metafile_render", "metafile-render", "turns EMF and WMF drawings into SVG"),
)


def survey() -> tuple[Finding, ...]:
    """Return what was found of the programs and packages that prepare media."""
    return (*_ffmpeg(), *(_package(*each) for each in PACKAGES))


def _ffmpeg() -> tuple[Finding, ...]:
    try:
        program, version = ffmpeg.program(), ffmpeg.version()
        missing = (*_missing("encoders", ENCODERS), *_missing("decoders", DECODERS))
    except (FfmpegMissing, ffmpeg.FfmpegFailed) as error:
        lost = "sound and video that browsers cannot play as they are will be missing"
        return (Finding(name="ffmpeg", is_there=False, detail=f"{error}: {lost}", hint=error.hint),)
    codecs = Finding(
        name="codecs of ffmpeg",
        is_there=not missing,
        detail=f"without {', '.join(missing)}"
        if missing
        else f"all {len(ENCODERS) + len(DECODERS)} that decks need",
        hint="Use the ffmpeg of the Python package imageio-ffmpeg (unset PPTLEARN_FFMPEG).",
    )
    return Finding(name="ffmpeg", is_there=True, detail=f"{version}, {program}"), codecs


def _missing(kind: str, wanted: tuple[str, ...]) -> list[str]:
    known = ffmpeg.codecs(kind)
    return [name for name in wanted if name not in known]


def _package(module: str, name: str, purpose: str) -> Finding:
    is_there = find_spec(module) is not None
    return Finding(name=name, is_there=is_there, detail=purpose, hint=f"Install the Python package {name}.")
