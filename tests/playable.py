"""Builders: a module that plays, in a few words, written as the packager writes it, not from a deck."""

from __future__ import annotations

import hashlib
import io
import math
import wave
from html import escape
from pathlib import Path
from typing import Any

from pptlearn.model.deck import Theme
from pptlearn.model.media import Asset
from pptlearn.model.module import Module, Page
from pptlearn.model.paint import Color
from pptlearn.model.quiz import Item, Question
from pptlearn.options import PackageOptions
from pptlearn.package.formats import FORMATS
from pptlearn.package.layout import lay_out
from pptlearn.quiz.public import public
from pptlearn.quiz.seal import seal
from tests import modules

MODULE_ID = "6f9c2b1e-0000-5000-8000-000000000001"
WIDTH, HEIGHT = 1280, 720
ACCENTS = ("0f766e", "f59e0b", "2563eb", "db2777", "65a30d", "7c3aed")
THEME = Theme(
    text=Color(0x1F, 0x29, 0x37),
    background=Color(0xFF, 0xFF, 0xFF),
    accents=tuple(Color(*bytes.fromhex(each)) for each in ACCENTS),
)


def a_sound(seconds: float, hertz: float = 220) -> bytes:
    """Return a soft tone as WAV: a voice that any machine can make."""
    rate = 8000
    samples = bytes(
        int(128 + 30 * math.sin(2 * math.pi * hertz * at / rate) * math.sin(math.pi * at / (seconds * rate)))
        for at in range(int(seconds * rate))
    )
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(samples)
    return file.getvalue()


def an_asset(folder: Path, content: bytes, ending: str, type: str) -> Asset:
    name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
    return modules.an_asset(folder, name, content, type)


def a_box(shape: int, x: float, y: float, width: float, height: float, text: str = "", **style: Any) -> str:
    """Return a drawn shape at CSS px of the slide; `style` is CSS in stage units (8 to the px)."""
    css = {"left": x * 8, "top": y * 8, "width": width * 8, "height": height * 8}
    placed = ";".join(f"{name}:{value}px" for name, value in css.items())
    more = "".join(f";{name.replace('_', '-')}:{value}" for name, value in style.items())
    return f'<div data-shape="{shape}" style="position:absolute;{placed}{more}">{text}</div>'


def a_slide(number: int, title: str, body: str = "", **said: Any) -> tuple[dict[str, Any], str]:
    """Return a slide's entry in the manifest and its markup."""
    entry = modules.a_slide(number, **{"title": title, "text": title, **said})
    heading = a_box(2, 80, 50, 1120, 90, escape(title), font="700 400px/1.2 sans-serif", color="#0f172a")
    return entry, a_box(1, 0, 0, WIDTH, HEIGHT, background="#fff") + heading + body


def a_voice(asset: Asset, seconds: float, start: float = 0) -> dict[str, Any]:
    return {
        "src": asset.path,
        "type": asset.type,
        "startSeconds": start,
        "durationSeconds": seconds,
        "origin": "recorded",
        "sourcePart": "ppt/media/voice.wav",
        "sourceSha256": asset.sha256,
    }


def a_playable_module(slides: list[tuple[dict[str, Any], str]], *assets: Asset, **said: Any) -> Module:
    entries = [entry for entry, _ in slides]
    sealed = said.pop("sealed", {})
    manifest = {
        "schemaVersion": 1,
        "generator": {"name": "pptlearn", "version": "0"},
        "id": MODULE_ID,
        "title": "Safety first",
        "language": "en",
        "durationSeconds": sum(entry["durationSeconds"] for entry in entries),
        "source": {"name": "Safety first.pptx", "sha256": "", "slideCount": len(entries)},
        "slideSize": {"width": WIDTH, "height": HEIGHT},
        "navigation": "free",
        "show": {"loops": False, "kiosk": False},
        "sections": [],
        "slides": entries,
        "assessments": [],
        "assets": [],
        "problems": [],
    } | said
    return Module(
        id=manifest["id"],
        title=manifest["title"],
        language=manifest["language"],
        manifest=manifest,
        pages=tuple(Page(entry["number"], markup) for entry, markup in slides),
        assets=assets,
        faces=(),
        theme=THEME,
        sealed=sealed,
    )


