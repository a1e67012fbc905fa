"""A slide of a module as a page that runs nothing: its picture in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

BODY = re.compile(r"<body[^>]*>")


def cover_page(page: str, manifest: Mapping[str, Any], number: int) -> str | None:
    """Return the page of slide `number` alone, made from the module's own; None when it cannot be.

    A module in one file keeps its pictures where only its player finds them.
    """
    start = BODY.search(page)
    slide = re.search(rf'<template data-page="{number}">(.*?)</template>', page, re.DOTALL)
    if start is None or slide is None or 'data-format="single"' in page[: start.start()]:
        return None
    width, height = (float(manifest["slideSize"][side]) for side in ("width", "height"))
    section = f'<section class="slide" data-slide="{number}">{slide[1]}</section>'
    body = f'<body style="--slide-width:{width:g};--slide-height:{height:g}">'
    return f"{page[: start.start()]}{body}<main data-static>{section}</main></body></html>"
