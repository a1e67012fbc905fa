"""Run every check: style, types and tests. Words after the command go to pytest."""

from __future__ import annotations

import subprocess
import sys

from environment import ROOT, ensure

SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadscope")
ONCE_MORE = ("--reruns", "1")
"""A browser on a busy machine is asked once more, and the summary names it; what is wrong stays wrong."""
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
)


def main() -> int:
    python = ensure()
    pytest_words = sys.argv[1:] or [*SIDE_BY_SIDE, *ONCE_MORE]
    checks = () if sys.argv[1:] else CHECKS
    failed = [
        check for check in checks if subprocess.run([python, "-m", *check], cwd=ROOT, check=False).returncode
    ]
    tests = subprocess.run([python, "-m", "pytest", *pytest_words], cwd=ROOT, check=False)
    for check in failed:
        print(f"failed: {' '.join(check)}")
    return 1 if failed else tests.returncode


if __name__ == "__main__":
    sys.exit(main())
