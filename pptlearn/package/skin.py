"""How the player is coloured: the deck's theme, with a customer's own theme file laid over it."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.deck import Theme
from pptlearn.theme_file import CustomTheme


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


def skin_of(theme: Theme, custom: CustomTheme | None) -> Skin:
    """Return the deck's colours, overridden by a customer's own theme."""
    own = custom or CustomTheme()
    accents = tuple(color.hex for color in theme.accents)
    return Skin(
        accents=(own.accent, *accents[1:]) if own.accent else accents,
        text=own.text or theme.text.hex,
        background=own.background or theme.background.hex,
        link=theme.link.hex,
        font=own.font,
        logo=own.logo,
    )
