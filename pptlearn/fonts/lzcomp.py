"""The packing of MicroType Express: letters and copies, in codes that learn how often each comes.

After the W3C Member Submission “MicroType Express (MTX) Font Format” (2008), section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

_LETTERS = 256
_LENGTH_WIDTH, _DISTANCE_WIDTH = 3, 3
"""Bits of a symbol for a part of a length (one says whether more follow) and of a distance."""
_LEAST_LENGTH = 2
_FAR = 512
"""From this distance on a copy is a byte longer than said."""
_SIZE_BITS = 24
_MOST = 4_000_000
"""Bytes in a block; more would take minutes."""
_BITS = bytes(byte & 1 for byte in range(256))
_SEEN = bytes(byte for high in range(32) for low in range(96) for byte in (high, low)) + bytes(
    byte for byte in range(256) for _ in range(4)
)
"""What packer and unpacker hold as already written, to copy from."""


class _Codes:
    """A Huffman tree that each symbol changes: nodes from the heaviest, 1, on, siblings side by side."""

    def __init__(self, symbols: int) -> None:
        self._up = [node // 2 for node in range(2 * symbols)]
        self._down = [2 * node for node in range(symbols)] + [~symbol for symbol in range(symbols)]
        """The first of a node's children, or the inverted symbol it stands for."""
        self._weight = [-1] + [0] * (symbols - 1) + [1] * symbols
        for node in range(symbols - 1, 0, -1):
            self._weight[node] = self._weight[2 * node] + self._weight[2 * node + 1]

    def read(self, bits: Iterator[int]) -> int:
        """Return the next symbol."""
        down, node = self._down, 1
        while (below := down[node]) >= 0:
            node = below + next(bits)
        self._count(node)
        return ~below

    def expect(self, symbol: int, times: int = 1) -> None:
        """Count a symbol as if it had been read."""
        for _ in range(times):
            self._count(self._down.index(~symbol))

    def _count(self, node: int) -> None:
        """Make a node and all above it heavier; it first changes places with the first that is as heavy."""
        up, weight = self._up, self._weight
        while node != 1:
            heavy = weight[node]
            first = node
            while weight[first - 1] == heavy:
                first -= 1
            if 1 < first != node:
                self._swap(node, first)
                node = first
            weight[node] = heavy + 1
            node = up[node]
        weight[1] += 1

    def _swap(self, one: int, other: int) -> None:
        down, up = self._down, self._up
        down[one], down[other] = down[other], down[one]
        for node in (one, other):
            child = down[node]
            if child >= 0:
                up[child] = up[child + 1] = node


def unpacked(packed: bytes) -> bytes:
    """Return what is packed in a block; raises StopIteration, IndexError or ValueError when it is damaged."""
    bits = iter(format(int.from_bytes(packed, "big"), f"0{8 * len(packed)}b").encode().translate(_BITS))
    has_runs = next(bits)
    distances, lengths = _plain_codes(_DISTANCE_WIDTH), _plain_codes(_LENGTH_WIDTH)
    size = _number(bits, _SIZE_BITS)
    if size > _MOST:
        raise ValueError("a block too large")
    symbols, repeats = _symbol_codes(size)
    written = bytearray(_SEEN)
    end = len(written) + size
    while len(written) < end:
        symbol = symbols.read(bits)
        if symbol < _LETTERS:
            written.append(symbol)
        elif symbol in repeats:
            written.append(written[-repeats[symbol]])
        else:
            written += _copy(written, symbol - _LETTERS, lengths, distances, bits)
    content = bytes(written[len(_SEEN) : end])
    return _without_runs(content) if has_runs else content


def _plain_codes(width: int) -> _Codes:
    codes = _Codes(1 << width)
    for symbol in (*range(1 << width), *range(1 << width)):
        codes.expect(symbol)
    return codes


def _symbol_codes(size: int) -> tuple[_Codes, dict[int, int]]:
    """Return the codes of a block of some size, and those that repeat the byte so many places back."""
    ranges = 1
    while 1 << (_DISTANCE_WIDTH * ranges) < size:
        ranges += 1
    first = _LETTERS + (ranges << _LENGTH_WIDTH)
    codes = _Codes(first + 3)
    for symbol, times in ((_LETTERS, 1), (_LETTERS + 1, 1), (first, 12), (first + 1, 6)):
        codes.expect(symbol, times)
    return codes, {first: 2, first + 1: 4, first + 2: 6}


def _number(bits: Iterator[int], width: int) -> int:
    value = 0
    for _ in range(width):
        value = value << 1 | next(bits)
    return value


def _copy(
    written: bytearray, said: int, lengths: _Codes, distances: _Codes, bits: Iterator[int]
) -> bytearray:
    """Return what a copy repeats; `said` holds how its length begins and how wide its distance is."""
    more = 1 << (_LENGTH_WIDTH - 1)
    ranges, part = divmod(said, 1 << _LENGTH_WIDTH)
    length = part % more
    while part & more:
        part = lengths.read(bits)
        length = length * more + part % more
    distance = 0
    for _ in range(ranges + 1):
        distance = distance << _DISTANCE_WIDTH | distances.read(bits)
    distance += 1
    length += _LEAST_LENGTH + (distance >= _FAR)
    start = len(written) - distance - length + 1
    if start < 0:
        raise ValueError("a copy of what was never written")
    return written[start : start + length]


def _without_runs(content: bytes) -> bytes:
    """Return bytes with their runs written out: an escape, then a count and a byte, or 0 for itself."""
    parts = []
    escape, place, size = content[0], 1, 0
    while (found := content.find(escape, place)) >= 0:
        count = content[found + 1]
        size += count
        if size > _MOST:
            raise ValueError("runs too long")
        parts += [content[place:found], bytes((content[found + 2],)) * count if count else bytes((escape,))]
        place = found + (3 if count else 2)
    return b"".join((*parts, content[place:]))
