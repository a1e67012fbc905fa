"""Whether the inbox and the published folder are there: the place of a lost share is no emptied folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pptlearn.errors import OptionError
from pptlearn.watch.inbox import device_of
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import mark_file
from pptlearn.watch.store import Store


class Away(OSError):
    """A folder that the watcher needs is not there now."""


@dataclass(slots=True)
class Places:
    """The two folders, recognised by their device; on another device, by what is known to lie in them."""

    plan: WatchPlan
    store: Store
    _devices: dict[Path, int] = field(default_factory=dict)

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
        if self._is_new(inbox) and inbox in self._devices and not self._knows_inbox():
            raise Away(f"{inbox} holds none of its decks: the share behind it is away")
        if self._is_new(published) and not self._knows_published():
            raise Away(
                f"{published} holds none of the modules published into it: the share behind it is away. "
                f"If it is to be filled anew, remove the queue in {self.plan.state}"
            )
        self._devices = {folder: device_of(folder) or 0 for folder in (inbox, published)}

    def _is_new(self, folder: Path) -> bool:
        """Say whether a folder lies on another device than it did; Away when it is not there."""
        device = device_of(folder)
        if device is None:
            raise Away(f"{folder} is away")
        return self._devices.get(folder) != device

    def _knows_inbox(self) -> bool:
        rows = self.store.all()
        return not rows or any((self.plan.inbox / row.path).exists() for row in rows)

    def _knows_published(self) -> bool:
        targets = (self.plan.published / row.target for row in self.store.all() if row.made)
        return not self._has_published() or any(mark_file(target).exists() for target in targets)

    def _has_published(self) -> bool:
        return any(row.made for row in self.store.all())
