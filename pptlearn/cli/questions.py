"""`pptlearn questions`: question banks out of a deck and into one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli import choices, targets

app = typer.Typer(no_args_is_help=True, help="Take question banks out of a deck, or into one.")

Format = Annotated[
    str, typer.Option("--to", metavar="FORMAT", help="gift, aiken, moodle, qti21, qti30, csv or xlsx.")
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write it.")]
Bank = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="The bank: GIFT, Aiken, .csv or .xlsx.")
]


@app.command("export")
def export(
    deck: choices.OneDeck,
    to: Format = "gift",
    output: Output = None,
    password: choices.Password = None,
    force: targets.Force = False,
) -> None:
    """Write a deck's questions, with their right answers, for other systems."""
    from pptlearn.banks.formats import ENDINGS, WRITERS
    from pptlearn.convert import questions
    from pptlearn.errors import OptionError
    from pptlearn.settings import options_for

    if to not in WRITERS:
        raise OptionError(
            f"there is no question bank format {to!r}", hint=f"Choose one of {', '.join(WRITERS)}."
        )
    target = targets.free(output or deck.with_name(deck.stem + ENDINGS[to]), force=force)
    target.write_bytes(WRITERS[to](questions(deck, options_for({"password": password})(deck.parent))))
    print(target)


@app.command("import")
def import_(
    deck: choices.OneDeck, bank: Bank = None, output: Output = None, force: targets.Force = False
) -> None:
    """Add a bank's questions to a copy of the deck. They become solved slides; the deck is left alone."""
    from pptlearn.author.solved import add_slides
    from pptlearn.banks import beside
    from pptlearn.banks.formats import read_bank
    from pptlearn.errors import OptionError

    source = bank or beside(deck)
    if source is None:
        raise OptionError(f"there is no question bank beside {deck.name}", hint="Name one with --from.")
    if not source.is_file():
        raise OptionError(f"{source} does not exist")
    target = targets.free(output or deck.with_name(f"{deck.stem} with questions.pptx"), force=force)
    add_slides(deck, read_bank(source.name, source.read_bytes()), target)
    print(target)
