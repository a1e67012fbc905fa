"""Builders: a module that plays, in a few words, written to disk as the packager writes it, without reading a deck."""

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
from pptlearn.options import PackageOptions
from pptlearn.package.formats import FORMATS
from pptlearn.package.layout import lay_out

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
    digest = hashlib.sha256(content).hexdigest()
    file = folder / f"{digest[:16]}.{ending}"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return Asset(path=f"assets/{file.name}", type=type, bytes=len(content), sha256=digest, file=file)


def a_box(shape: int, x: float, y: float, width: float, height: float, text: str = "", **style: Any) -> str:
    """Return a drawn shape at CSS px of the slide; `style` is CSS in stage units (8 to the px)."""
    css = {"left": x * 8, "top": y * 8, "width": width * 8, "height": height * 8}
    placed = ";".join(f"{name}:{value}px" for name, value in css.items())
    more = "".join(f";{name.replace('_', '-')}:{value}" for name, value in style.items())
    return f'<div data-shape="{shape}" style="position:absolute;{placed}{more}">{text}</div>'


def a_slide(number: int, title: str, body: str = "", **said: Any) -> tuple[dict[str, Any], str]:
    """Return a slide's entry in the manifest and its markup."""
    entry = {
        "number": number, "id": 255 + number, "title": title, "hidden": False, "section": None,
        "layout": "Title and Content", "durationSeconds": 0, "advance": "click", "narration": None, "captions": [],
        "transcript": "", "notes": "", "text": title, "media": [], "steps": [], "interactions": [], "traces": [],
        "transition": None, "links": [], "question": None, "altTextMissing": [],
    } | said  # fmt: skip
    heading = a_box(2, 80, 50, 1120, 90, escape(title), font="700 400px/1.2 sans-serif", color="#0f172a")
    return entry, a_box(1, 0, 0, WIDTH, HEIGHT, background="#fff") + heading + body


def a_voice(asset: Asset, seconds: float, start: float = 0) -> dict[str, Any]:
    return {
        "src": asset.path, "type": asset.type, "startSeconds": start, "durationSeconds": seconds, "origin": "recorded",
        "sourcePart": "ppt/media/voice.wav", "sourceSha256": asset.sha256,
    }  # fmt: skip


def a_playable_module(slides: list[tuple[dict[str, Any], str]], *assets: Asset, **said: Any) -> Module:
    entries = [entry for entry, _ in slides]
    sealed = said.pop("sealed", {})
    manifest = {
        "schemaVersion": 1, "generator": {"name": "pptlearn", "version": "0"},
        "id": "6f9c2b1e-0000-5000-8000-000000000001", "title": "Safety first", "language": "en",
        "durationSeconds": sum(entry["durationSeconds"] for entry in entries),
        "source": {"name": "Safety first.pptx", "sha256": "", "slideCount": len(entries)},
        "slideSize": {"width": WIDTH, "height": HEIGHT}, "navigation": "free",
        "show": {"loops": False, "kiosk": False}, "sections": [], "slides": entries, "assessments": [],
        "assets": [], "problems": [],
    } | said  # fmt: skip
    return Module(
        id=manifest["id"], title=manifest["title"], language=manifest["language"], manifest=manifest,
        pages=tuple(Page(entry["number"], markup) for entry, markup in slides), assets=assets, faces=(),
        theme=THEME, width_px=WIDTH, height_px=HEIGHT, sealed=sealed,
    )  # fmt: skip


def write_unpacked(module: Module, folder: Path, to: str = "web") -> Path:
    """Write the module's files under `folder`, as an LMS unpacks them, and return its page."""
    for path, content in lay_out(module, FORMATS[to], PackageOptions()).files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.file.read_bytes() if isinstance(content, Asset) else content)
    return folder / "index.html"
