"""The story: from a .pptx to a written module."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptlearn.cache import Cache, default_folder, sha256_of
from pptlearn.errors import PptlearnError
from pptlearn.model.deck import Deck
from pptlearn.model.finding import Finding
from pptlearn.model.module import Module
from pptlearn.model.quiz import Question
from pptlearn.names import REPORTS, output_name
from pptlearn.options import MEGABYTE, ConvertOptions, ReadOptions
from pptlearn.problems import Problem, Problems
from pptlearn.progress import SILENT, Progress

NEARLY_ALWAYS = (
    *("pptlearn.bank", "pptlearn.banks", "pptlearn.fonts.prepare", "pptlearn.media.captions"),
    *("pptlearn.media.prepare", "pptlearn.module.build", "pptlearn.package.deliver", "pptlearn.quiz.parse"),
    *("pptlearn.quiz.public", "pptlearn.quiz.seal", "pptlearn.read.deck", "pptlearn.read.package"),
    *("pptlearn.render.slide", "pptlearn.report.build", "pptlearn.report.html", "pptlearn.review.file"),
    *("brotli", "fontTools.subset", "fontTools.varLib.instancer", "jinja2", "lxml.etree", "uharfbuzz"),
)
"""Modules that conversions load when they come to need them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A deck taken in whole: the module it makes, and what the trainer is told."""

    module: Module
    report: Mapping[str, Any]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What became of one deck."""

    source: Path
    status: str
    """`done`, or `doneWithProblems`."""
    title: str
    language: str
    outputs: tuple[Path, ...]
    problems: tuple[Problem, ...]
    refused: tuple[str, ...] = ()
    """A sentence per format that was asked for and not written."""


def convert(
    source: Path, target: Path, options: ConvertOptions = ConvertOptions(), progress: Progress = SILENT
) -> Conversion:
    """Turn the deck at `source` into a module in every format asked for, in the folder `target`.

    Raises PptlearnError when nothing can be made of the deck; whatever else is lost becomes a problem.
    """
    from pptlearn.package.deliver import deliver
    from pptlearn.report.html import report_texts

    with work_cache(options) as cache:
        understood = understand(source, options, cache, progress)
        progress.stage("write")
        reports = report_texts(understood.report)
        delivered = deliver(
            understood.module, reports, output_name(source), target, options.to, options.package
        )
    return Conversion(
        source=source,
        status=understood.report["status"],
        title=understood.module.title,
        language=understood.module.language,
        outputs=delivered.outputs,
        problems=understood.problems,
        refused=delivered.refused,
    )


def understand(
    source: Path, options: ConvertOptions, cache: Cache, progress: Progress = SILENT
) -> Understood:
    """Take the deck at `source` in through every stage, and write nothing but prepared assets in `cache`."""
    from pptlearn.bank import with_bank
    from pptlearn.fonts.prepare import prepare_fonts
    from pptlearn.media.captions import captions_from_notes
    from pptlearn.media.prepare import prepare_media
    from pptlearn.module.build import build_module
    from pptlearn.module.identity import module_id
    from pptlearn.quiz.parse import parse_quiz
    from pptlearn.quiz.public import public
    from pptlearn.quiz.seal import seal
    from pptlearn.read.deck import read_deck
    from pptlearn.read.package import open_package
    from pptlearn.render.slide import render_slides
    from pptlearn.report.build import build_report

    problems = Problems()
    progress.stage("read")
    with open_package(source, options.read) as package:
        deck = read_deck(package, options.read, problems)
        deck = with_bank(deck, source, options, problems)
        deck, quiz = parse_quiz(deck, options.quiz, problems)
        progress.stage("media")
        assets = prepare_media(deck, package, options.media, options.read.limits, cache, problems, progress)
        assets = captions_from_notes(deck, assets, cache, problems)
        progress.stage("fonts")
        faces = prepare_fonts(deck, package, options.fonts, cache, problems)
    progress.stage("draw")
    drawings = render_slides(deck, assets, faces, problems)
    module_name = module_id(deck, options.module)
    questions = {question.id: public(question) for question in quiz.questions}
    sealed = {question.id: seal(module_name, question) for question in quiz.questions}
    module = build_module(deck, drawings, assets, faces, quiz, questions, sealed, options.module, problems)
    report = build_report(deck, drawings, quiz, module.manifest, problems, comments_beside(source))
    return Understood(module=module, report=report, problems=tuple(problems))


