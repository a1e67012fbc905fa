"""`pptlearn template`: the PowerPoint template with the question layouts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli import targets

Output = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="FILE", help="Where to write it: .potx, or .pptx for a deck."),
]


def command(output: Output = Path("pptlearn.potx"), force: targets.Force = False) -> None:
    """Write a PowerPoint template for questions. It has a layout and a solved example of each type."""
    from pptlearn.author.template import write_template
    from pptlearn.errors import OptionError

    if output.suffix.lower() not in (".potx", ".pptx"):
        raise OptionError(
            f"{output.name} is neither a .potx nor a .pptx", hint="Give it one of these endings."
        )
    targets.free(output, force=force).parent.mkdir(parents=True, exist_ok=True)
    write_template(output)
    print(output)
