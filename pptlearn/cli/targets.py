"""Files that commands write: never over one that is there, unless that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.errors import OptionError

Force = Annotated[bool, typer.Option("--force", help="Replace a file of that name.")]


def free(target: Path, *, force: bool) -> Path:
    """Return `target`; OptionError when something is there that is not to be replaced."""
    if target.exists() and not (force and target.is_file()):
        hint = "Move it away, choose another name with -o, or replace it with --force."
        raise OptionError(f"{target.name} is there already", hint=hint)
    return target
