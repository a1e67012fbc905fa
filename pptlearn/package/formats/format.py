"""What a packaging standard adds to a module."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pptlearn.model.module import Module

Manifest: TypeAlias = Callable[[Module, Sequence[str]], dict[str, bytes]]


def nothing(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    """Return no files: the standard asks for none."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    name: str
    """As typed after `--to`; by it the player knows where progress is kept (`tracker/index.js`)."""
    container: Literal["folder", "zip", "file"]
    """`file` is one self-contained page."""
    ending: str = ""
    """Follows the deck's name in the output's name."""
    manifest: Manifest = nothing
    """Return the files this standard wants beside the module, given all the module's paths, sorted."""
    connects: bool = False
    """The page talks to the endpoint it was launched with."""
