"""The options that several commands share, in the words of `--help`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.settings import FORMATS

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
    typer.Option(
        exists=True, dir_okay=False, metavar="FILE", help="TOML with logo, accent, background, text, font."
    ),
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
    int | None, typer.Option(min=0, max=100, metavar="N", help="Per cent of the points needed to pass (80).")
]
Notes = Annotated[
    str | None,
    typer.Option(metavar="transcript|none", help="none leaves the speaker notes out of the module."),
]
IncludeHidden = Annotated[
    bool, typer.Option("--include-hidden", help="Hidden slides go into the module too.")
]
Id = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="ID", help="Name the module's id is made from; the file name when not given."
    ),
]
Password = Annotated[str | None, typer.Option(metavar="P", help="Opens an encrypted deck.")]
Jobs = Annotated[
    int, typer.Option(min=0, metavar="N", help="Decks side by side; 0 takes the number of processors.")
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Keep no prepared pictures, sounds and fonts between runs.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 when a deck is done with problems.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout, and nothing else.")]
Limit = Annotated[
    list[str] | None, typer.Option("--limit", metavar="NAME=N", help="Raise a limit that a message named.")
]
SingleMegabytes = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Largest size of a `single` page (50).")
]
