"""Records that gather a path, clip by it or by boxes, or fill a region (MS-EMF 2.3.2, 2.3.10)."""

from __future__ import annotations

from pptlearn.media.metafile.emf.numbers import Play, box_of, ints
from pptlearn.media.metafile.outlines import Box
from pptlearn.media.metafile.player import Player
from pptlearn.media.metafile.state import IDENTITY, Brush

COPY = 5
"""A clip that takes the place of all before."""


def _begin(player: Player, _record: bytes) -> None:
    player.path = []


def _close(player: Player, _record: bytes) -> None:
    if player.path:
        player.path.append(("Z", ()))


def _end(*, is_filled: bool, is_stroked: bool) -> Play:
    return lambda player, _: player.end_path(is_filled=is_filled, is_stroked=is_stroked)


def _clip_region(player: Player, record: bytes) -> None:
    size, mode = ints(record, 2)
    if mode == COPY:
        player.state.clips = ()
    if size:
        player.clip(_region(record[8:]), IDENTITY)


def _fill_region(player: Player, record: bytes) -> None:
    brush = player.objects.get(ints(record, 1, 20)[0])
    if isinstance(brush, Brush):
        player.fill_region(_region(record[24:]), brush)


def _region(region: bytes) -> list[Box]:
    """Return the boxes of a region, in device units."""
    count = min(ints(region, 1, 8)[0], (len(region) - 32) // 16)
    return [box_of(region[32 + 16 * n :]) for n in range(count)]


PATHS: dict[int, Play] = {
    30: lambda player, record: player.clip([box_of(record)]),
    59: _begin,
    61: _close,
    62: _end(is_filled=True, is_stroked=False),
    63: _end(is_filled=True, is_stroked=True),
    64: _end(is_filled=False, is_stroked=True),
    67: lambda player, _: player.clip_path(),
    68: _begin,
    71: _fill_region,
    75: _clip_region,
}
