"""What a watcher is told: where, how often, how long to wait."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLimits:
    """What one conversion may take before its process is ended."""

    seconds: int = 1800
    memory_megabytes: int = 4000
    file_megabytes: int = 8000


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPlan:
    inbox: Path
    published: Path
    state: Path
    """Folder on a local disk for the queue."""
    jobs: int = 2
    polls: bool = False
    """Look again and again instead of waiting for events: for network shares."""
    settle_seconds: float = 1.0
    """A deck is whole when it has not changed for so long and its zip directory can be read."""
    give_up_seconds: float = 10.0
    """A file that stays unreadable for so long is taken as it is, and reported; a copy that only pauses gets
    three times as long."""
    scan_seconds: float = 240.0
    """A full look finds what events missed."""
    retire_seconds: float = 60.0
    """A deck must be gone in two full looks so far apart before its module is retired."""
    retry_seconds: float = 60.0
    """A deck that a full disk, a lock or a lost share stopped is tried again after so long."""
    claim_seconds: float = 60.0
    """A claim that nobody renewed for so long may be taken over."""
    renew_seconds: float = 10.0
    """A watcher renews its claims so often."""
    cluster: str | None = None
    limits: WorkLimits = field(default_factory=WorkLimits)
    options: ConvertOptions = field(default_factory=ConvertOptions)
    """What folders' own settings are laid over."""

    def __post_init__(self) -> None:
        inbox, published = self.inbox.resolve(), self.published.resolve()
        if published == inbox or published.is_relative_to(inbox):
            raise OptionError(
                f"{self.published} lies inside {self.inbox}",
                hint="Publish into a folder outside the watched one.",
            )
        state = self.state.resolve()
        for folder in (self.inbox, self.published):
            if state.is_relative_to(folder.resolve()):
                raise OptionError(
                    f"the queue {self.state} lies inside {folder}",
                    hint="Keep it in a folder of its own on a local disk, with --state.",
                )
