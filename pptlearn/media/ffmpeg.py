"""Run ffmpeg: the only place that starts it, by a list of arguments, with a time limit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache as once
from pathlib import Path
from subprocess import DEVNULL, PIPE
from threading import Timer
from typing import IO, Any, cast

from pptlearn.cache import Cache, recipe_key
from pptlearn.errors import FfmpegMissing, MediaError

QUIET = ("-hide_banner", "-nostdin", "-loglevel", "error", "-y")
EXACT: Mapping[str, Any] = {
    "fflags": "+bitexact",
    "flags:v": "+bitexact",
    "flags:a": "+bitexact",
    "map_metadata": -1,
    "map_chapters": -1,
}
"""No version, no date, no tags in what is written: the same input gives the same bytes."""
LOCAL = {"protocol_whitelist": "file,pipe"}
"""A playlist dressed up as a video must not make ffmpeg fetch anything."""
CHUNK = 1 << 16


class FfmpegFailed(MediaError):
    """ffmpeg could not do it; the message is the gist of what it said."""


class FfmpegTooSlow(FfmpegFailed):
    """It took longer than it may: on another day, or another machine, it might not."""


@once
def program() -> str:
    """Return the ffmpeg to use: PPTLEARN_FFMPEG, the packaged one, or one on the PATH."""
    said = os.environ.get("PPTLEARN_FFMPEG")
    if said:
        found = shutil.which(said)
        if found is None:
            raise FfmpegMissing(f"PPTLEARN_FFMPEG names {said}, which is not a program")
        return found
    found = _packaged() or shutil.which("ffmpeg")
    if found is None:
        raise FfmpegMissing("sound and video of this deck need ffmpeg, and there is none")
    return found


def version(cache: Cache | None = None) -> str:
    """Return ffmpeg's version, asked once per program file: it is part of every recipe that uses ffmpeg."""
    path = Path(program())
    status = path.stat()
    key = recipe_key("ffmpeg", {"path": str(path), "bytes": status.st_size, "changed": status.st_mtime_ns})
    known = cache.recall(key) if cache else None
    if known is not None:
        return str(known)
    found = _ask_version(str(path))
    return str(cache.remember(key, found)) if cache else found


def codecs(kind: str) -> frozenset[str]:
    """Return the names of the `encoders` or `decoders` ffmpeg was built with."""
    said = _run([program(), "-hide_banner", f"-{kind}"], 20).stdout.decode("utf-8", "replace")
    return frozenset(re.findall(r"^ [VAS][.A-Z]{5} (\S+)", said, re.MULTILINE))


def convert(
    source: Path, target: Path, streams: Sequence[str], options: Mapping[str, Any], *, limit: float
) -> None:
    """Write `target` from the named `streams` of `source`; `options` are ffmpeg's own, by name.

    `limit` is how many seconds the work may take. Raises FfmpegFailed.
    """
    import ffmpeg

    node = ffmpeg.input(_file_url(source), **LOCAL)
    chosen = [node[stream] for stream in streams]
    written = ffmpeg.output(*chosen, _file_url(target), **EXACT, **options)
    _finish(written.global_args(*QUIET).compile(cmd=program()), limit)


@contextmanager
def decoded(source: Path, rate: int, *, limit: float) -> Iterator[IO[bytes]]:
    """Give the sound of `source` as a stream of mono 16-bit samples, `rate` a second.

    The stream ends early after `limit` seconds of work, or where the file cannot be read any further.
    """
    import ffmpeg

    node = ffmpeg.input(_file_url(source), **LOCAL)["a:0"].output("pipe:", format="s16le", ac=1, ar=rate)
    command = node.global_args(*QUIET).compile(cmd=program())
    with subprocess.Popen(command, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL) as process:
        watch = Timer(limit, process.kill)
        watch.start()
        try:
            yield cast(IO[bytes], process.stdout)
        finally:
            watch.cancel()
            process.kill()


def _packaged() -> str | None:
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError):  # not installed, or a wheel without a program for this machine
        return None


def _ask_version(path: str) -> str:
    said = _run([path, "-hide_banner", "-version"], 20).stdout.decode("utf-8", "replace")
    found = re.match(r"ffmpeg version (\S+)", said)
    return found[1] if found else "unknown"


def _file_url(path: Path) -> str:
    """Return a path that ffmpeg cannot take for an option, a protocol or a pattern."""
    return f"file:{path}"


def _finish(command: list[str], limit: float) -> None:
    done = _run(command, limit)
    if done.returncode != 0:
        raise FfmpegFailed(_gist(done.stderr.decode("utf-8", "replace")))


def _run(command: list[str], limit: float) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, stdin=DEVNULL, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise FfmpegTooSlow(f"it took longer than {limit:.0f} seconds") from error
    except OSError as error:
        raise FfmpegMissing(f"ffmpeg at {command[0]} cannot be started: {error.strerror}") from error


def _gist(said: str) -> str:
    """Return the last telling line of what ffmpeg wrote, without paths and addresses."""
    lines = [re.sub(r"\[[^\]]*\]|file:\S+|0x[0-9a-f]+", "", line).strip(" :") for line in said.splitlines()]
    return next((line for line in reversed(lines) if line), "no reason given")
