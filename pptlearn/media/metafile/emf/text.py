"""Records that draw a line of text (MS-EMF 2.3.5)."""

from __future__ import annotations

from pptlearn.media.metafile.characters import decoded
from pptlearn.media.metafile.emf.numbers import Play, ints
from pptlearn.media.metafile.letters import OPAQUE
from pptlearn.media.metafile.player import Player

GLYPHS, TWO_WAYS = 0x10, 0x2000
"""Options of a line of text: glyph numbers for characters, two advances each."""
SMALL_NO_BOX, SMALL_BYTES = 0x100, 0x200


def _text(*, wide: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        x, y, count, start, options = ints(record, 5, 28)
        dx = ints(record, 1, 64)[0]
        if options & OPAQUE:
            left, top, right, bottom = ints(record, 4, 48)
            player.fill_behind_text((left, top, right, bottom))
        if options & GLYPHS:
            player.is_whole = False  # glyph numbers mean something in one font file only
            return
        letters = record[start - 8 : start - 8 + count * (2 if wide else 1)]
        text = letters.decode("utf-16-le", "replace") if wide else decoded(letters, player.state.font)
        step = 8 if options & TWO_WAYS else 4
        known = max(0, min(len(text), (len(record) - dx + 8) // step)) if dx >= 8 else 0
        advances = [float(ints(record, 1, dx - 8 + step * n)[0]) for n in range(known)]
        is_complete = len(advances) == len(text) and any(advances)
        player.text(text, (x, y), advances if is_complete else (), is_opaque=bool(options & OPAQUE))

    return play


def _small_text(player: Player, record: bytes) -> None:
    x, y, count, options = ints(record, 4)
    start = 28 if options & SMALL_NO_BOX else 44
    if options & SMALL_BYTES:
        text = record[start : start + count].decode("latin-1")
    else:
        text = record[start : start + 2 * count].decode("utf-16-le", "replace")
    player.text(text, (x, y), ())


TEXT: dict[int, Play] = {
    83: _text(wide=False),
    84: _text(wide=True),
    108: _small_text,
}
