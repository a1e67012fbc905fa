"""Put a module where people find it: every format asked for, and the report beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pptlearn.model.module import Module
from pptlearn.options import PackageOptions
from pptlearn.package.formats import FORMATS
from pptlearn.package.formats.format import Format
from pptlearn.package.layout import TooLargeForOneFile, lay_out
from pptlearn.package.writer import refuse_what_is_not_ours, write, write_text


@dataclass(frozen=True, slots=True)
class Delivered:
    outputs: tuple[Path, ...]
    refused: tuple[str, ...]
    """A sentence per format that was not written."""


def deliver(
    module: Module,
    reports: Mapping[str, str],
    name: str,
    folder: Path,
    formats: Sequence[str],
    options: PackageOptions,
) -> Delivered:
    """Write `module` under `name` in `folder`; `reports` are texts by their ending (`.report.html`).

    NotOurs before anything is written when another's file stands in the way.
    """
    wanted = [FORMATS[each] for each in dict.fromkeys(formats)]
    targets = {format.name: place(format, name, folder) for format in wanted}
    beside = {folder / f"{name}{ending}": text for ending, text in reports.items()}
    for target in (*targets.values(), *beside):
        refuse_what_is_not_ours(target)
    outputs, refused = [], []
    for format in wanted:
        try:
            outputs.append(write(lay_out(module, format, options), targets[format.name]))
        except TooLargeForOneFile as error:
            refused.append(f"{error}. {error.hint}")
    outputs.extend(write_text(text, target) for target, text in beside.items())
    return Delivered(tuple(outputs), tuple(refused))


def place(format: Format, name: str, folder: Path) -> Path:
    """Return where a deck's module lands in a format."""
    return folder / f"{name}{format.ending}"
