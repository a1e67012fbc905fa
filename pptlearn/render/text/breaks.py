"""Where a line may end: PowerPoint's rules for solidus, question mark, brackets and hyphen, said in markup.

PowerPoint never breaks after `/` or `?` inside a word (Firefox does after the first, Chromium after the
second), nor between a sign and the bracket that opens after it (`f<T>(x)`; Chromium does); it does break
after a hyphen before a digit (Chromium does not). Elements say so instead of invisible characters, which
would come along when text is copied or searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pptlearn.render.markup import Element, el

JOINT = re.compile(
    r"[^\s/?-]?(?:[/?]+[^\s/?-])+"
    r"|[!\"#%&)*+,.:;=>\\\]|}~][(<\[{]"
    r"|(?<=\w)-(?=\d)"
)
"""What holds together, from the character before to the one after; or a hyphen that lets go."""


def breakable(text: str) -> Iterator[Element | str]:
    """Yield `text` with its break rules."""
    done = 0
    for joint in JOINT.finditer(text):
        yield from filter(None, [text[done : joint.start()]])
        if joint[0] == "-":
            yield from ("-", el("wbr"))
        else:
            yield el("span", joint[0], class_="whole")
        done = joint.end()
    yield from filter(None, [text[done:]])
