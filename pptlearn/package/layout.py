"""Which file goes where: `Module` → `OutputTree`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.errors import PackageError
from pptlearn.model.media import Asset
from pptlearn.model.module import Module
from pptlearn.options import MEGABYTE, PackageOptions
from pptlearn.package.formats.format import Format
from pptlearn.package.page import page
from pptlearn.package.skin import skin_of

Content: TypeAlias = bytes | Asset


@dataclass(frozen=True, slots=True)
class OutputTree:
    """What is written for one format: a folder or zip of files by path, or one file."""

    format: Format
    files: Mapping[str, Content]


class TooLargeForOneFile(PackageError):
    """A `single` page would be larger than the option allows."""

    hint = "Write the format web instead, or raise --single-megabytes."


def lay_out(module: Module, format: Format, options: PackageOptions) -> OutputTree:
    """Return the files of `module` in `format`."""
    skin = skin_of(module.theme, options.theme)
    if format.container == "file":
        _check_size(module, options)
        return OutputTree(format, {"index.html": page(module, format, skin, embedded=module.assets)})
    files: dict[str, Content] = {asset.path: asset for asset in module.assets}
    files["module.json"] = json.dumps(module.manifest, ensure_ascii=False, indent=1).encode()
    files["index.html"] = page(module, format, skin)
    files |= format.manifest(module, sorted(files))
    return OutputTree(format, files)


def _check_size(module: Module, options: PackageOptions) -> None:
    total = sum(asset.bytes for asset in module.assets) * 4 / 3
    if total > options.single_megabytes * MEGABYTE:
        largest = max(module.assets, key=lambda asset: asset.bytes)
        raise TooLargeForOneFile(
            f"as one file the module would have {total / MEGABYTE:.0f} MB, "
            f"more than {options.single_megabytes}; "
            f"its largest medium is {largest.path} ({largest.bytes / MEGABYTE:.0f} MB)"
        )
