"""`pptlearn review`: what colleagues said in the preview, taken to PowerPoint."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli import choices, targets

app = typer.Typer(no_args_is_help=True, help="Take what colleagues said in the preview to PowerPoint.")

Comments = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="The file of comments, when it does not stand beside DECK."),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write the copy.")
]
OpenOnly = Annotated[bool, typer.Option("--open", help="Leave out threads that are resolved.")]


@app.callback()
def root() -> None:
    """Keep `apply` a command of its own."""


@app.command("apply")
def apply(
    deck: choices.OneDeck,
    comments: Comments = None,
    output: Output = None,
    open_only: OpenOnly = False,
    force: targets.Force = False,
) -> None:
    """Write a deck's comments into a copy of it. They become PowerPoint's own; the deck is left alone."""
    from dataclasses import replace

    from pptlearn.author.comments import write_comments
    from pptlearn.convert import read
    from pptlearn.errors import OptionError
    from pptlearn.review.file import read_review, review_file

    source = comments or review_file(deck)
    if not source.is_file():
        raise OptionError(
            f"there are no comments on {deck.name}: {source.name} does not exist",
            hint="Comments are made in: pptlearn preview",
        )
    target = targets.free(output or deck.with_name(f"{deck.stem} with comments{deck.suffix}"), force=force)
    review = read_review(source)
    if open_only:
        review = replace(review, threads=tuple(each for each in review.threads if not each.resolved))
    read(deck)  # says in words what is wrong with a file that is no deck
    count = write_comments(deck, review, target)
    print(target)
    print(f"  {count} {'comment' if count == 1 else 'comments'}")
