"""A plain folder for double click or any web server; progress stays in the learner's browser."""

from __future__ import annotations

from pptlearn.package.formats.format import Format

FORMAT = Format(name="web", container="folder")
