"""Pictures as browsers show them: kept byte for byte, or scaled down when far too large, or converted."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, isinf
from pathlib import Path
from typing import Any

from pptlearn.media import drawings, raster
from pptlearn.media.kinds import GIF, HEIC, JPEG, JPEG_XR, PICT, PNG, WEBP, Kind
from pptlearn.media.store import COPY, Facts, Source, Store, Unusable
from pptlearn.model.media import Asset, ImageUse
from pptlearn.options import Limits, MediaOptions

WEB: Mapping[str, Kind] = {kind.name: kind for kind in (PNG, JPEG, GIF, WEBP)}
"""What every browser shows."""
UNREADABLE = (JPEG_XR, PICT, HEIC)


def prepare_picture(store: Store, use: ImageUse, options: MediaOptions, limits: Limits) -> Asset:
    """Return the asset that shows a picture in its largest place; raise Unusable when there is none."""
    source = store.find(use.image)
    if source.kind.holds == "drawing":
        return drawings.prepare_drawing(store, source)
    if source.kind.holds != "picture" or source.kind in UNREADABLE:
        raise Unusable("media.picture-format", name=source.name, format=source.kind.name)
    seen = store.learn(
        source.sha256,
        {"look": "picture", "megapixels": limits.picture_megapixels},
        lambda: raster.look(store.file(source), source.name, limits.picture_megapixels),
        name=source.name,
    )
    if not seen["whole"]:
        store.remarks[use.image] = Unusable("media.cut-off-picture", name=source.name)
    return _made(store, source, seen, _recipe(source.kind, seen, use, options))


def _recipe(
    kind: Kind, seen: Mapping[str, Any], use: ImageUse, options: MediaOptions
) -> Mapping[str, object]:
    from PIL import __version__ as pillow

    is_shown = kind in WEB.values() and seen["mode"] != "CMYK"
    if is_shown and (seen["frames"] > 1 or not seen["whole"]):
        return COPY
    share = _share(seen, use, options)
    if is_shown and share >= 1 and not seen["turned"]:
        return COPY
    if is_shown and share >= 1 and kind is JPEG:
        return {"make": "unturned"}
    to = (JPEG if kind is JPEG else WEBP if not seen["flat"] else PNG).name
    size = [max(1, ceil(seen["width"] * share)), max(1, ceil(seen["height"] * share))]
    return {"make": "picture", "to": to, "size": size, "pillow": pillow}


def _share(seen: Mapping[str, Any], use: ImageUse, options: MediaOptions) -> float:
    """Return what a picture is to be scaled by: 1 unless it is far larger than it is shown."""
    wanted = max(use.width_px / seen["width"], use.height_px / seen["height"]) * options.picture_scale
    return 1.0 if isinf(wanted) or wanted <= 0 else min(1.0, wanted)


def _made(store: Store, source: Source, seen: Mapping[str, Any], recipe: Mapping[str, Any]) -> Asset:
    facts = {each: seen[each] for each in ("width", "height", "resolution")}
    if recipe["make"] == "unturned":
        return store.make(source, recipe, JPEG, lambda path: {**facts, **_unturn(store.file(source), path)})
    if recipe["make"] == "picture":
        asset = store.make(
            source, recipe, WEB[recipe["to"]], lambda path: _convert(store, source, recipe, facts, path)
        )
        is_shown = source.kind in WEB.values() and seen["mode"] != "CMYK" and not seen["turned"]
        if asset.bytes < source.bytes or not is_shown:
            return asset
    return store.keep(source, source.kind, facts)


def _convert(store: Store, source: Source, recipe: Mapping[str, Any], facts: Facts, path: Path) -> Facts:
    width, height = recipe["size"]
    raster.convert(store.file(source), path, recipe["to"], (width, height))
    return {"width": width, "height": height, "resolution": facts["resolution"] * width / facts["width"]}


def _unturn(jpeg: Path, path: Path) -> Facts:
    """Write a JPEG without its EXIF part: PowerPoint ignores the orientation in it, browsers obey it."""
    path.write_bytes(raster.without_exif(jpeg.read_bytes()))
    return {}
