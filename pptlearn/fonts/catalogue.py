"""What the font files here are: family, weight, slant, licence bits."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pptlearn.cache import Cache, recipe_key
from pptlearn.fonts.places import Found, fingerprint

VERSION = 2
NORMAL_WIDTH = 5
RESTRICTED, NO_SUBSET_OR_OUTLINES = 0x0002, 0x0300
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16
ITALIC_OR_OBLIQUE = 0x0201
USE_TYPO_METRICS = 0x80


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFile:
    path: str
    index: int = 0
    """Place inside a collection (.ttc)."""
    families: tuple[str, ...]
    """Case-folded: the name menus show, and the typographic one."""
    name: str = ""
    weight: int = 400
    width: int = NORMAL_WIDTH
    italic: bool = False
    axes: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Smallest and largest value of a variable font's axes (`wght`, `wdth`…)."""
    fs_type: int = 0
    ascent: float = 0.93
    """`a` of docs/text-layout.md by the file's own vertical metrics."""
    is_packaged: bool = False
    bytes: bytes | None = field(default=None, repr=False)
    """The font itself where it lies in no file (`path` is then only its name)."""

    @property
    def may_be_embedded(self) -> bool:
        """Say whether the licence bits (OS/2 fsType) let the font travel inside a module, subset."""
        return not (self.fs_type & 0x000F == RESTRICTED or self.fs_type & NO_SUBSET_OR_OUTLINES)

    @property
    def is_condensed(self) -> bool:
        return self.width < NORMAL_WIDTH or "wdth" in self.axes


def catalogue(files: tuple[Found, ...], cache: Cache) -> dict[str, tuple[FontFile, ...]]:
    """Return the fonts by case-folded family; files that are no fonts are passed over."""
    key = recipe_key(fingerprint(files), {"fonts": "catalogue", "version": VERSION})
    path = cache.get_or_put(key, lambda target: _write(target, files))
    return _by_family(FontFile(**_typed(each)) for each in json.loads(path.read_text(encoding="utf-8")))


def _write(target: Path, files: tuple[Found, ...]) -> None:
    read = [asdict(font) for found in files for font in fonts_in(found.path, is_packaged=found.is_packaged)]
    target.write_text(json.dumps(read), encoding="utf-8")


def _typed(font: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in font.items()}


def _by_family(fonts: Iterable[FontFile]) -> dict[str, tuple[FontFile, ...]]:
    families: dict[str, tuple[FontFile, ...]] = {}
    for font in fonts:
        for family in font.families:
            families[family] = (*families.get(family, ()), font)
    return families


def fonts_in(path: str, *, is_packaged: bool = False) -> tuple[FontFile, ...]:
    """Return the fonts of one file, none when it cannot be read."""
    import uharfbuzz as hb

    try:
        blob = hb.Blob.from_file_path(path)
    except hb.HarfBuzzError:
        return ()
    count = hb.Face(blob, 0).count
    found = (described(hb.Face(blob, index), path, index, is_packaged=is_packaged) for index in range(count))
    return tuple(font for font in found if font is not None)


def described(
    face: Any, path: str, index: int = 0, *, called: str = "", is_packaged: bool = False
) -> FontFile | None:
    """Return what a HarfBuzz face is, by its own names or as it is `called`; None without names or glyphs."""
    names = (face.get_name(FAMILY) or called, face.get_name(TYPOGRAPHIC_FAMILY))
    families = tuple(dict.fromkeys(name.casefold() for name in names if name))
    if not families or not face.glyph_count:
        return None
    os2 = Os2.of(_table(face, "OS/2"))
    return FontFile(
        path=path,
        index=index,
        families=families,
        name=names[1] or names[0],
        weight=os2.weight,
        width=os2.width,
        italic=os2.italic,
        axes={axis.tag: (axis.min_value, axis.max_value) for axis in face.axis_infos},
        fs_type=os2.fs_type,
        ascent=os2.ascent,
        is_packaged=is_packaged,
    )


def _table(face: Any, tag: str) -> bytes:
    blob = face.reference_table(tag)
    return bytes(blob.data) if len(blob) else b""


@dataclass(frozen=True, slots=True)
class Os2:
    """The OS/2 table's part that matters here."""

    weight: int = 400
    width: int = NORMAL_WIDTH
    italic: bool = False
    fs_type: int = 0
    ascent: float = 0.93

    @classmethod
    def of(cls, table: bytes) -> Os2:
        """Parse an OS/2 table; one too short gives the defaults (OpenType, OS/2)."""
        if len(table) < 78:
            return cls()
        weight, width, fs_type = struct.unpack_from(">HHH", table, 4)
        (selection,) = struct.unpack_from(">H", table, 62)
        typo_ascender, typo_descender, _, win_ascent, win_descent = struct.unpack_from(">hhhHH", table, 68)
        above, below = (
            (typo_ascender, -typo_descender) if selection & USE_TYPO_METRICS else (win_ascent, win_descent)
        )
        # PowerPoint shares 1.2 em between ascent and descent: docs/text-layout.md.
        ascent = round(1.2 * above / (above + below), 4) if above + below > 0 else 0.93
        return cls(
            weight or 400,
            width or NORMAL_WIDTH,
            bool(selection & ITALIC_OR_OBLIQUE),
            fs_type,
            ascent,
        )
