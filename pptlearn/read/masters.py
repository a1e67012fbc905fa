"""Masters and layouts: read once each, and handed out in the colours of the slide that uses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pptlearn.model.paint import Fill
from pptlearn.model.shape import Shape
from pptlearn.problems import Problems, Where
from pptlearn.read.color import Palette
from pptlearn.read.inherit import read_placeholder
from pptlearn.read.package import Package
from pptlearn.read.part import DeckFacts, Part
from pptlearn.read.shapes import read_shapes
from pptlearn.read.text.typefaces import note_theme_typefaces
from pptlearn.read.theme import OFFICE_THEME, ThemePart, read_theme
from pptlearn.read.xml import A, Element, P, child, find

ROOTS = {"slide": P + "sld", "layout": P + "sldLayout", "master": P + "sldMaster"}


class Masters:
    """The masters and layouts of a deck, and the slides' parts that hang from them."""

    def __init__(self, package: Package, facts: DeckFacts, problems: Problems) -> None:
        self._package = package
        self._facts = facts
        self.problems = problems
        self._elements: dict[str, Element | None] = {}
        self._themes: dict[tuple[str, str], ThemePart] = {}
        self._parts: dict[tuple[object, ...], Part] = {}

    def slide_part(self, name: str, number: int) -> Part | None:
        """Return a slide's part with its layout and master; None when there is no such slide."""
        root = self._package.part(name)
        if root is None or root.tag != ROOTS["slide"]:
            return None
        if self._package.canonical(name) in self._package.damaged:
            self.problems.report("read.slide-damaged", Where(number))
        layout = self._layout_chain(self._target(name, "slideLayout"), _override(root))
        if layout is None or layout.parent is None:
            self.problems.report("read.layout-missing", Where(number))
        part = self._part(name, root, "", layout, _override(root))
        return replace(part, number=number, parent=_numbered(layout, number))

    def theme(self, master: str) -> ThemePart:
        """Return the theme of a master (or of any part that has one)."""
        return self._theme(master, "theme", OFFICE_THEME)

    def shapes(self, part: Part, background: Fill, most: int) -> tuple[Shape, ...]:
        """Return the shapes of a layout or master, read once unless something in them asks for the slide."""
        number = part.number if _remembered(part, _shows_field) else None
        key = ("shapes", number, background if _remembered(part, _uses_background) else None)
        if key not in part.memory:
            part.memory[key] = read_shapes(part, most, background)
        shapes: tuple[Shape, ...] = part.memory[key]
        return shapes

    def _layout_chain(self, name: str, override: dict[str, str] | None) -> Part | None:
        root = self._element(name, "layout")
        if root is None:
            return None
        override = override or _override(root)
        master = self._master(self._target(name, "slideMaster"), override)
        return self._shared(name, root, "layout:", master, override)

    def _master(self, name: str, override: dict[str, str] | None) -> Part | None:
        root = self._element(name, "master")
        return None if root is None else self._shared(name, root, "master:", None, override)

    def _shared(
        self, name: str, root: Element, prefix: str, parent: Part | None, override: dict[str, str] | None
    ) -> Part:
        key = (name, *sorted((override or {}).items()))
        if key not in self._parts:
            self._parts[key] = self._part(name, root, prefix, parent, override)
        return self._parts[key]

    def _part(
        self, name: str, root: Element, prefix: str, parent: Part | None, override: dict[str, str] | None
    ) -> Part:
        theme = self._theme(name, "theme", OFFICE_THEME) if parent is None else parent.theme
        theme = self._theme(name, "themeOverride", theme)
        mapping = override or _mapping(root, parent)
        return Part(
            package=self._package,
            name=name,
            element=root,
            relationships=self._package.relationships(name),
            palette=_palette(theme, mapping, parent),
            theme=theme,
            problems=self.problems,
            deck=self._facts,
            prefix=prefix,
            parent=parent,
        )

    def _element(self, name: str, kind: str) -> Element | None:
        if name not in self._elements:
            root = self._package.part(name) if name else None
            self._elements[name] = root if root is not None and root.tag == ROOTS[kind] else None
        return self._elements[name]

    def _target(self, name: str, kind: str) -> str:
        related = self._package.relationships(name).values()
        return next((each.target for each in related if each.kind == kind and not each.is_external), "")

    def _theme(self, name: str, kind: str, base: ThemePart) -> ThemePart:
        target = self._target(name, kind)
        if not target:
            return base
        if (target, base.name) not in self._themes:
            root = self._package.part(target)
            note_theme_typefaces(root, self._facts)
            self._themes[target, base.name] = read_theme(root, target, base)
        return self._themes[target, base.name]


def _numbered(part: Part | None, number: int) -> Part | None:
    """Return a layout for one slide; what was worked out of it stays shared."""
    if part is None:
        return None
    return replace(part, number=number, parent=_numbered(part.parent, number))


def _override(root: Element) -> dict[str, str] | None:
    found = find(root, P + "clrMapOvr", A + "overrideClrMapping")
    return None if found is None else dict(found.attrib)


def _mapping(root: Element, parent: Part | None) -> dict[str, str]:
    own = child(root, P + "clrMap")
    if own is not None:
        return dict(own.attrib)
    return {} if parent is None else parent.palette.mapping


def _palette(theme: ThemePart, mapping: dict[str, str], parent: Part | None) -> Palette:
    """Return the parent's palette where nothing changes, so that its colours are worked out once."""
    palette = Palette(theme.colors, mapping)
    return parent.palette if parent is not None and parent.palette.key == palette.key else palette


def _remembered(part: Part, question: Callable[[Part], bool]) -> bool:
    if question not in part.memory:
        part.memory[question] = question(part)
    return bool(part.memory[question])


def _shows_field(part: Part) -> bool:
    """Return whether a number or a date stands on every slide; slots only hand theirs down."""
    holders = (next(field.iterancestors(P + "sp"), None) for field in part.element.iter(A + "fld"))
    return any(holder is None or read_placeholder(holder) is None for holder in holders)


def _uses_background(part: Part) -> bool:
    return any(each.get("useBgFill") for each in part.element.iter(P + "sp"))
