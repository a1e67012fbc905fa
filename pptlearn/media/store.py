"""Take media out of the deck and keep what is found out about them and what is made of them."""

from __future__ import annotations

import hashlib
import shutil
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias
from zipfile import BadZipFile

from pptlearn.cache import CHUNK, Cache, recipe_key
from pptlearn.errors import DeckError, MediaError
from pptlearn.media.kinds import HEAD_BYTES, Kind, kind_of
from pptlearn.model.deck import Deck
from pptlearn.model.media import Asset, MediaSource

Facts: TypeAlias = Mapping[str, Any]
"""Fields of Asset that a maker knows: sizes, lengths."""
REMARK = "remark"
"""Among the facts: code of the problem that comes with what was made."""
Write: TypeAlias = Callable[[Path], Facts]
"""Writes a file and tells its facts."""

COPY: Mapping[str, object] = {"make": "copy"}
"""The recipe of what passes through byte for byte."""


class Unusable(MediaError):
    """One picture, sound or video cannot be used; `code` and `facts` are those of the problem to report."""

    def __init__(self, code: str, *, is_lasting: bool = True, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
        self.is_lasting = is_lasting
        """True when the same bytes will never be usable, so that trying again is in vain."""


@dataclass(frozen=True, slots=True)
class Source:
    """A media of the deck by its content."""

    id: str
    name: str
    sha256: str
    bytes: int
    kind: Kind


class Store:
    """The deck's media on one side, the cache on the other. May be used by several threads."""

    def __init__(self, deck: Deck, source: MediaSource, cache: Cache) -> None:
        self._names = {media.id: media.name for media in deck.media.values()}
        self._source = source
        self._known: dict[str, Source] = {}
        self.cache = cache
        self.remarks: dict[str, Unusable] = {}
        """What is wrong with media that can be used all the same, by id."""

    def find(self, media: str) -> Source:
        """Return what `media` is by its content; read through once, piece by piece."""
        if media not in self._known:
            self._known[media] = self._read_through(media)
        return self._known[media]

    def file(self, source: Source) -> Path:
        """Return the bytes of `source` as a file."""
        return self.cache.get_or_put(recipe_key(source.sha256, COPY), lambda path: self._copy(source, path))

    def learn(
        self, sha256: str, question: Mapping[str, object], find: Callable[[], object], *, name: str
    ) -> Any:
        """Return what `find` finds out (a JSON value), asked once per content; Unusable is remembered too.

        `name` is what the file is called in this deck: another deck may have called it otherwise.
        """
        key = recipe_key(sha256, question)
        record = self.cache.recall(key)
        if record is None:
            record = self.cache.remember(key, _found(find))
        if "unusable" in record:
            raise Unusable(record["unusable"], **{**record["facts"], "name": name})
        return record["found"]

    def keep(self, source: Source, kind: Kind, facts: Mapping[str, Any]) -> Asset:
        """Return the asset that is `source` itself, byte for byte; `facts` are fields of Asset."""
        return _asset(source, self.file(source), source.sha256, kind, facts)

    def make(self, source: Source, recipe: Mapping[str, object], kind: Kind, write: Write) -> Asset:
        """Return the asset that `recipe` makes of `source`; `write` makes it when it is not kept yet."""
        key = recipe_key(source.sha256, recipe)
        question = {"facts": recipe}
        facts: dict[str, Any] = self.learn(
            source.sha256, question, lambda: self._write(key, write), name=source.name
        )
        file = self.cache.get(key)
        if file is None:  # deleted or damaged since its facts were noted
            self._write(key, write)
            file = self.cache.path(key)
        if remark := facts.pop(REMARK, None):
            self.remarks[source.id] = Unusable(remark, name=source.name)
        return _asset(source, file, self.cache.sha256(key), kind, facts)

    def _write(self, key: str, write: Write) -> Facts:
        facts: dict[str, Any] = {}
        self.cache.put(key, lambda path: facts.update(write(path)))
        return facts

    def _read_through(self, media: str) -> Source:
        digest, size, head = hashlib.sha256(), 0, b""
        with self._open(media) as stream:
            try:
                while piece := stream.read(CHUNK):
                    digest.update(piece)
                    size += len(piece)
                    head = head or piece[:HEAD_BYTES]
            except (OSError, EOFError, zlib.error, BadZipFile, DeckError) as error:
                raise Unusable("media.damaged", name=self._name(media)) from error
        return Source(media, self._name(media), digest.hexdigest(), size, kind_of(head))

    def _copy(self, source: Source, path: Path) -> None:
        with self._open(source.id) as stream, path.open("wb") as target:
            shutil.copyfileobj(stream, target, CHUNK)

    def _open(self, media: str) -> BinaryIO:
        try:
            return self._source.open(media)
        except (KeyError, OSError, BadZipFile, DeckError) as error:
            raise Unusable("media.missing", name=self._name(media)) from error

    def _name(self, media: str) -> str:
        return self._names.get(media) or media.rpartition("/")[2]


def _asset(source: Source, file: Path, sha256: str, kind: Kind, facts: Facts) -> Asset:
    path = f"assets/{sha256[:16]}.{kind.extension}"
    return Asset(
        path=path,
        type=kind.type,
        bytes=file.stat().st_size,
        sha256=sha256,
        source_sha256=source.sha256,
        file=file,
        **facts,
    )


def _found(find: Callable[[], object]) -> dict[str, object]:
    try:
        return {"found": find()}
    except Unusable as error:
        if not error.is_lasting:
            raise
        return {"unusable": error.code, "facts": error.facts}
