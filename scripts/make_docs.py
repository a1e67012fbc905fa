"""Write the pages of docs/ that are made from tables: `docs/problems.md` and `docs/support.md`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEVERITIES = {"note": "good to know", "warning": "please look", "error": "must be fixed"}
FORMS = re.compile(r"\{\w+:(?:[^{}|]|\{\w+\})*\|((?:[^{}|]|\{\w+\})*)\}")
"""Two forms of a sentence that a number decides between: `{count:one|others}`."""
LOSSES = {"": "", "near": "shown almost right", "picture": "shown as its stored picture", "lost": "not shown"}


def problems_page() -> str:
    """Return the page of all problems, as in the catalogue."""
    table = tomllib.loads((ROOT / "pptlearn" / "problems.toml").read_text(encoding="utf-8"))
    lines = [
        "# Every problem, and what to do",
        "",
        "pptlearn never drops anything silently: what it cannot show as PowerPoint does is named in the",
        "report, with its place and a hint. This page is made from `pptlearn/problems.toml`.",
    ]
    for stage in sorted(table):
        for name in sorted(table[stage]):
            kind = table[stage][name]
            loss = LOSSES[kind.get("loss", "")]
            lines += [
                "",
                f"## {stage}.{name}",
                "",
                f"*{SEVERITIES[kind['severity']]}{', ' + loss if loss else ''}*",
                "",
            ]
            lines += [in_the_plural(kind["message"]), "", f"→ {in_the_plural(kind['hint'])}"]
    return "\n".join(lines) + "\n"


def in_the_plural(sentence: str) -> str:
    """Return a sentence of the catalogue with the forms for more than one."""
    return FORMS.sub(r"\1", sentence)


def support_page() -> str:
    """Return the page of what is shown how, as in its table."""
    table = tomllib.loads((ROOT / "docs" / "support.toml").read_text(encoding="utf-8"))
    lines = [
        "# What is shown how",
        "",
        "Full: as in PowerPoint, and a test shows it. Near: almost. Picture: the picture",
        "that the deck stores of it. None: its place is kept, and the report says so.",
        "Made from `docs/support.toml`.",
    ]
    for group, features in table.items():
        lines += ["", f"## {group}", "", "| feature | level | shown by |", "|---|---|---|"]
        lines += [f"| {name} | {level} | {sentence(test)} |" for name, (level, test) in features.items()]
    return "\n".join(lines) + "\n"


def sentence(test: str) -> str:
    """Return the name of a test as the sentence it is."""
    return test.removeprefix("test_").replace("_", " ")


PAGES = {"problems.md": problems_page, "support.md": support_page}


if __name__ == "__main__":
    for name, page in PAGES.items():
        (ROOT / "docs" / name).write_text(page(), encoding="utf-8", newline="\n")
