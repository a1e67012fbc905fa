"""The package: a zip of parts and relationships, opened within limits and handed out a part at a time."""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from pptlearn.errors import DeckError, DeckTooLarge, NotADeck
from pptlearn.model.media import MediaRef
from pptlearn.options import MEGABYTE, Limits, ReadOptions
from pptlearn.read.container import decrypted, not_a_zip
from pptlearn.read.markup import parse
from pptlearn.read.xml import Element

PACKAGE_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
CONTENT_TYPES = "[Content_Types].xml"
BESIDE = "beside:"
DAMAGE = (
    BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    NotImplementedError,
    OSError,
    UnicodeDecodeError,
)
"""What `zipfile` raises over a damaged or encrypted member, or one packed in a way it does not know."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another, or out of the package."""

    id: str
    kind: str
    """Last word of its type: `slideLayout`, `image`, `hyperlink`, `media`…"""
    target: str
    """Name of the part (`ppt/media/image3.png`), or the address as written when external."""
    is_external: bool = False


class Package:
    """Parts by name, relationships by id, media as streams. A context manager, and a `MediaSource`."""

    def __init__(self, path: Path, archive: ZipFile, limits: Limits) -> None:
        self.path = path
        self._archive = archive
        self._limits = limits
        self._entries = _entries_by_name(archive)
        self._folded = {name.casefold(): name for name in self._entries}
        self._parsed_bytes = 0
        self.damaged: set[str] = set()
        """Parts met so far of which only some could be saved."""
        self._types = self._content_types()
        self._related: dict[str, dict[str, Relationship]] = {}

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def sha256(self) -> str:
        """Of the file as it lies on the disk."""
        with self.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def has(self, name: str) -> bool:
        """Say whether there is a part with this name; letter case does not matter."""
        return self.canonical(name) in self._entries

    def canonical(self, name: str) -> str:
        """Return a part's name as the zip spells it."""
        return self._folded.get(name.casefold(), name)

    def part(self, name: str) -> Element | None:
        """Return the root element of a part, parsed anew; None when it is missing or no XML at all."""
        content = self.text(name)
        if content is None:
            return None
        root, whole = parse(content)
        if not whole:
            self.damaged.add(self.canonical(name))
        return root

    def text(self, name: str) -> bytes | None:
        """Return the bytes of a part that is text; None when it is missing or damaged."""
        entry = self._entries.get(self.canonical(name))
        if entry is None:
            return None
        self._count_xml(entry)
        try:
            return self._archive.read(entry)
        except DAMAGE:
            return None

    def relationships(self, name: str) -> Mapping[str, Relationship]:
        """Return the relationships of a part by id; `""` is the package itself."""
        if name not in self._related:
            self._related[name] = {each.id: each for each in self._relationships(name)}
        return self._related[name]

    def media(self, name: str) -> MediaRef | None:
        """Return a part as media; None when there is none with this name."""
        name = self.canonical(name)
        entry = self._entries.get(name)
        if entry is None:
            return None
        return MediaRef(
            id=name, name=posixpath.basename(name), size=entry.file_size, content_type=self.content_type(name)
        )

    def beside(self, name: str) -> MediaRef | None:
        """Return a file that lies in the deck's own folder, by its bare name."""
        place = self.path.parent / name
        if Path(name).name != name or name in ("", ".", "..") or "\0" in name:
            return None
        try:
            is_there = not place.is_symlink() and place.is_file()
        except OSError:  # a name longer than the file system knows
            return None
        return MediaRef(id=BESIDE + name, name=name, size=place.stat().st_size) if is_there else None

    def content_type(self, name: str) -> str:
        """Return the content type the package claims for a part."""
        ending = posixpath.splitext(name)[1][1:].casefold()
        return self._types.get("/" + name.casefold()) or self._types.get(ending, "")

    def open(self, media: str) -> BinaryIO:
        """Return a stream over media; KeyError when there is none. Reading damaged media raises OSError."""
        if media.startswith(BESIDE):
            if self.beside(media.removeprefix(BESIDE)) is None:
                raise KeyError(media)
            return (self.path.parent / media.removeprefix(BESIDE)).open("rb")
        with _damage_as_os_error(media):
            return io.BufferedReader(_MemberStream(self._archive.open(self._entries[media]), media))

    def _count_xml(self, entry: ZipInfo) -> None:
        limits = self._limits
        if entry.file_size > limits.xml_megabytes * MEGABYTE:
            raise DeckTooLarge(f"{entry.filename} is larger than {limits.xml_megabytes} MB (xml_megabytes)")
        self._parsed_bytes += entry.file_size
        if self._parsed_bytes > limits.xml_total_megabytes * MEGABYTE:
            total = f"{limits.xml_total_megabytes} MB of text (xml_total_megabytes)"
            raise DeckTooLarge(f"{self.path.name} holds more than {total}")

    def _relationships(self, name: str) -> Iterator[Relationship]:
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return
        for each in root.iter(PACKAGE_RELATIONSHIPS):
            kind = each.get("Type", "").rpartition("/")[2]
            target = each.get("Target", "")
            external = each.get("TargetMode") == "External"
            yield Relationship(
                each.get("Id", ""), kind, target if external else self._resolved(folder, target), external
            )

    def _resolved(self, folder: str, target: str) -> str:
        target = target.partition("#")[0].replace("\\", "/")
        for spelling in (target, unquote(target)):
            name = posixpath.normpath(posixpath.join("/", folder, spelling)).lstrip("/")
            if self.has(name):
                return self.canonical(name)
        return name

    def _content_types(self) -> dict[str, str]:
        root = self.part(CONTENT_TYPES)
        if root is None:
            return {}
        return {
            (each.get("PartName") or each.get("Extension") or "").casefold(): each.get("ContentType", "")
            for each in root.iterchildren("*")
        }


