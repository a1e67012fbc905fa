"""One self-contained page that can be mailed; progress stays in the learner's browser."""

from __future__ import annotations

from pptlearn.package.formats.format import Format

FORMAT = Format(name="single", container="file", ending=".html")
