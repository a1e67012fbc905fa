"""The `pptlearn` command. Heavy imports happen inside the commands, so that `--help` is quick."""

from __future__ import annotations

import sys

import typer

from pptlearn.cli import check, convert, doctor, inspect, preview, questions, review, template, watch
from pptlearn.cli.words import print_whatever_the_terminal_knows, say_error
from pptlearn.errors import OptionError, PptlearnError

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False, rich_markup_mode=None
)
app.command("convert")(convert.command)
app.command("check")(check.command)
app.command("inspect")(inspect.command)
app.command("doctor")(doctor.command)
app.command("watch")(watch.command)
app.command("preview")(preview.command)
app.command("template")(template.command)
app.add_typer(questions.app, name="questions")
app.add_typer(review.app, name="review")


@app.callback()
def root() -> None:
    """Turn PowerPoint decks into narrated e-learning modules."""


def main() -> None:
    """Run the command; a known failure is a sentence on stderr, wrong usage exits with 2."""
    print_whatever_the_terminal_knows()
    try:
        app()
    except PptlearnError as error:
        say_error(str(error), error.hint)
        sys.exit(2 if isinstance(error, OptionError) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
