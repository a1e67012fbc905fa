"""`pptlearn doctor`: what this machine has, what is missing, and how to get it."""

from __future__ import annotations

import sys


def command() -> None:
    """Say what this machine has, what is missing and how to get it."""
    from pptlearn.convert import survey

    missing = False
    for finding in survey():
        missing |= not finding.is_there and finding.is_needed
        verdict = "ok" if finding.is_there else "missing" if finding.is_needed else "not here"
        print(f"{verdict:>8}  {finding.name}: {finding.detail}")
        if finding.hint and not finding.is_there:
            print(f"          {finding.hint}")
    sys.exit(1 if missing else 0)
