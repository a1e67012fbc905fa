"""Which of the fonts that make modules look right are on this machine."""

from __future__ import annotations

from collections.abc import Iterable

from pptlearn.cache import Cache
from pptlearn.fonts.catalogue import FontFile, catalogue
from pptlearn.fonts.places import font_files
from pptlearn.fonts.standins import stand_ins
from pptlearn.model.finding import Finding

USUAL = (
    "Calibri",
    "Cambria",
    "Arial",
    "Times New Roman",
    "Courier New",
    "Segoe UI",
    "Aptos",
    "Verdana",
    "Georgia",
)
"""Office's own typefaces, which most decks are written in."""
SCRIPTS = {
    "Japanese, Chinese and Korean letters": ("日中한", "manimgx-fonts-cjk"),
    "Cyrillic and Greek letters": ("жω", "fontpkg-arimo"),
    "Arabic letters": ("م", "manimgx-fonts"),
    "Hebrew letters": ("ש", "manimgx-fonts"),
    "Devanagari letters": ("ह", "manimgx-fonts"),
    "Thai letters": ("ท", "manimgx-fonts"),
    "signs and arrows": ("✓→∑", "ziafont"),
}


def survey() -> tuple[Finding, ...]:
    """Return what stands in for Office's typefaces here, and which scripts can be drawn."""
    families = catalogue(font_files(system=True), Cache(None))
    fonts = list(
        {(font.path, font.index): font for members in families.values() for font in members}.values()
    )
    faces = (_typeface(name, families.keys()) for name in USUAL)
    scripts = (_script(name, sample, package, fonts) for name, (sample, package) in SCRIPTS.items())
    return (*faces, *scripts)


def _typeface(name: str, families: Iterable[str]) -> Finding:
    here = {*families}
    if name.casefold() in here:
        return Finding(name=name, is_there=True, detail="installed", is_needed=False)
    stand_in = next((each for each in stand_ins(name) if each.casefold() in here), None)
    if stand_in:
        detail = f"shown in {stand_in}, at {name}'s own widths"
        return Finding(name=name, is_there=True, detail=detail, is_needed=False)
    hint = "Install pptlearn's packages again: pip install --force-reinstall pptlearn"
    return Finding(name=name, is_there=False, detail="nothing here is like it", hint=hint, is_needed=False)


def _script(name: str, sample: str, package: str, fonts: list[FontFile]) -> Finding:
    from pptlearn.fonts.outlines import Outlines

    lender = next((font for font in fonts if all(Outlines(font).glyph(char) for char in sample)), None)
    return Finding(
        name=name,
        is_there=lender is not None,
        detail=lender.name if lender else "the learner's device will draw them, if it can",
        hint=f"pip install {package}",
        is_needed=False,
    )
