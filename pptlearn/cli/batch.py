"""Convert many decks side by side; one bad deck never costs another."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pptlearn.cli.decks import Job
from pptlearn.errors import PptlearnError

if TYPE_CHECKING:
    from concurrent.futures import Executor

log = logging.getLogger(__name__)

ANOTHER_NAME = "Open it in PowerPoint, save it under a new name, and try that one."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one deck, in a form that travels between processes."""

    deck: Path
    status: str
    """`done doneWithProblems failed`."""
    message: str = ""
    hint: str = ""
    outputs: tuple[Path, ...] = ()
    problems: tuple[dict[str, Any], ...] = ()
    report: dict[str, Any] | None = None


def run(
    work: Callable[[Job], Outcome],
    decks: Sequence[Job],
    jobs: int,
    finished: Callable[[Outcome], None],
) -> list[Outcome]:
    """Return the outcome of every deck in the order given; `finished` hears of each as it ends."""
    workers = min(jobs or os.cpu_count() or 1, len(decks))
    outcomes: dict[Job, Outcome] = {}
    for outcome, job in _in_pool(work, decks, workers) if workers > 1 else _here(work, decks):
        outcomes[job] = outcome
        finished(outcome)
    return [outcomes[job] for job in decks]


def fenced(job: Job, work: Callable[[], Outcome]) -> Outcome:
    """Return what `work` gives, or a failed outcome that says why: the fence around one deck."""
    try:
        return work()
    except PptlearnError as error:
        named = str(error) if job.deck.name in str(error) else f"{job.deck.name}: {error}"
        return Outcome(job.deck, "failed", named, error.hint)
    except MemoryError:
        return Outcome(job.deck, "failed", f"{job.deck.name} needs more memory than this computer gives")
    except Exception as error:  # fence: one deck must not cost the others, and nobody wants a stack trace
        log.debug("converting %s failed", job.deck, exc_info=True)
        message = f"{job.deck.name} could not be converted ({type(error).__name__}: {error})"
        return Outcome(job.deck, "failed", message, ANOTHER_NAME)


def _here(work: Callable[[Job], Outcome], decks: Sequence[Job]) -> Iterator[tuple[Outcome, Job]]:
    for job in decks:
        yield work(job), job


def _in_pool(
    work: Callable[[Job], Outcome], decks: Sequence[Job], workers: int
) -> Iterator[tuple[Outcome, Job]]:
    """Run in a pool of processes; decks whose process died are tried once more, each in a pool of its own."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_start_method

    if get_start_method() == "fork":
        from pptlearn.convert import warm

        warm()  # once, for all of them
    died: list[Job] = []
    with ProcessPoolExecutor(workers) as pool:
        yield from _gather(pool, work, decks, died)
    for job in died:
        again: list[Job] = []
        with ProcessPoolExecutor(1) as pool:
            yield from _gather(pool, work, [job], again)
        for dead in again:
            yield (
                Outcome(dead.deck, "failed", f"{dead.deck.name} made the converter stop; it was left out"),
                dead,
            )


def _gather(
    pool: Executor,
    work: Callable[[Job], Outcome],
    decks: Sequence[Job],
    died: list[Job],
) -> Iterator[tuple[Outcome, Job]]:
    from concurrent.futures import as_completed
    from concurrent.futures.process import BrokenProcessPool

    futures = {pool.submit(work, job): job for job in decks}
    for future in as_completed(futures):
        try:
            yield future.result(), futures[future]
        except BrokenProcessPool:
            died.append(futures[future])
