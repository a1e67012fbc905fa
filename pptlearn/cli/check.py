"""`pptlearn check`: what was understood, what will be lost, what to fix; nothing is written."""

from __future__ import annotations

import sys
from typing import Any

from pptlearn.cli import choices
from pptlearn.cli.batch import Outcome, fenced, run
from pptlearn.cli.decks import Job
from pptlearn.cli.decks import jobs as jobs_for
from pptlearn.cli.listener import listener
from pptlearn.cli.words import exit_status, print_json, say_error, say_when_there_is_none
from pptlearn.settings import options_for


def command(
    deck: choices.Decks,
    include_hidden: choices.IncludeHidden = False,
    password: choices.Password = None,
    pass_mark: choices.PassMark = None,
    jobs: choices.Jobs = 0,
    no_cache: choices.NoCache = False,
    strict: choices.Strict = False,
    json: choices.Json = False,
    limit: choices.Limit = None,
) -> None:
    """Say what each deck would become, without writing it."""
    decks = jobs_for(deck, None, options_for(dict(locals())))
    say_when_there_is_none(decks, deck)
    with listener(len(decks)) as waiting:
        outcomes = run(check_one, decks, jobs, waiting.finished)
    if json:
        print_json([_document(outcome) for outcome in outcomes])
    for outcome in outcomes:
        if outcome.message:
            say_error(outcome.message, outcome.hint)
        elif not json:
            _say(outcome.report or {})
    sys.exit(exit_status(outcomes, strict=strict))


def check_one(job: Job) -> Outcome:
    """Take one deck in behind its fence."""
    return fenced(job, lambda: _check(job))


def _check(job: Job) -> Outcome:
    from pptlearn.convert import understand, work_cache

    with work_cache(job.options) as cache:
        report = dict(understand(job.deck, job.options, cache).report)
    return Outcome(job.deck, report["status"], report=report)


def _document(outcome: Outcome) -> dict[str, Any]:
    from pptlearn.convert import failed_report

    return outcome.report or failed_report(outcome.deck, outcome.message, outcome.hint)


def _say(report: dict[str, Any]) -> None:
    shown = [slide for slide in report["slides"] if not slide.get("hidden")]
    print(f"{report['source']['name']}: {len(shown)} slides, {report['module']['durationSeconds']:.0f} s")
    for slide in shown:
        voice = f"voice {slide['narration']['durationSeconds']:.0f} s" if slide["narration"] else "no voice"
        print(f"  {slide['number']:>3}  {slide['title'] or '(no title)'}  [{voice}]")
        if slide["question"]:
            _say_question(slide["question"])
        for problem in report["problems"]:
            if problem["slide"] == slide["number"]:
                _say_problem(problem)
    for problem in report["problems"]:
        if problem["slide"] is None:
            _say_problem(problem)


def _say_question(question: dict[str, Any]) -> None:
    print(f"       question ({question['type']}): {question['answer'] or 'not scored'}")


def _say_problem(problem: dict[str, Any]) -> None:
    shape = f"{problem['shape']}: " if problem["shape"] else ""
    print(f"       {problem['severity']}: {shape}{problem['message']}")
    if problem["hint"]:
        print(f"         {problem['hint']}")
