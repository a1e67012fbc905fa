"""A module in a few words, for tests of what is made of it."""

from __future__ import annotations

import hashlib
from typing import Any

from pptlearn.model.deck import Theme
from pptlearn.model.fonts import Face, FaceKey
from pptlearn.model.media import Asset
from pptlearn.model.module import Module, Page

ID = "3e0b2f52-0c5b-5a0e-9d0a-5d6f0f0c8a11"


def an_asset(folder, name: str = "voice.m4a", content: bytes = b"sound", type: str = "audio/mp4") -> Asset:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    ending = name.rpartition(".")[2]
    return Asset(
        path=f"assets/{digest[:16]}.{ending}", type=type, bytes=len(content), sha256=digest, file=file
    )


def a_slide(number: int, **said: Any) -> dict[str, Any]:
    return {
        "number": number,
        "id": 255 + number,
        "title": f"Slide {number}",
        "hidden": False,
        "section": None,
        "layout": "Title and Content",
        "durationSeconds": 0,
        "advance": "click",
        "narration": None,
        "captions": [],
        "transcript": "",
        "notes": "",
        "text": "",
        "media": [],
        "steps": [],
        "interactions": [],
        "traces": [],
        "transition": None,
        "links": [],
        "question": None,
        "altTextMissing": [],
        **said,
    }


def a_module(
    *assets: Asset, title: str = "Safety first", markup: str = "<p>Hello</p>", **said: Any
) -> Module:
    manifest = {
        "schemaVersion": 1,
        "generator": {"name": "pptlearn", "version": "0.1.0"},
        "id": ID,
        "title": title,
        "language": "en",
        "durationSeconds": 0,
        "source": {"name": "Safety first.pptx", "sha256": "0" * 64, "slideCount": 1},
        "slideSize": {"width": 1280, "height": 720},
        "sections": [],
        "slides": [a_slide(1)],
        "assessments": [],
        "assets": [{"path": a.path, "type": a.type, "bytes": a.bytes, "sha256": a.sha256} for a in assets],
        "problems": [],
        **said,
    }
    face = Face(key=FaceKey("Calibri"), family="face-1", ascent=0.936, woff2=b"wOF2")
    return Module(
        id=manifest["id"],
        title=title,
        language=manifest["language"],
        manifest=manifest,
        pages=(Page(1, markup),),
        assets=assets,
        faces=(face,),
        theme=Theme(),
    )
