"""`pptlearn preview`: a deck as learners will see it, beside what was understood of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli.words import say_error

Subject = Annotated[
    Path,
    typer.Argument(
        exists=True, metavar="DECK|MODULE|FOLDER", help="A deck, a module, or a folder with modules below it."
    ),
]
Port = Annotated[
    int | None, typer.Option(min=0, max=65535, help="Port on this computer (8765, or any free one).")
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only say the link.")]
Share = Annotated[bool, typer.Option("--share", help="Colleagues in the same network may open the link.")]


def command(subject: Subject, port: Port = None, no_browser: NoBrowser = False, share: Share = False) -> None:
    """Show a module beside what was understood of its deck, anew at every save; Ctrl+C ends it."""
    from pptlearn.preview.plan import PreviewPlan
    from pptlearn.preview.run import preview

    if share:
        say_error("--share: whoever has this link can see the deck's module while the preview runs")
    preview(
        PreviewPlan(subject=subject, port=port, opens_browser=not no_browser, shares=share),
        say=lambda address: print(address, flush=True),
    )
