"""What pptlearn made itself, and may therefore replace."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

HEAD = 4096
"""Bytes of a page that hold its meta elements."""
GENERATOR_META = re.compile(rb'<meta name="generator" content="pptlearn [^"]*">')


def is_ours(target: Path) -> bool:
    """Say whether a folder, zip, page or report was made by pptlearn."""
    try:
        if target.is_dir():
            return _says_so(_text(target / "module.json"))
        if not target.is_file():
            return False
        if target.suffix == ".zip":
            with ZipFile(target) as archive:
                return _says_so(archive.read("module.json"))
        if target.suffix == ".json":
            return _says_so(target.read_bytes())
        with target.open("rb") as stream:
            return GENERATOR_META.search(stream.read(HEAD)) is not None
    except (OSError, BadZipFile, KeyError):
        return False


def assets_named(folder: Path) -> set[str]:
    """Return the paths of the assets that the module in `folder` names."""
    assets = _manifest(_text(folder / "module.json")).get("assets")
    named = assets if isinstance(assets, list) else []
    return {str(asset.get("path")) for asset in named if isinstance(asset, dict)}


def _says_so(manifest: bytes) -> bool:
    generator = _manifest(manifest).get("generator")
    return isinstance(generator, dict) and generator.get("name") == "pptlearn"


def _text(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _manifest(text: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
