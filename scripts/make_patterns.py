"""Transcribe a table of pattern fills (name, eight hex rows) into the renderer's notation.

python scripts/make_patterns.py patterns.tsv > pptlearn/render/paint/patterns.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

HEADER = (
    "# Pattern fills (ST_PresetPatternVal): name, then eight rows of eight bits in hex; "
    "a set bit is the foreground.\n"
)


def main() -> None:
    """Write one line per pattern of the file named on the command line."""
    rows = (
        line.split("\t") for line in Path(sys.argv[1]).read_text().splitlines() if not line.startswith("#")
    )
    sys.stdout.write(
        HEADER + "".join(f"{row[0]} {row[1].replace(',', '')}\n" for row in rows if len(row) > 1)
    )


if __name__ == "__main__":
    main()
