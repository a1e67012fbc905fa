"""Text of a shape: bodies, paragraphs and runs, with every inherited property resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.action import Action, LinkSound
from pptlearn.model.paint import BLACK, NO_EFFECTS, Color, Effects, Fill, Line, Scene3d, SolidFill
from pptlearn.model.units import ZERO, Emu


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStyle:
    """How a stretch of text looks. Sizes are the author's: `TextBody.autofit` is not yet applied."""

    size: float = 18.0
    """Points."""
    face: str = "Calibri"
    """The one typeface all characters of the run are drawn in: Latin, East Asian, complex or symbol."""
    bold: bool = False
    italic: bool = False
    underline: str = "none"
    """`none`, or one of ST_TextUnderlineType (`sng`, `dbl`, `wavy`…)."""
    underline_color: Color | None = None
    """None follows the text."""
    strike: str = "noStrike"
    """`noStrike sngStrike dblStrike`."""
    baseline: float = 0.0
    """Share of the size the text is raised (superscript 0.3) or lowered (subscript −0.25)."""
    caps: str = "none"
    """`none small all`."""
    spacing: float = 0.0
    """Points added after each character."""
    kern_from: float | None = None
    """Smallest size in points that is pair-kerned; None or 0 means never."""
    fill: Fill = SolidFill(BLACK)
    outline: Line | None = None
    highlight: Color | None = None
    effects: Effects = NO_EFFECTS
    language: str = ""
    """BCP 47, as the deck says it; empty when it does not."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style and one face; symbol fonts are already mapped to Unicode."""

    text: str
    style: RunStyle
    action: Action | None = None
    """What a click on it does."""
    field: str | None = None
    """`a:fld` type (`slidenum`, `datetime1`…); `text` is already what is shown."""
    item: str | None = None
    """Id of the blank that stands here (set by `quiz`); drawn as `data-item`."""
    accepts: str = ""
    """Further characters that may be shown here in its style (set by `quiz`): its font carries them too."""
    hover: Action | None = None
    """What pointing at it does."""
    sounds: tuple[LinkSound, ...] = ()
    offset: int | None = None
    """Characters before it in its shape's text, each paragraph's end counted as one; drawn as `data-at`. None
    where no effect and no sound asks for it."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break within a paragraph (`a:br`)."""

    style: RunStyle


@dataclass(frozen=True, slots=True)
class MathNode:
    """MathML as a tree: tag, text, attributes, children."""

    tag: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[MathNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula inside a paragraph, as MathML, with its plain text for speech and search."""

    math: MathNode
    text: str
    style: RunStyle
    is_display: bool = False


Inline: TypeAlias = Run | LineBreak | Formula


@dataclass(frozen=True, slots=True)
class Percent:
    """Spacing as a share of the single line height: 1.0 is single spacing."""

    share: float


@dataclass(frozen=True, slots=True)
class Points:
    """Spacing in points."""

    points: float


Spacing: TypeAlias = Percent | Points

SINGLE = Percent(1.0)
NO_SPACING = Points(0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CharBullet:
    """A sign before a paragraph (`a:buChar`)."""

    text: str
    """Already mapped to Unicode."""
    style: RunStyle
    """Face, colour and absolute size (points, before autofit)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberBullet:
    """A counted paragraph (`a:buAutoNum`)."""

    scheme: str
    """ST_TextAutonumberScheme (`arabicPeriod`…)."""
    number: int
    """This paragraph's own number, counted from the sequence's start."""
    text: str
    """As shown: `3.`, `(b)`, `iv)`."""
    style: RunStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBullet:
    """An image before a paragraph (`a:buBlip`)."""

    image: str
    size: float
    """Height in points, before autofit."""


Bullet: TypeAlias = CharBullet | NumberBullet | PictureBullet


@dataclass(frozen=True, slots=True)
class TabStop:
    """Where a tab leads to (`a:tab`)."""

    position: Emu
    align: str = "l"
    """`l ctr r dec`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Runs and breaks that wrap together (`a:p`)."""

    inlines: tuple[Inline, ...] = ()
    level: int = 0
    align: str = "l"
    """`l ctr r just justLow dist thaiDist`."""
    margin_left: Emu = ZERO
    margin_right: Emu = ZERO
    indent: Emu = ZERO
    """First line relative to `margin_left`; negative hangs."""
    line_spacing: Spacing = SINGLE
    space_before: Spacing = NO_SPACING
    space_after: Spacing = NO_SPACING
    bullet: Bullet | None = None
    tabs: tuple[TabStop, ...] = ()
    default_tab: Emu = Emu(914400)
    is_rtl: bool = False
    font_align: str = "auto"
    keeps_words: bool = False
    """Korean words are not broken at a line's end."""
    breaks_words: bool = False
    """Latin words may be broken at a line's end, anywhere."""
    hangs: bool = False
    """East Asian stops and commas may hang over a line's end."""
    end_style: RunStyle = RunStyle()
    """Size and face of an empty paragraph and of an empty last line."""
    item: str | None = None
    """Id of the answer this paragraph shows (set by `quiz`); drawn as `data-item`."""

    @property
    def text(self) -> str:
        """Plain text, line breaks as `\\n`; bullets not included."""
        return "".join("\n" if isinstance(each, LineBreak) else each.text for each in self.inlines)


@dataclass(frozen=True, slots=True)
class Autofit:
    """Scale that PowerPoint stored to make text fit; how it applies stands in `docs/text-layout.md`."""

    font_scale: float = 1.0
    line_reduction: float = 0.0
    """Percentage points taken from line spacing, as a share: 0.2."""


NO_AUTOFIT = Autofit()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBody:
    """Paragraphs in a box (`a:txBody`)."""

    paragraphs: tuple[Paragraph, ...] = ()
    left: Emu = Emu(91440)
    top: Emu = Emu(45720)
    right: Emu = Emu(91440)
    bottom: Emu = Emu(45720)
    """Insets from the geometry's text rectangle."""
    anchor: str = "t"
    """`t ctr b`."""
    is_anchor_centered: bool = False
    wraps: bool = True
    vertical: str = "horz"
    """`horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl`."""
    rotation: float = 0.0
    """Degrees the text turns besides its shape."""
    is_upright: bool = False
    columns: int = 1
    column_gap: Emu = ZERO
    is_rtl_columns: bool = False
    autofit: Autofit = NO_AUTOFIT
    shape_fits_text: bool = False
    """`a:spAutoFit`: the stored height already fits."""
    overflow: str = "overflow"
    """Vertical: `overflow ellipsis clip`."""
    spaces_first_and_last: bool = False
    warp: str | None = None
    """`a:prstTxWarp` preset, None for no warp."""
    warp_adjusts: tuple[tuple[str, float], ...] = ()
    fills_its_path: bool = False
    """`fromWordArt`: letters along a path are made as large as it is long."""
    is_flat: bool = False
    """`a:flatTx`: the text does not tilt with its shape."""
    scene: Scene3d | None = None
    """Camera and depth of the text itself, about its own middle (`a:scene3d`, `a:sp3d` of `a:bodyPr`)."""

    @property
    def text(self) -> str:
        """Plain text, a line per paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
