"""The `pptlearn` command. Heavy imports happen inside the commands, so that `--help` is quick."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from pptlearn import __version__
from pptlearn.cli import check, convert, doctor, inspect, preview, questions, review, template, watch
from pptlearn.cli.batch import ANOTHER_NAME
from pptlearn.cli.words import FAILED, WRONG_USAGE, print_whatever_the_terminal_knows, say_error
from pptlearn.errors import OptionError, PptlearnError

log = logging.getLogger(__name__)

INTERRUPTED = 130
WHERE_IT_STANDS = "Check that the folder is there, its rights and its free space."

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


def _say_version(wanted: bool) -> None:
    if wanted:
        print(f"pptlearn {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_say_version, help="Say which version this is.")
]


@app.callback()
def root(version: Version = False) -> None:
    """Turn PowerPoint decks into narrated e-learning modules."""


def main() -> None:
    """Run the command; a failure is a sentence on stderr and exits with 1, wrong usage with 2."""
    print_whatever_the_terminal_knows()
    try:
        app()
    except PptlearnError as error:
        say_error(str(error), error.hint)
        sys.exit(WRONG_USAGE if isinstance(error, OptionError) else FAILED)
    except OSError as error:
        say_error(f"{error.filename or 'a file'}: {error.strerror or error}", WHERE_IT_STANDS)
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:  # fence: the one around a deck, for the commands that take one
        log.debug("the command failed", exc_info=True)
        say_error(f"this could not be done ({type(error).__name__}: {error})", ANOTHER_NAME)
        sys.exit(FAILED)
