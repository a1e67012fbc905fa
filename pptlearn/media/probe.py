"""Look into sound and video without playing them: the only file that uses PyAV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pptlearn.media.store import Unusable

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.stream import Stream

LOCAL = {"protocol_whitelist": "file"}


def probe(path: Path, name: str) -> Mapping[str, Any]:
    """Return what decides how a clip is prepared, as JSON: container, length, codecs of its streams."""
    import av

    try:
        with av.open(str(path), options=LOCAL) as container:
            return {
                "container": container.format.name,
                "brand": container.metadata.get("major_brand", "").strip(),
                "audio": _audio(container),
                "video": _video(container),
                "seconds": _seconds(container),
            }
    except (av.FFmpegError, OSError, ValueError, UnicodeError) as error:
        raise Unusable("media.damaged-clip", name=name) from error


def _audio(container: InputContainer) -> Mapping[str, Any] | None:
    for stream in container.streams.audio:
        codec = stream.codec_context
        if codec is not None and codec.sample_rate:
            return {
                "codec": codec.codec.canonical_name,
                "profile": codec.profile or "",
                "channels": codec.channels,
                "rate": codec.sample_rate,
            }
    return None


def _video(container: InputContainer) -> Mapping[str, Any] | None:
    for stream in container.streams.video:
        codec = stream.codec_context
        if codec is not None and codec.width and not _is_cover(stream):
            return {
                "codec": codec.codec.canonical_name,
                "profile": codec.profile or "",
                "pixels": codec.pix_fmt or "",
                "width": codec.width,
                "height": codec.height,
            }
    return None


def _is_cover(stream: Stream) -> bool:
    """Return whether a picture stream is the cover of a sound file."""
    from av.stream import Disposition

    return bool(stream.disposition & Disposition.attached_pic)


def _seconds(container: InputContainer) -> float:
    """Return the length as it is played; outside MP4 the container only guesses it."""
    import av

    if container.duration and "mp4" in container.format.name:
        return float(container.duration / av.time_base)
    if container.streams.audio and all(map(_is_cover, container.streams.video)):
        try:
            return sum(frame.samples / frame.sample_rate for frame in container.decode(audio=0))
        except av.FFmpegError:  # players skip a broken packet, the decoder here stops at it
            container.seek(0)
    return _last_end(container)


def _last_end(container: InputContainer) -> float:
    """Return when the last packet ends."""
    streams = [each for each in (*container.streams.audio, *container.streams.video) if not _is_cover(each)]
    ends = [0.0]
    for packet in container.demux(streams):
        if packet.pts is not None and packet.time_base:
            ends.append(float((packet.pts + (packet.duration or 0)) * packet.time_base))
    return max(ends)
