"""How the player is coloured: the deck's theme, with a customer's own theme file laid over it."""

from __future__ import annotations

import base64
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from pptlearn.errors import OptionError
from pptlearn.model.deck import Theme

COLOR = re.compile(r"#[0-9a-fA-F]{6}")
FONT = re.compile(r"[\w .,'-]{1,120}")
LOGO_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
LARGEST_LOGO = 500_000
KEYS = ("logo", "accent", "background", "text", "font")


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """Colours as `#rrggbb`, font as a CSS family list, logo as a data URL; empty is the player's own."""

    accents: tuple[str, ...] = ()
    text: str = "#000000"
    background: str = "#ffffff"
    link: str = "#0563c1"
    font: str = ""
    logo: str = ""

    def css(self, stage_scale: int) -> str:
        """Return the custom properties that the style sheets build on."""
        said = {f"accent{number}": color for number, color in enumerate(self.accents, start=1)}
        said |= {"deck-text": self.text, "deck-background": self.background, "deck-link": self.link}
        said |= {"stage-scale": str(stage_scale)}
        if self.font:
            said["ui-font"] = self.font
        return ":root{" + ";".join(f"--{name}:{value}" for name, value in said.items()) + "}\n"


def skin_of(theme: Theme, file: Path | None) -> Skin:
    """Return the deck's colours, overridden by what the theme `file` (TOML) says."""
    said = _read(file) if file else {}
    accents = [color.hex for color in theme.accents]
    if "accent" in said:
        accents = [said["accent"], *accents[1:]]
    return Skin(
        accents=tuple(accents),
        text=said.get("text", theme.text.hex),
        background=said.get("background", theme.background.hex),
        link=theme.link.hex,
        font=said.get("font", ""),
        logo=_logo(file, said["logo"]) if file and "logo" in said else "",
    )


def _read(file: Path) -> dict[str, str]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OptionError(f"the theme {file.name} cannot be read: {error}") from None
    for key, value in table.items():
        if key not in KEYS:
            raise OptionError(f"the theme {file.name} says {key!r}, which is not one of {', '.join(KEYS)}")
        allowed = FONT if key == "font" else None if key == "logo" else COLOR
        if not isinstance(value, str) or (allowed and not allowed.fullmatch(value)):
            raise OptionError(
                f"the theme {file.name} has {key} = {value!r}, which cannot be used", hint=_hint(key)
            )
    return table


def _hint(key: str) -> str:
    return (
        'Write a font as in: font = "Segoe UI, sans-serif"'
        if key == "font"
        else f'Write it as in: {key} = "#1f6feb"'
    )


def _logo(file: Path, name: str) -> str:
    path = file.parent / name
    kind = LOGO_TYPES.get(path.suffix.lower())
    if kind is None:
        raise OptionError(f"the logo {name} is not one of {', '.join(LOGO_TYPES)}")
    try:
        picture = path.read_bytes()
    except OSError as error:
        raise OptionError(f"the logo {name} cannot be read: {error.strerror}") from None
    if len(picture) > LARGEST_LOGO:
        raise OptionError(f"the logo {name} is larger than {LARGEST_LOGO // 1000} kB")
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}"