def open_package(path: Path, options: ReadOptions) -> Package:
    """Open a deck's file: a zip within the limits, or an encrypted one with its password.

    Raises NotADeck, DeckEncrypted or DeckTooLarge, each with one sentence.
    """
    archive = _open_zip(path, options)
    try:
        _check(archive, path.name, options.limits)
        return Package(path, archive, options.limits)
    except DeckError:
        archive.close()
        raise


def _open_zip(path: Path, options: ReadOptions) -> ZipFile:
    if path.exists() and not path.is_file():  # reading a pipe or a device may never end
        raise NotADeck(f"{path.name} is no file, so it cannot be a deck")
    try:
        size = path.stat().st_size
        if size > options.limits.file_megabytes * MEGABYTE:
            raise DeckTooLarge(
                f"{path.name} is larger than {options.limits.file_megabytes} MB (file_megabytes)"
            )
        with path.open("rb") as file:
            start = file.read(4096)
        content = decrypted(path, options.password) if start.startswith(b"\xd0\xcf\x11\xe0") else None
        return ZipFile(content or path)
    except BadZipFile:
        raise NotADeck(not_a_zip(path.name, start)) from None
    except (OSError, ValueError) as error:
        raise NotADeck(f"{path.name} cannot be opened: {getattr(error, 'strerror', None) or error}") from None


def _check(archive: ZipFile, name: str, limits: Limits) -> None:
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise DeckTooLarge(f"{name} holds {len(entries)} files; {limits.entries} are allowed (entries)")
    if sum(entry.file_size for entry in entries) > limits.total_megabytes * MEGABYTE:
        raise DeckTooLarge(f"{name} unpacks to more than {limits.total_megabytes} MB (total_megabytes)")
    for entry in entries:
        if entry.file_size > MEGABYTE and entry.file_size > limits.ratio * max(1, entry.compress_size):
            raise DeckTooLarge(f"{name} holds a file packed more than {limits.ratio} times smaller (ratio)")


def _entries_by_name(archive: ZipFile) -> dict[str, ZipInfo]:
    """Return the zip's members by part name; some zippers write `\\` or a leading `/`."""
    return {
        entry.filename.replace("\\", "/").lstrip("/"): entry
        for entry in archive.infolist()
        if not entry.is_dir()
    }


class _MemberStream(io.RawIOBase):
    """A member of the zip that says OSError when it turns out to be damaged."""

    def __init__(self, member: object, name: str) -> None:
        self._member = cast(BinaryIO, member)
        self._name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        with _damage_as_os_error(self._name):
            block = self._member.read(len(view))
        view[: len(block)] = block
        return len(block)

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _damage_as_os_error(self._name):
            return self._member.seek(offset, whence)

    def tell(self) -> int:
        return self._member.tell()

    def close(self) -> None:
        self._member.close()
        super().close()


@contextmanager
def _damage_as_os_error(name: str) -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise OSError(f"{name} is damaged") from error
