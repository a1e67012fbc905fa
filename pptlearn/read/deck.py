"""The whole deck: presentation, themes, masters, layouts, then its slides in order."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.errors import DeckTooLarge
from pptlearn.model.deck import Deck, EmbeddedFont, Show, Theme
from pptlearn.model.slide import Section, Slide
from pptlearn.options import ReadOptions
from pptlearn.problems import DECK, Problems
from pptlearn.read.attributes import integer
from pptlearn.read.color import Palette
from pptlearn.read.document import document_properties, presentation_part
from pptlearn.read.languages import languages_of
from pptlearn.read.masters import Masters
from pptlearn.read.motion import as_set_up
from pptlearn.read.package import Package
from pptlearn.read.part import DeckFacts
from pptlearn.read.presentation import (
    SlideEntry,
    embedded_fonts,
    sections,
    slide_list,
    slide_size,
    table_styles,
)
from pptlearn.read.show import custom_shows, show_settings
from pptlearn.read.slide import read_slide
from pptlearn.read.theme import ThemePart
from pptlearn.read.xml import Element, P, child

_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_DEFAULT_LANGUAGE = "en"


def read_deck(package: Package, options: ReadOptions, problems: Problems) -> Deck:
    """Return the deck with everything resolved; raises DeckError when there is none to be had."""
    name, root = presentation_part(package)
    listed = slide_list(root, name, package)
    if len(listed) > options.limits.slides:
        limit = f"{options.limits.slides} are allowed (slides)"
        raise DeckTooLarge(f"{package.path.name} has {len(listed)} slides; {limit}")
    properties = document_properties(package, len(listed))
    grouped = sections(root, listed)
    shows = custom_shows(root, name, package, listed)
    facts = _facts(root, name, listed, grouped, shows, properties.saved, package)
    masters = Masters(package, facts, problems)
    section_of = {number: section.id for section in grouped for number in section.slides}
    show = show_settings(name, package, listed, shows)
    read = (_read(entry, section_of.get(entry.number), masters, options) for entry in listed)
    slides = tuple(as_set_up(slide, show, problems) for slide in read)
    _report_left_out(show, slides, problems)
    tagged, language = languages_of(slides)
    return Deck(
        name=package.path.name.encode(errors="replace").decode(),
        sha256=package.sha256,
        title=properties.title,
        language=language or _DEFAULT_LANGUAGE,
        tagged=tagged,
        width=facts.size[0],
        height=facts.size[1],
        slides=tuple(_speaking(slide, tagged, language) for slide in slides),
        sections=grouped,
        theme=_theme(masters.theme(_first_master(root, name, package))),
        show=show,
        fonts=_fonts(root, name, package, facts),
        typefaces=dict(sorted(facts.typefaces.items())),
        media=dict(sorted(facts.media.items())),
        saved=properties.saved,
        is_by_old_mac=properties.is_by_old_mac,
        is_by_old_windows=properties.is_by_old_windows,
    )


def _read(entry: SlideEntry, section: str | None, masters: Masters, options: ReadOptions) -> Slide:
    return read_slide(Slide(number=entry.number, id=entry.id, section=section), entry.part, masters, options)


def _report_left_out(show: Show, slides: tuple[Slide, ...], problems: Problems) -> None:
    """Say that the show plays only some of the slides that are not hidden, or that there are none at all."""
    shown = [slide.number for slide in slides if not slide.is_hidden or slide.shapes]
    if not shown:
        problems.report("read.all-hidden" if slides else "read.no-slides", DECK)
    played = [number for number in shown if number in show.slides]
    if played and len(played) < len(shown):
        problems.report("read.show-of-some", DECK, played=len(played), slides=len(shown) - len(played))


def _facts(
    root: Element,
    name: str,
    listed: tuple[SlideEntry, ...],
    grouped: tuple[Section, ...],
    shows: dict[int, tuple[int, ...]],
    saved: str,
    package: Package,
) -> DeckFacts:
    first = integer(root.get("firstSlideNum"))
    return DeckFacts(
        slide_numbers={entry.part: entry.number for entry in reversed(listed) if entry.part},
        slide_ids={entry.id: entry.number for entry in reversed(listed)},
        section_slides={section.id.upper(): section.slides for section in grouped},
        custom_shows=shows,
        size=slide_size(root),
        first_number=1 if first is None else first,
        saved=saved,
        default_text=child(root, P + "defaultTextStyle"),
        table_styles=table_styles(name, package),
    )


def _speaking(slide: Slide, tagged: str, language: str) -> Slide:
    """Return the slide in the language of the deck's words, unless its text is tagged otherwise than most."""
    return replace(slide, language=language) if slide.language == tagged != language else slide


def _first_master(root: Element, name: str, package: Package) -> str:
    related = package.relationships(name).values()
    return next((each.target for each in related if each.kind == "slideMaster"), name)


def _theme(theme: ThemePart) -> Theme:
    palette = Palette(theme.colors)
    return Theme(
        text=palette.scheme("tx1"),
        background=palette.scheme("bg1"),
        accents=tuple(palette.scheme(name) for name in _ACCENTS),
        link=palette.scheme("hlink"),
        heading_face=theme.major.latin,
        body_face=theme.minor.latin,
    )


def _fonts(root: Element, name: str, package: Package, facts: DeckFacts) -> tuple[EmbeddedFont, ...]:
    fonts = tuple(embedded_fonts(root, name, package))
    for font in fonts:
        media = package.media(font.media)
        if media is not None:
            facts.media[media.id] = media
    return fonts
