"""Waiting under the module's own security policy, which forbids Playwright's `wait_for_function`."""

from __future__ import annotations

import time
from typing import Any


def until(page: Any, expression: str, seconds: float = 15) -> None:
    """Wait until a JavaScript expression holds in the page."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(30)
