"""What commands say at their end: sentences on stderr, one document on stdout, an exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pptlearn.cli.batch import Outcome
from pptlearn.names import REPORTS

DONE, FAILED, WRONG_USAGE, DONE_WITH_PROBLEMS = 0, 1, 2, 3


def say_outcome(outcome: Outcome, *, quiet: bool) -> None:
    """Say where the module is, or on stderr why there is none; `quiet` keeps stdout for JSON."""
    if outcome.message:
        say_error(outcome.message, outcome.hint)
    if quiet or not outcome.outputs:
        return
    looked_at = sum(problem["severity"] != "note" for problem in outcome.problems)
    for path in outcome.outputs:
        if not path.name.endswith(REPORTS):
            print(path / "index.html" if path.is_dir() else path)
    if looked_at:
        report = next((path for path in outcome.outputs if path.name.endswith(REPORTS[0])), None)
        print(f"  {looked_at} {'thing' if looked_at == 1 else 'things'} to look at: {report}")


def say_when_there_is_none(decks: Sequence[object], named: Iterable[Path]) -> None:
    """Say on stderr that nothing was found to do."""
    if not decks:
        say_error(f"no deck was found in {', '.join(map(str, named))}")


def say_error(message: str, hint: str = "") -> None:
    print(f"pptlearn: {message}", file=sys.stderr)
    if hint:
        print(f"  {hint}", file=sys.stderr)


def print_json(document: Any) -> None:
    import json

    print_utf8(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def print_utf8(text: str) -> None:
    """Print text as it is, whatever the terminal knows: a program may read it."""
    _set_stdout(encoding="utf-8")
    print(text, end="")


def print_whatever_the_terminal_knows() -> None:
    """Let letters that a terminal cannot show be written as numbers, so that none stops a command."""
    _set_stdout(encoding=None)


def _set_stdout(encoding: str | None) -> None:
    # A text stream in every shell; there is none when started without a console.
    if sys.stdout is not None:
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]


def exit_status(outcomes: Iterable[Outcome], *, strict: bool) -> int:
    """Return 0 done, 1 at least one failed, 3 done with problems under --strict."""
    statuses = {outcome.status for outcome in outcomes}
    if "failed" in statuses:
        return FAILED
    return DONE_WITH_PROBLEMS if strict and "doneWithProblems" in statuses else DONE
