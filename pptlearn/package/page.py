"""The page: slides, manifest, styles and player in one `index.html`, under a strict security policy."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pptlearn.language import sentences, spoken
from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.model.fonts import BOX_ASCENT, BOX_DESCENT, Face
from pptlearn.model.media import Asset
from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.skin import Skin
from pptlearn.resources import templates

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
DIRECTIVES = (
    "default-src 'none'",
    "script-src 'nonce-{nonce}'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
)
FIRST_STYLES = ("tokens", "layout")
"""Files of templates/styles that name the cascade layers and the room; the others may stand in any order."""


def page(module: Module, format: Format, skin: Skin, embedded: Sequence[Asset] = ()) -> bytes:
    """Return `index.html`; `embedded` assets are carried inside as base64.

    The nonce is the page's own hash, taken with the nonce empty: the same module gives the same page, and no
    deck can know it.
    """
    draft = _render(module, format, skin, embedded, nonce="")
    nonce = base64.urlsafe_b64encode(hashlib.sha256(draft.encode()).digest()[:18]).decode()
    return _render(module, format, skin, embedded, nonce=nonce).encode()


def _render(module: Module, format: Format, skin: Skin, embedded: Sequence[Asset], *, nonce: str) -> str:
    from markupsafe import Markup

    generator = module.manifest["generator"]
    return str(
        _template().render(
            language=module.language,
            direction="rtl" if module.language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr",
            format=format.name,
            id=module.id,
            title=module.title,
            generator=f"{generator['name']} {generator['version']}",
            policy=Markup(
                "; ".join((*DIRECTIVES, *(["connect-src *"] if format.connects else []))).format(nonce=nonce)
            ),
            words=sentences(spoken(module.language), "page"),
            styles=Markup(skin.css(STAGE_SCALE) + _style_sheets()),
            faces=Markup(faces_css(module.faces)),
            pages=module.pages,
            manifest=Markup(inert_json({**module.manifest, **({"logo": skin.logo} if skin.logo else {})})),
            sealed=Markup(inert_json(module.sealed)),
            embedded=[
                {"path": each.path, "type": each.type, "base64": Markup(_base64(each.file))}
                for each in embedded
            ],
            import_map=Markup(_import_map()),
            nonce=nonce,
        )
    )


def inert_json(value: Mapping[str, Any]) -> str:
    """Return JSON that can stand inside a script element: no `<` can end it, no line separator confuse it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def faces_css(faces: Sequence[Face]) -> str:
    """Return an @font-face rule per subset font: data URLs, because sandboxed frames refuse font files.

    Ascent and descent are overridden, alike for all (the drawing reckons with it); `size-adjust` multiplies
    the overrides, so they are divided by it.
    """
    rules = []
    for face in faces:
        if face.woff2 is None:
            continue
        ascent, descent = (100 * part / face.size_adjust for part in (BOX_ASCENT, BOX_DESCENT))
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-weight:100 900;'
            f"src:url(data:font/woff2;base64,{base64.b64encode(face.woff2).decode()}) format('woff2');"
            f"ascent-override:{ascent:.3f}%;descent-override:{descent:.3f}%;line-gap-override:0%"
            + (f";size-adjust:{100 * face.size_adjust:.3f}%" if face.size_adjust != 1 else "")
            + "}"
        )
    return "\n".join(rules)


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates()),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("module.html.j2")


@cache
def _style_sheets() -> str:
    folder = templates() / "styles"
    first = [folder / f"{name}.css" for name in FIRST_STYLES]
    rest = sorted(set(folder.rglob("*.css")) - set(first))
    return "\n".join(path.read_text(encoding="utf-8") for path in (*first, *rest))


@cache
def _import_map() -> str:
    """Return the import map: every player file as a `data:` URL, the one way that works on file:// too."""
    folder = templates() / "player"
    files = sorted(path for path in folder.rglob("*.js"))
    urls = {
        f"pptlearn/{path.relative_to(folder).as_posix()}": "data:text/javascript;base64," + _base64(path)
        for path in files
    }
    return json.dumps({"imports": urls}, separators=(",", ":"))


def _base64(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()
