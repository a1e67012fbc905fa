"""`pptlearn convert`: each deck becomes a module."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from pptlearn.cli import choices
from pptlearn.cli.batch import Outcome, fenced, run
from pptlearn.cli.decks import Job
from pptlearn.cli.decks import jobs as jobs_for
from pptlearn.cli.listener import listener
from pptlearn.cli.words import exit_status, print_json, say_outcome, say_when_there_is_none
from pptlearn.errors import OptionError, PptlearnError
from pptlearn.problems import entry, failure
from pptlearn.progress import SILENT, Progress
from pptlearn.settings import options_for

ONE_BY_ONE = "Convert them one by one, or leave --id out: each module then has an id of its own."

Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        file_okay=False,
        metavar="DIR",
        help="Folder for the modules; beside each deck when not given.",
    ),
]


def command(
    deck: choices.Decks,
    output: Output = None,
    to: choices.To = None,
    theme: choices.Theme = None,
    language: choices.Language = None,
    navigation: choices.Navigation = None,
    pass_mark: choices.PassMark = None,
    notes: choices.Notes = None,
    include_hidden: choices.IncludeHidden = False,
    id: choices.Id = None,
    password: choices.Password = None,
    jobs: choices.Jobs = 0,
    no_cache: choices.NoCache = False,
    strict: choices.Strict = False,
    json: choices.Json = False,
    limit: choices.Limit = None,
    single_megabytes: choices.SingleMegabytes = None,
) -> None:
    """Turn each deck into a narrated module."""
    decks = jobs_for(deck, output, options_for(dict(locals())))
    say_when_there_is_none(decks, deck)
    if id is not None and len(decks) > 1:
        raise OptionError(f"--id names one module, and there are {len(decks)} decks", hint=ONE_BY_ONE)
    with listener(len(decks)) as waiting:
        progress = waiting.progress if len(decks) == 1 else None
        outcomes = run(partial(convert_one, progress=progress), decks, jobs, waiting.finished)
    for outcome in outcomes:
        say_outcome(outcome, quiet=json)
    if json:
        print_json({"decks": [_entry(outcome) for outcome in outcomes]})
    sys.exit(exit_status(outcomes, strict=strict))


def convert_one(job: Job, progress: Progress | None) -> Outcome:
    """Convert one deck behind its fence; a single deck tells its stages to `progress`."""
    return fenced(job, lambda: _convert(job, progress or SILENT))


def _convert(job: Job, progress: Progress) -> Outcome:
    from pptlearn.convert import convert

    if job.refusal:
        raise PptlearnError(job.refusal)
    done = convert(job.deck, job.folder, job.options, progress)
    return Outcome(
        job.deck,
        "failed" if done.refused else done.status,
        message=" ".join(done.refused),
        outputs=done.outputs,
        problems=tuple(entry(problem) for problem in done.problems),
    )


def _entry(outcome: Outcome) -> dict[str, Any]:
    return {
        "source": str(outcome.deck),
        "status": outcome.status,
        "outputs": [str(path) for path in outcome.outputs],
        "problems": list(outcome.problems) or _failure(outcome),
    }


def _failure(outcome: Outcome) -> list[dict[str, Any]]:
    return [failure(outcome.message, outcome.hint)] if outcome.message else []
