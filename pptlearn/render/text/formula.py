"""Formulas as MathML, which browsers set themselves and screen readers read."""

from __future__ import annotations

from pptlearn.model.text import Formula, MathNode
from pptlearn.render.markup import Element, el
from pptlearn.render.text.ink import Css
from pptlearn.render.text.run import letters
from pptlearn.render.text.setting import Setting

MATHML = frozenset(
    {
        "math",
        "mi",
        "mn",
        "mo",
        "ms",
        "mtext",
        "mspace",
        "mrow",
        "mfrac",
        "msqrt",
        "mroot",
        "mtable",
        "mtr",
        "mtd",
    }
    | {"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none"}
    | {"mpadded", "mphantom", "menclose", "merror", "mstyle", "semantics"}
)
"""The elements a formula may be made of; anything else becomes `mrow`."""
ATTRIBUTES = frozenset(
    {"mathvariant", "stretchy", "fence", "separator", "accent", "accentunder", "largeop", "movablelimits"}
    | {
        "linethickness",
        "displaystyle",
        "scriptlevel",
        "columnalign",
        "rowspacing",
        "columnspacing",
        "notation",
    }
    | {"form", "minsize", "maxsize", "lspace", "rspace", "width", "height", "depth", "bevelled", "symmetric"}
)


def draw_formula(formula: Formula, strut: Css, setting: Setting) -> Element:
    """Return the formula as `<math>`, displayed large where it stands alone."""
    math = _element(formula.math)
    math.tag = "math"
    said = {
        name: value
        for name, value in letters(formula.style, setting).items()
        if name in ("font-family", "font-size", "color")
    }
    # Browsers set formulas in a font of their own unless the formula itself names one.
    css = [
        f"{name}:{value}" for name, value in said.items() if name == "font-family" or strut.get(name) != value
    ]
    math.set("display", "inline").set("style", ";".join(css) or None).set("alttext", formula.text or None)
    return math.set("displaystyle", "true" if formula.is_display else None)


def _element(node: MathNode) -> Element:
    element = el(node.tag if node.tag in MATHML else "mrow", node.text or None)
    for name, value in node.attributes:
        if name in ATTRIBUTES:
            element.set(name, value)
    return element.add(*(_element(child) for child in node.children))
