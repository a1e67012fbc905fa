"""Look into pictures made of pixels and write them anew: the only file that uses Pillow."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from pptlearn.media.store import Unusable

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY = 88
"""Of JPEG and lossy WebP; at this value no difference shows at twice the size a picture is seen in."""
FLAT_COLORS = 4096
"""A picture with fewer colours is a drawing or a screenshot: kept lossless."""
SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "jpeg": {"format": "JPEG", "quality": QUALITY, "optimize": True, "progressive": True},
    "webp": {"format": "WEBP", "quality": QUALITY, "method": 4},
    "png": {"format": "PNG", "optimize": True},
}
ORIENTATION = 0x0112
GLANCE = (1024, 1024)
"""Pixels of a JPEG that are enough to see whether all of it is there; it decodes to no more than needed."""
LARGE = 40_000_000
"""Pixels (at four bytes) of which only one picture is in memory at a time."""
_LARGE_ONE = Lock()
DAMAGE = (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError, MemoryError)
"""What Pillow raises on damaged files, by its own documentation and by experience with fuzzed ones."""


def look(path: Path, name: str, megapixels: int) -> Mapping[str, object]:
    """Return what decides how a picture is prepared, as JSON; raise Unusable when it cannot be shown."""
    try:
        with _opened(path) as image:
            if image.width * image.height > megapixels * 1_000_000:
                raise Unusable("media.picture-too-large", name=name, limit=megapixels)
            seen = {
                "width": image.width,
                "height": image.height,
                "frames": getattr(image, "n_frames", 1),
                "mode": image.mode,
                "turned": image.getexif().get(ORIENTATION, 1) != 1,
                "resolution": _resolution(image),
            }
            image.draft(None, GLANCE)
            is_whole = _is_whole(image)
            return {**seen, "whole": is_whole, "flat": is_whole and _is_flat(image)}
    except DAMAGE as error:
        raise Unusable("media.damaged-picture", name=name) from error


def convert(source: Path, target: Path, to: str, size: tuple[int, int]) -> None:
    """Write a picture as `to` (a key of SETTINGS) in `size` pixels."""
    with _opened(source) as image:
        image.draft("RGB", (size[0], size[1]))
        profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA", "P", "L", "LA") else None
        plain = _plain(image, keeps_alpha=to != "jpeg")
        scaled = _scaled(plain, size)
        scaled.save(target, **SETTINGS[to], **({"icc_profile": profile} if profile else {}))


def without_exif(jpeg: bytes) -> bytes:
    """Return a JPEG without its APP1 segments, pixels untouched."""
    kept, place = [jpeg[:2]], 2
    while jpeg[place : place + 1] == b"\xff" and jpeg[place + 1 : place + 2] not in (b"\xda", b""):
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if jpeg[place + 1] != 0xE1:
            kept.append(jpeg[place:end])
        place = end
    return b"".join([*kept, jpeg[place:]])


@contextmanager
def _opened(path: Path) -> Iterator[Image]:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, an option, and asked before a pixel is decoded
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path) as image:
            is_large = image.width * image.height > LARGE
            with _LARGE_ONE if is_large else nullcontext():
                yield image


def _is_whole(image: Image) -> bool:
    """Decode the picture; False when its end is missing (browsers show what is there)."""
    try:
        image.load()
    except OSError as error:
        if "truncated" not in str(error):
            raise
        return False
    return True


def _is_flat(image: Image) -> bool:
    return image.mode in ("1", "P") or (
        image.mode in ("L", "RGB", "RGBA") and image.getcolors(FLAT_COLORS) is not None
    )


def _resolution(image: Image) -> float:
    """Return the dots per inch a file claims, 96 when it claims none that can be true."""
    said = image.info.get("dpi", (0, 0))
    across = float(said[0]) if isinstance(said, tuple) and said else 0.0
    return round(across, 2) if 1 < across < 10_000 else 96.0


def _plain(image: Image, *, keeps_alpha: bool) -> Image:
    """Return `image` in RGB, RGBA or L."""
    if image.mode.startswith(("I", "F")):
        image = image.convert("F").point(lambda level: level / 257).convert("L")
    if keeps_alpha and (image.mode in ("LA", "PA", "RGBa", "La") or "transparency" in image.info):
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "L", *(["RGBA"] if keeps_alpha else [])) else image.convert("RGB")


def _scaled(image: Image, size: tuple[int, int]) -> Image:
    from PIL.Image import Resampling

    if image.size == tuple(size):
        return image
    if image.mode == "RGBA":  # premultiplied, else see-through pixels bleed into the edges
        return image.convert("RGBa").resize(size, Resampling.LANCZOS).convert("RGBA")
    return image.resize(size, Resampling.LANCZOS)
