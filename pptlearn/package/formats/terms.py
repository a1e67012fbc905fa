"""What a learning platform is told of a module in every standard: its lasting names and its pass mark."""

from __future__ import annotations

from uuid import UUID, uuid5

from pptlearn.model.module import Module


def pass_mark(module: Module) -> int | None:
    """Return the pass mark in per cent, or None when nothing is passed or failed."""
    marks = [each["passMark"] for each in module.manifest["assessments"] if each["passMark"] is not None]
    return max(marks, default=None)


def pass_share(module: Module) -> str | None:
    """Return the pass mark as a decimal between 0 and 1."""
    mark = pass_mark(module)
    return None if mark is None else f"{mark / 100:g}"


def course_iri(module: Module) -> str:
    """Return the name under which platforms keep results: the same at every conversion of the deck."""
    return f"urn:uuid:{module.id}"


def unit_iri(module: Module) -> str:
    """Return the name of the one unit in the course, lasting as well."""
    return f"urn:uuid:{uuid5(UUID(module.id), 'unit')}"