def write_unpacked(module: Module, folder: Path, to: str = "web") -> Path:
    """Write the module's files under `folder`, as an LMS unpacks them, and return its page."""
    for path, content in lay_out(module, FORMATS[to], PackageOptions()).files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.file.read_bytes() if isinstance(content, Asset) else content)
    return folder / "index.html"


def the_safety_course(folder: Path, **said: Any) -> Module:
    """Return a small whole course: two slides with a voice, three questions, an end."""
    welcome, habits = (
        an_asset(folder, a_sound(*tone), "wav", "audio/wav") for tone in ((1.6, 220), (3, 330))
    )
    cues = [[0, 1, "Safety is a habit."], [1, 2, "It begins with your eyes."], [2, 3, "Speak up in time."]]
    steps: list[dict[str, Any]] = [
        {"trigger": "click", "recorded": True, "atSeconds": at, "effects": []} for at in (1, 2)
    ]
    slides = [
        a_slide(
            1, "Welcome", advance="auto", durationSeconds=1.6, narration=a_voice(welcome, 1.6), notes="Hello"
        ),
        a_slide(
            2,
            "Four habits",
            a_list({"h1": "Wear your helmet", "h2": "Report what is broken"}),
            advance="auto",
            durationSeconds=3,
            narration=a_voice(habits, 3),
            steps=steps,
            transcript="Safety is a habit.",
            captions=[{"language": "en", "src": None, "origin": "notes", "cues": cues}],
            text="Four habits\nWear your helmet\nReport what is broken",
        ),
        *(a_question_slide(3 + place, question) for place, question in enumerate(QUESTIONS)),
        a_slide(6, "Thank you", a_box(3, 80, 200, 600, 80, '<a href="https://example.com/">Read on</a>')),
    ]
    lesson = {
        "id": "lesson",
        "kind": "lesson",
        "title": "Safety first",
        "slides": [1, 2, 3, 4, 5, 6],
        "passMark": 80,
        "attempts": None,
        "draw": None,
        "validityMonths": None,
        "optional": False,
    }
    sealed = {question.id: seal(MODULE_ID, question) for question in QUESTIONS}
    defaults: dict[str, Any] = {"assessments": [lesson], "sealed": sealed}
    return a_playable_module(slides, welcome, habits, **defaults | said)


def a_list(lines: dict[str, str]) -> str:
    """Return a text body with one paragraph for each answer, as render draws them."""
    paragraphs = "".join(
        f'<p data-item="{item}" style="font-size:256px;line-height:1.5;padding-left:320px">'
        f'<span class="bullet" style="min-width:320px">•</span>{escape(text)}</p>'
        for item, text in lines.items()
    )
    return a_box(
        3,
        80,
        180,
        1120,
        480,
        f'<div class="text" style="inset:0"><div class="text-block">{paragraphs}</div></div>',
    )


def a_question_slide(number: int, question: Question) -> tuple[dict[str, Any], str]:
    answers = {item.id: item.text for item in question.items}
    return a_slide(number, question.stem, a_list(answers), question=public(question))


QUESTIONS = (
    Question(
        id="258",
        slide=3,
        type="multipleChoice",
        stem="Which colour means stop?",
        key="b",
        points=2,
        items=(
            Item(id="a", text="Green", feedback="Green means go."),
            Item(id="b", text="Red"),
            Item(id="c", text="Blue"),
        ),
        right="Well done.",
        wrong="Think of a traffic light.",
        why="Red is for danger.",
        hint="Like a tomato.",
        see_slide=2,
    ),
    Question(
        id="259",
        slide=4,
        type="multipleResponse",
        stem="What protects your head?",
        key=("a", "c"),
        attempts=2,
        items=(Item(id="a", text="Helmet"), Item(id="b", text="Gloves"), Item(id="c", text="Bump cap")),
    ),
    Question(
        id="260",
        slide=5,
        type="trueFalse",
        stem="You may run in the hall.",
        key="false",
        attempts=1,
        items=(Item(id="true", text="True"), Item(id="false", text="False")),
    ),
)
