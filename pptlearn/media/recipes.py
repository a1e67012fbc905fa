"""What becomes of a clip: which files browsers play as they are, and ffmpeg's options for the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pptlearn.media.kinds import Kind
from pptlearn.model.media import Clip
from pptlearn.options import MediaOptions

M4A = Kind("m4a", "media", "audio/mp4", "m4a")
MP3 = Kind("mp3", "media", "audio/mpeg", "mp3")
MP4 = Kind("mp4", "media", "video/mp4", "mp4")
WEBM = Kind("webm", "media", "video/webm", "webm")

WEB_VIDEO = frozenset({("h264", "yuv420p"), ("h264", "yuvj420p")})
"""Codec and pixel format that every browser of the last two years plays in an MP4."""
WEBM_VIDEO = frozenset({"vp8", "vp9"})
WEB_SOUND: Mapping[str, frozenset[str]] = {
    "aac": frozenset({"LC", "HE-AAC", "HE-AACv2", ""}),
    "mp3": frozenset({""}),
}
"""Codecs and profiles that every browser plays in an MP4."""
WEBM_SOUND = frozenset({"opus", "vorbis"})
INSTANT = 0.0005
"""Seconds that count as nothing: PowerPoint writes times to a tenth of a millisecond."""
VIDEO_THREADS = 4
"""The number changes what x264 writes, so it is not the machine's."""


WEB_FILE: Mapping[str, Any] = {"f": "mp4", "movflags": "+faststart"}


@dataclass(frozen=True, slots=True)
class Recipe:
    """What ffmpeg is asked for: streams of the source, and options of the target by ffmpeg's own names."""

    streams: tuple[str, ...]
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of a clip that plays, in seconds, and how it comes and goes."""

    start: float
    seconds: float
    fade_in: float
    fade_out: float
    volume: float
    is_trimmed: bool

    @property
    def fades(self) -> bool:
        return self.fade_in > 0 or self.fade_out > 0

    @property
    def is_whole(self) -> bool:
        """Nothing is cut, faded or made softer."""
        return not self.is_trimmed and not self.fades and self.volume == 1.0


def stretch_of(clip: Clip, seconds: float) -> Stretch:
    """Return what is played of a clip that lasts `seconds`."""
    start = clip.trim_start if clip.trim_start > INSTANT else 0.0
    end = clip.trim_end if clip.trim_end > INSTANT else 0.0
    left = seconds - start - end
    return Stretch(
        start=round(start, 6),
        seconds=round(left, 6),
        fade_in=round(min(max(clip.fade_in, 0.0), max(left, 0.0)), 6),
        fade_out=round(min(max(clip.fade_out, 0.0), max(left, 0.0)), 6),
        volume=round(min(max(clip.volume, 0.0), 1.0), 4),
        is_trimmed=start > 0 or end > 0,
    )


def web_kind(seen: Mapping[str, Any], wanted: str) -> Kind | None:
    """Return what a probed file is to a browser, or None when it must be made anew.

    `wanted` is `audio` or `video`: of a video used as a sound only the sound has to be playable.
    """
    container, video = seen["container"], seen["video"] if wanted == "video" else None
    if container == "mp3":
        return MP3
    if "mp4" in container.split(",") and seen["brand"] != "qt" and _plays_sound(seen["audio"]):
        if video is None:
            return M4A if seen["audio"] else None
        return MP4 if _plays_picture(video) else None
    if "webm" in container.split(",") and video is not None and video["codec"] in WEBM_VIDEO:
        return WEBM if seen["audio"] is None or seen["audio"]["codec"] in WEBM_SOUND else None
    return None


def sound_recipe(seen: Mapping[str, Any], stretch: Stretch, options: MediaOptions) -> Recipe:
    """Return how ffmpeg writes the sound of a clip as M4A."""
    return Recipe(("a:0",), {**WEB_FILE, **_sound(seen, stretch, options)})


def video_recipe(seen: Mapping[str, Any], stretch: Stretch, options: MediaOptions) -> Recipe:
    """Return how ffmpeg writes a video as MP4; what need not be made anew is copied."""
    is_copied = _plays_picture(seen["video"]) and not stretch.is_trimmed and not stretch.fades
    picture = {"c:v": "copy"} if is_copied else _picture(stretch, options)
    if seen["audio"] is None:
        return Recipe(("V:0",), {**WEB_FILE, **picture})
    is_copied = seen["audio"]["codec"] == "aac" and _plays_sound(seen["audio"]) and stretch.is_whole
    sound = {"c:a": "copy"} if is_copied else _sound(seen, stretch, options)
    return Recipe(("V:0", "a:0"), {**WEB_FILE, **picture, **sound})


POSTER = Recipe(("V:0",), {"frames:v": 1, "f": "image2", "update": 1, "c:v": "mjpeg", "q:v": 3})
"""How ffmpeg writes the first frame of a video as JPEG."""


def _plays_picture(video: Mapping[str, Any]) -> bool:
    return (video["codec"], video["pixels"]) in WEB_VIDEO


def _plays_sound(audio: Mapping[str, Any] | None) -> bool:
    return audio is None or audio["profile"] in WEB_SOUND.get(audio["codec"], ())


def _sound(seen: Mapping[str, Any], stretch: Stretch, options: MediaOptions) -> dict[str, Any]:
    audio = seen["audio"]
    filters = ["aresample=async=1:first_pts=0"] if seen["video"] else []
    if stretch.is_trimmed:
        filters += [f"atrim=start={stretch.start}:duration={stretch.seconds}", "asetpts=PTS-STARTPTS"]
    if stretch.fade_in:
        filters.append(f"afade=t=in:d={stretch.fade_in}")
    if stretch.fade_out:
        filters.append(f"afade=t=out:st={stretch.seconds - stretch.fade_out:.6f}:d={stretch.fade_out}")
    if stretch.volume != 1:
        filters.append(f"volume={stretch.volume}")
    return {
        "c:a": "aac",
        "b:a": f"{options.audio_kbps}k",
        "ac": min(2, audio["channels"]),
        **({"ar": 48_000} if audio["rate"] > 48_000 else {}),
        **({"filter:a": ",".join(filters)} if filters else {}),
    }


def _picture(stretch: Stretch, options: MediaOptions) -> dict[str, Any]:
    filters = [_fit(options.video_height), "setsar=1"]
    if stretch.is_trimmed:
        filters += [f"trim=start={stretch.start}:duration={stretch.seconds}", "setpts=PTS-STARTPTS"]
    if stretch.fade_in:
        filters.append(f"fade=t=in:d={stretch.fade_in}")
    if stretch.fade_out:
        filters.append(f"fade=t=out:st={stretch.seconds - stretch.fade_out:.6f}:d={stretch.fade_out}")
    return {
        "c:v": "libx264",
        "crf": 23,
        "preset": "fast",
        "pix_fmt": "yuv420p",
        "threads": VIDEO_THREADS,
        "filter:v": ",".join(filters),
    }


def _fit(height: int) -> str:
    """Return a filter to square pixels, even sides, and at most `height` rows."""
    share = f"min(1,{height}/ih)"
    return f"scale=w='max(2,2*trunc(iw*sar*{share}/2))':h='max(2,2*trunc(ih*{share}/2))'"
