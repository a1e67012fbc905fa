"""What differs whenever a slide looks, sounds or asks other than before: a mark for each."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from pptlearn.preview.shelf import Shelved

PAGE = re.compile(r'<template data-page="(\d+)">(.*?)</template>', re.DOTALL)
MARK = 12


def slide_marks(module: Shelved) -> dict[int, str]:
    """Return the mark of every slide by its number."""
    page = module.files.find("index.html")
    drawn = _drawn(page, module.version) if page else {}
    return {
        slide["number"]: _mark(slide, drawn.get(slide["number"], "")) for slide in module.manifest["slides"]
    }


def _mark(slide: Mapping[str, Any], drawn: str) -> str:
    return sha256((json.dumps(slide, sort_keys=True) + drawn).encode()).hexdigest()[:MARK]


@lru_cache(maxsize=4)
def _drawn(page: Path, version: str) -> dict[int, str]:
    """Return the markup of every slide of that version, as a hash."""
    text = page.read_text(encoding="utf-8")
    return {int(found[1]): sha256(found[2].encode()).hexdigest() for found in PAGE.finditer(text)}
