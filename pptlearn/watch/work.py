"""One conversion, as any executor runs it: in this process, in one of its own, or on a cluster."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from pptlearn.errors import PackageError, PptlearnError
from pptlearn.options import ConvertOptions
from pptlearn.watch.plan import WorkLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    deck: Path
    folder: Path
    """Where the module goes."""
    options: ConvertOptions
    limits: WorkLimits = WorkLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    status: str
    """`done doneWithProblems failed`, `died` when its process did, `blocked` when the disk refused."""
    message: str = ""
    hint: str = ""
    title: str = ""
    language: str = "en"
    outputs: tuple[str, ...] = ()

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Result:
        said = json.loads(text)
        return cls(**{**said, "outputs": tuple(said["outputs"])})


def work(task: Task) -> Result:
    """Convert one deck behind a fence: whatever happens becomes a `Result`."""
    from pptlearn.convert import convert

    try:
        done = convert(task.deck, task.folder, task.options)
    except PackageError as error:
        return Result(status="blocked", message=str(error), hint=error.hint)
    except PptlearnError as error:
        return Result(status="failed", message=str(error), hint=error.hint)
    except OSError as error:
        return Result(status="blocked", message=f"{error.strerror or error}", hint="")
    except Exception as error:  # fence: one deck must not stop the folder
        return Result(
            status="failed",
            message=f"{task.deck.name} could not be converted ({type(error).__name__})",
            hint="Open it in PowerPoint, save it under a new name, and drop that one in.",
        )
    return Result(
        status=done.status,
        message=" ".join(done.refused),
        title=done.title,
        language=done.language,
        outputs=tuple(path.name for path in done.outputs),
    )
