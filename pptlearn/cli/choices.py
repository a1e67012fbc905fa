"""The options that several commands share, and how they become `ConvertOptions`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions, override

FORMATS = ("web", "single", "scorm12")
"""Names of `package.formats.FORMATS`, here so that `--help` need not import them (a test compares)."""

Decks = Annotated[
    list[Path], typer.Argument(exists=True, metavar="DECK...", help="PowerPoint decks, or folders of them.")
]
OneDeck = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, metavar="DECK", help="A PowerPoint deck.")
]
To = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="FORMAT", help=f"{', '.join(FORMATS)}; may be given several times."),
]
Theme = Annotated[
    Path | None,
    typer.Option(exists=True, dir_okay=False, help="TOML with logo, accent, background, text, font."),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="TAG", help="Language of the module (nl, fr-BE…); the deck's own when not given."),
]
Navigation = Annotated[
    str | None,
    typer.Option(metavar="free|linear", help="linear: a slide opens when those before it were seen."),
]
PassMark = Annotated[
    int | None, typer.Option(min=0, max=100, help="Per cent of the points needed to pass (80).")
]
Notes = Annotated[
    str | None,
    typer.Option(metavar="transcript|none", help="none leaves the speaker notes out of the module."),
]
IncludeHidden = Annotated[
    bool, typer.Option("--include-hidden", help="Hidden slides go into the module too.")
]
Id = Annotated[
    str | None, typer.Option("--id", help="Name the module's id is made from; the file name when not given.")
]
Password = Annotated[str | None, typer.Option(help="Opens an encrypted deck.")]
Jobs = Annotated[int, typer.Option(min=0, help="Decks side by side; 0 takes the number of processors.")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Keep no prepared pictures, sounds and fonts between runs.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 when a deck is done with problems.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout, and nothing else.")]
Limit = Annotated[
    list[str] | None, typer.Option("--limit", metavar="NAME=N", help="Raise a limit that a message named.")
]
SingleMegabytes = Annotated[int | None, typer.Option(min=1, help="Largest size of a `single` page (50).")]

CHOICES = {"navigation": ("free", "linear"), "notes": ("transcript", "none")}


def options_from(said: Mapping[str, Any], base: ConvertOptions = ConvertOptions()) -> ConvertOptions:
    """Return `base` with what was said on the command line or in `pptlearn.toml`; None was not said.

    Raises OptionError for a word that is not among the choices.
    """
    for name, allowed in CHOICES.items():
        if said.get(name) is not None and said[name] not in allowed:
            raise OptionError(
                f"{said[name]!r} is not a choice for {name}", hint=f"Choose one of: {', '.join(allowed)}."
            )
    for name in said.get("to") or ():
        if name not in FORMATS:
            raise OptionError(f"{name!r} is not a format", hint=f"Choose one of: {', '.join(FORMATS)}.")
    read = override(
        base.read, {"password": said.get("password"), "include_hidden": said.get("include_hidden") or None}
    )
    return override(
        base,
        {
            "to": tuple(dict.fromkeys(said["to"])) if said.get("to") else None,
            "read": override(read, {"limits": _limits(base, said.get("limit"))}),
            "quiz": override(base.quiz, said),
            "module": override(base.module, said),
            "package": override(base.package, said),
            "use_cache": False if said.get("no_cache") else None,
        },
    )


def _limits(base: ConvertOptions, said: list[str] | None) -> Any:
    limits = base.read.limits
    for word in said or ():
        name, _, number = word.partition("=")
        known = name.replace("-", "_")
        if not hasattr(limits, known) or not number.isdigit():
            raise OptionError(f"{word!r} is not a limit", hint="Write it as in: --limit slides=5000")
        limits = override(limits, {known: int(number)})
    return limits
