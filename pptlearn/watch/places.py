"""Whether the inbox and the published folder are there: the place of a lost share is no emptied folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pptlearn.errors import OptionError
from pptlearn.watch.inbox import identity_of
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import mark_file
from pptlearn.watch.store import Store


class Away(OSError):
    """A folder that the watcher needs is not there now."""


@dataclass(slots=True)
class Places:
    """The two folders; another one in the place of one is recognised by what lies in it."""

    plan: WatchPlan
    store: Store
    _known: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def make(self) -> None:
        """Make the published folder at a first start; OptionError when that cannot be."""
        if self._has_published():
            return  # a folder that is gone comes back by itself, or not at all
        try:
            self.plan.published.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OptionError(
                f"{self.plan.published} cannot be made: {error.strerror or error}",
                hint="Choose another folder with -o.",
            ) from None

    def check(self) -> None:
        """Away names the folder that is not there, or is another one than before."""
        inbox, published = self.plan.inbox, self.plan.published
        if self._is_new(inbox) and not any(inbox.iterdir()) and self.store.all():
            raise Away(f"{inbox} is empty all at once: the share behind it is away")
        if self._is_new(published) and not self._knows_published():
            raise Away(
                f"{published} holds none of the modules published into it: the share behind it is away. "
                f"If it is to be filled anew, remove the queue in {self.plan.state}"
            )
        for folder in (inbox, published):
            if identity := identity_of(folder):
                self._known[folder] = identity

    def _is_new(self, folder: Path) -> bool:
        """Say whether a folder is another one than before; Away when it is not there."""
        identity = identity_of(folder)
        if identity is None:
            raise Away(f"{folder} is away")
        return self._known.get(folder) != identity

    def _knows_published(self) -> bool:
        targets = (self.plan.published / row.target for row in self.store.all() if row.made)
        return not self._has_published() or any(mark_file(target).exists() for target in targets)

    def _has_published(self) -> bool:
        return any(row.made for row in self.store.all())
