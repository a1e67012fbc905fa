"""Records that set how all that follows is drawn: modes, colours, coordinates (MS-EMF 2.3.11, 2.3.12)."""

from __future__ import annotations

import struct
from collections.abc import Callable

from pptlearn.media.metafile.emf.numbers import Play, ints
from pptlearn.media.metafile.player import Player
from pptlearn.media.metafile.state import IDENTITY, product, rgb

UNITS_PER_MM = {2: 10.0, 3: 100.0, 4: 100 / 25.4, 5: 1000 / 25.4, 6: 1440 / 25.4}
"""Of mapping modes whose units have a size (`MM_LOMETRIC`…); y points upward in them."""


def _map_mode(player: Player, record: bytes) -> None:
    mode = ints(record, 1)[0]
    if mode in UNITS_PER_MM:
        across, down = player.dots
        units = UNITS_PER_MM[mode]
        player.state.window_extent, player.state.view_extent = (units, units), (across, -down)
    elif mode == 1:
        player.state.window_extent = player.state.view_extent = (1.0, 1.0)


def _set(name: str) -> Play:
    """Return what sets two numbers of the state."""

    def play(player: Player, record: bytes) -> None:
        x, y = ints(record, 2)
        setattr(player.state, name, (float(x), float(y)))

    return play


def _scale(name: str) -> Play:
    def play(player: Player, record: bytes) -> None:
        a, b, c, d = ints(record, 4)
        x, y = getattr(player.state, name)
        setattr(player.state, name, (x * a / b, y * c / d))

    return play


def _world(player: Player, record: bytes) -> None:
    a, b, c, d, e, f = struct.unpack_from("<6f", record)
    player.state.world = (a, b, c, d, e, f)


def _change_world(player: Player, record: bytes) -> None:
    a, b, c, d, e, f, mode = struct.unpack_from("<6fI", record)
    said, world = (a, b, c, d, e, f), player.state.world
    changed = {1: IDENTITY, 2: product(world, said), 3: product(said, world), 4: said}
    player.state.world = changed.get(mode, world)


def _number(name: str, change: Callable[[int], object]) -> Play:
    """Return what sets one value of the state."""
    return lambda player, record: setattr(player.state, name, change(ints(record, 1)[0]))


STATE: dict[int, Play] = {
    9: _set("window_extent"),
    10: _set("window_origin"),
    11: _set("view_extent"),
    12: _set("view_origin"),
    17: _map_mode,
    18: _number("is_back_opaque", lambda mode: mode == 2),
    19: _number("fill_rule", lambda mode: "nonzero" if mode == 2 else "evenodd"),
    20: _number("raster", int),
    22: _number("align", int),
    24: _number("text_color", rgb),
    25: _number("back_color", rgb),
    31: _scale("view_extent"),
    32: _scale("window_extent"),
    33: lambda player, _: player.save(),
    34: lambda player, record: player.restore(ints(record, 1)[0]),
    35: _world,
    36: _change_world,
    57: _number("is_clockwise", lambda way: way == 2),
}
