"""A copy of a deck in which a few parts are other or new; all others stay byte for byte."""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from pptlearn.aside import aside
from pptlearn.errors import DeckTooLarge

TYPES = "[Content_Types].xml"
CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/"
LARGEST_PART = 100_000_000
"""Bytes of XML."""
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The same copy has the same bytes."""

Element = Any  # lxml is used without its types


class Copied:
    """Parts of the deck at `path` as XML, to change and add to, until the copy is written."""

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path)
        self._names = {info.filename.casefold(): info.filename for info in self._zip.infolist()}
        self._roots: dict[str, Element] = {}

    def __enter__(self) -> Copied:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        return name.casefold() in self._names or name in self._roots

    def part(self, name: str) -> Element:
        """Return the root of a part; what is changed in it stands in the copy."""
        known = self._names.get(name.casefold(), name)
        if known not in self._roots:
            self._roots[known] = self._parsed(known)
        return self._roots[known]

    def _parsed(self, name: str) -> Element:
        if self._zip.getinfo(name).file_size > LARGEST_PART:
            raise DeckTooLarge(f"{name} in this deck is larger than {LARGEST_PART // 1_000_000} MB", hint="")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self._zip.read(name), parser)

    def add(self, name: str, root: Element, content_type: str) -> None:
        self._roots[name] = root
        etree.SubElement(
            self.part(TYPES), CONTENT + "Override", PartName=f"/{name}", ContentType=content_type
        )

    def related(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, type and target part of every relationship of a part that stays inside the deck."""
        rels = _rels(name)
        if not self.has(rels):
            return
        for each in self.part(rels).iter(f"{{{RELATIONS}}}Relationship"):
            if each.get("TargetMode") != "External":
                yield each.get("Id", ""), each.get("Type", ""), _target(name, each.get("Target", ""))

    def relate(self, name: str, kind: str, target: str) -> str:
        """Add a relationship from one part to another, and return its id."""
        rels = _rels(name)
        if not self.has(rels):
            self._roots[rels] = etree.fromstring(f'<Relationships xmlns="{RELATIONS}"/>')
        taken = {known for known, _, _ in self.related(name)}
        number = next(each for each in range(1, len(taken) + 2) if f"rIdReview{each}" not in taken)
        place = posixpath.relpath(target, posixpath.dirname(name))
        etree.SubElement(
            self.part(rels),
            f"{{{RELATIONS}}}Relationship",
            Id=f"rIdReview{number}",
            Type=kind,
            Target=place,
        )
        return f"rIdReview{number}"

    def write(self, path: Path) -> None:
        """Write the copy in one stroke, in the order of the deck; new parts come last."""
        with aside(path) as new:
            self._write(new)

    def _write(self, path: Path) -> None:
        with ZipFile(path, "w", ZIP_DEFLATED) as copy:
            for info in self._zip.infolist():
                if info.filename in self._roots:
                    copy.writestr(_entry(info.filename), self._xml(info.filename), ZIP_DEFLATED)
                else:
                    with self._zip.open(info) as source, copy.open(_like(info), "w") as target:
                        shutil.copyfileobj(source, target)
            for name in sorted(self._roots.keys() - set(self._zip.namelist())):
                copy.writestr(_entry(name), self._xml(name), ZIP_DEFLATED)

    def _xml(self, name: str) -> bytes:
        xml: bytes = etree.tostring(
            self._roots[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return xml


def _rels(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _target(name: str, target: str) -> str:
    """Return the name of the part that a relationship's target stands for."""
    if target.startswith("/"):
        return unquote(target[1:])
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target)))


def _entry(name: str) -> ZipInfo:
    return ZipInfo(name, FIXED_DATE)


def _like(info: ZipInfo) -> ZipInfo:
    entry = ZipInfo(info.filename, info.date_time)
    entry.compress_type = info.compress_type if info.compress_type == 0 else ZIP_DEFLATED
    entry.file_size = info.file_size
    return entry
