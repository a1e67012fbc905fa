"""What a trainer asked to see, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPlan:
    subject: Path
    """A deck, a module (folder, zip or page), or a folder with modules below it."""
    port: int | None = None
    """None takes the usual port, or any free one when that is taken."""
    opens_browser: bool = True
    watcher: Callable[[], Mapping[str, object]] | None = None
    """Tells how the watcher is that publishes into the folder, for its page beside the catalogue."""
    password: str | None = None
    """Opens an encrypted deck."""
    shares: bool = False
    """Colleagues in the network may look too, with the token of the link."""
