"""The standards a module can be packaged for. To add one: add a file, import it, add it here."""

from __future__ import annotations

from pptlearn.package.formats import cmi5, scorm12, scorm2004, single, web, xapi
from pptlearn.package.formats.format import Format

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        web.FORMAT,
        single.FORMAT,
        scorm12.FORMAT,
        scorm2004.FORMAT,
        cmi5.FORMAT,
        xapi.FORMAT,
    )
}
