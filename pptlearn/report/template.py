"""The templates of the pages that reports and signs are made of."""

from __future__ import annotations

from functools import cache
from typing import Any

from pptlearn.resources import templates


@cache
def template(name: str) -> Any:
    """Return a page template; every text put into it is escaped, and a name it does not know is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)