def comments_beside(source: Path) -> list[dict[str, Any]]:
    """Return the threads of the review that stands beside the deck at `source`; none when it is damaged."""
    from pptlearn.review.file import read_review, review_file
    from pptlearn.review.text import said

    try:
        return [said(thread) for thread in read_review(review_file(source)).threads]
    except PptlearnError:
        return []


def warm() -> None:
    """Load what nearly every conversion needs, so that processes forked from this one begin at once."""
    from importlib import import_module

    for name in NEARLY_ALWAYS:
        import_module(name)


def read(source: Path, options: ReadOptions = ReadOptions(), problems: Problems | None = None) -> Deck:
    """Return the deck at `source` as PowerPoint shows it, before questions are looked for."""
    from pptlearn.read.deck import read_deck as read_package
    from pptlearn.read.package import open_package

    with open_package(source, options) as package:
        return read_package(package, options, Problems() if problems is None else problems)


def questions(source: Path, options: ConvertOptions = ConvertOptions()) -> tuple[Question, ...]:
    """Return the questions of the deck at `source`, with their keys."""
    from pptlearn.quiz.parse import parse_quiz

    return parse_quiz(read(source, options.read), options.quiz, Problems())[1].questions


read_deck = read


def dump(source: Path, options: ReadOptions = ReadOptions()) -> str:
    """Return the deck as readable text, the same for the same deck."""
    from pptlearn.report.dump import dump as dump_deck

    return dump_deck(read(source, options))


def makers(source: Path, options: ReadOptions = ReadOptions()) -> tuple[str, ...]:
    """Return the names of who made the deck at `source` and who saved it last, as PowerPoint noted them."""
    from pptlearn.read.document import makers as makers_of
    from pptlearn.read.package import open_package

    with open_package(source, options) as package:
        return makers_of(package)


def failed_report(source: Path, message: str, hint: str) -> dict[str, Any]:
    """Return the report of a deck that could not be converted."""
    from pptlearn.report.build import failed_report as build_failed

    return build_failed(source.name, _sha256(source), message, hint)


def _sha256(source: Path) -> str:
    """Return the SHA-256 of a file, nothing for what cannot be read to its end."""
    if not source.is_file():
        return ""
    try:
        with source.open("rb") as stream:
            return sha256_of(stream)
    except OSError:
        return ""


def lies_beside(source: Path) -> tuple[str, ...]:
    """Return the names of the files in its folder that a deck's module is made of too, there or not."""
    from pptlearn.banks import BESIDE
    from pptlearn.read.links import linked_files
    from pptlearn.review.file import review_file

    banks = (source.stem + ending for ending in BESIDE)
    return (*banks, *linked_files(source), review_file(source).name)


def module_sign(language: str, title: str, module: str | None, report: str) -> str:
    """Return the page that stands beside a watched deck when its module is ready."""
    from pptlearn.report.signs import module_sign as page

    return page(language, title, module, report)


def problem_sign(language: str, name: str, kind: str, message: str, hint: str) -> str:
    """Return the page that stands beside a watched deck when it could not be converted."""
    from pptlearn.report.signs import problem_sign as page

    return page(language, name, kind, message, hint)


def publish(staged: Path, folder: Path, leaving: Sequence[str] = ()) -> None:
    """Move what was converted into `staged` to `folder`, all but `leaving`; can be taken up after a kill."""
    from pptlearn.package.writer import move_outputs

    move_outputs([each for each in sorted(staged.iterdir()) if each.name not in leaving], folder)


def output_endings() -> tuple[str, ...]:
    """Return what follows a deck's name in the names of all that is written for it."""
    from pptlearn.package.formats import FORMATS

    return (*(format.ending for format in FORMATS.values()), *REPORTS)


def survey() -> tuple[Finding, ...]:
    """Return what this machine has of what pptlearn needs or can use."""
    from pptlearn.fonts.doctor import survey as fonts
    from pptlearn.media.doctor import survey as media

    return (*media(), *fonts())


def work_cache(options: ConvertOptions) -> Cache:
    """Return the cache of prepared assets, or a temporary one that goes when it is left."""
    folder = default_folder() if options.use_cache else None
    return Cache(folder, limit=options.cache_megabytes * MEGABYTE)
