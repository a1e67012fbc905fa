"""Convert the sample course and say where to look."""

from __future__ import annotations

import subprocess
import sys

from environment import ROOT, ensure

SAMPLE = ROOT / "samples" / "make-your-own-elearning.pptx"


def main() -> int:
    decks = sys.argv[1:] or [str(SAMPLE)]
    output = ROOT / "out"
    done = subprocess.run([ensure(), "-m", "pptlearn", "convert", *decks, "-o", str(output)], check=False)
    if done.returncode == 0:
        print("Open the page above by double click; the report stands beside its folder.")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
