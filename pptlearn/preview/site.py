"""The pages of the preview and what they ask: each address with what answers it."""

from __future__ import annotations

import asyncio
import contextlib
import re
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pptlearn.errors import ReviewError
from pptlearn.language import ENGLISH, in_sentences, spoken
from pptlearn.preview import asked, describe, reviewing
from pptlearn.preview.cover import cover_page
from pptlearn.preview.gate import Gate, Guard
from pptlearn.preview.shelf import Shelved
from pptlearn.preview.showing import Showing
from pptlearn.resources import templates

PAGES = templates() / "preview"
SHARED = ("styles/tokens.css", "player/view/dom.js", "player/luminance.js")
"""Files of modules that the preview's own pages use too."""
FORMAT = re.compile(r'(<html[^>]*) data-format="[a-z0-9]+"')
A_YEAR = 31_536_000
"""Seconds for which a browser is known as the one that wrote its comments."""
FOR_A_DAY = "private, max-age=86400, immutable"
"""Assets are named after their content."""


Watcher = Callable[[], Mapping[str, object]]


def site(showing: Showing, gate: Gate, watcher: Watcher | None = None) -> Starlette:
    """Return the application that shows `showing`, and its watcher, to those whom `gate` lets in."""
    places = Places(showing, watcher)
    return Starlette(
        routes=[
            Route("/", places.start),
            Route("/view/{key}", places.view),
            Route("/watcher", places.watcher_page),
            Route("/api/watcher", places.watcher_state),
            Route("/events", places.events),
            Route("/api/modules", places.cards),
            Route("/api/modules/{key}", places.panel),
            Route("/api/modules/{key}/review", places.review, methods=["GET", "POST"]),
            Route("/modules/{key}/cover.html", places.cover),
            Route("/modules/{key}/{name:path}", places.file),
            Route("/lms/{key}/{name:path}", places.file_for_lms),
            *(Route(f"/own/{Path(each).name}", partial(_send, templates() / each)) for each in SHARED),
            Mount("/own", StaticFiles(directory=PAGES)),
        ],
        middleware=[Middleware(Guard, gate=gate)],
        lifespan=places.life,
    )


class Places:
    """What answers at each address."""

    def __init__(self, showing: Showing, watcher: Watcher | None) -> None:
        self.showing = showing
        self.watcher = watcher

    @contextlib.asynccontextmanager
    async def life(self, _: Starlette) -> AsyncIterator[None]:
        """Follow what is saved for as long as the site is up."""
        stopping = asyncio.Event()
        following = asyncio.create_task(self.showing.follow(stopping))
        yield
        stopping.set()
        await following

    def start(self, _: Request) -> Response:
        """Show the one module there is, or the catalogue."""
        return _page("catalogue" if self.showing.is_catalogue else "panel")

    def view(self, request: Request) -> Response:
        self._module(request)
        return _page("panel")

    def watcher_page(self, _: Request) -> Response:
        return _page("watcher")

    def watcher_state(self, request: Request) -> Response:
        if self.watcher is None:
            raise HTTPException(404)
        return JSONResponse(describe.watcher(self.watcher(), _reader(request)))

    def events(self, _: Request) -> Response:
        return StreamingResponse(self.showing.events.stream(), media_type="text/event-stream")

    def cards(self, _: Request) -> Response:
        return JSONResponse(
            {
                "place": self.showing.subject.watched.name,
                "isCatalogue": self.showing.is_catalogue,
                "hasWatcher": self.watcher is not None,
                "modules": describe.cards(self.showing.modules.values()),
            }
        )

    def panel(self, request: Request) -> Response:
        return JSONResponse(describe.panel(self._module(request), _reader(request)))

    async def review(self, request: Request) -> Response:
        """Tell the comments on a module, after what was asked is done."""
        module = self._module(request)
        ticket = request.cookies.get(reviewing.COOKIE) or secrets.token_urlsafe(16)
        if request.method == "POST":
            try:
                body = await asked.body_of(request)
                await asyncio.to_thread(reviewing.do, module, ticket, body)
            except asked.Unacceptable as error:
                return _refused(request, error.status, str(error))
            except ReviewError as error:
                return _refused(request, 409, str(error), error.hint)
            self.showing.events.tell("review", key=module.key)
        answer = JSONResponse(await asyncio.to_thread(reviewing.told, module, ticket, _reader(request)))
        answer.set_cookie(reviewing.COOKIE, ticket, max_age=A_YEAR, httponly=True, samesite="strict")
        return answer

    def file(self, request: Request) -> Response:
        """Send a file of a module; starlette answers Range requests with 206."""
        name = request.path_params["name"]
        headers = {"Cache-Control": FOR_A_DAY} if name.startswith("assets/") else {}
        return FileResponse(self._file(request, name), headers=headers)

    def cover(self, request: Request) -> Response:
        """Send the first slide alone; where that cannot be, the module itself shows it."""
        module = self._module(request)
        number = describe.first_slide(module)
        text = self._file(request, "index.html").read_text(encoding="utf-8")
        page = cover_page(text, module.manifest, number)
        return HTMLResponse(page) if page else RedirectResponse(f"index.html?static#/{number}", 303)

    def file_for_lms(self, request: Request) -> Response:
        """Send the same module, its page saying that it was packed for SCORM 1.2: no more differs."""
        if request.path_params["name"] != "index.html":
            return self.file(request)
        text = self._file(request, "index.html").read_text(encoding="utf-8")
        return HTMLResponse(FORMAT.sub(r'\1 data-format="scorm12"', text, count=1))

    def _module(self, request: Request) -> Shelved:
        module = self.showing.modules.get(request.path_params["key"])
        if module is None:
            raise HTTPException(404)
        return module

    def _file(self, request: Request, name: str) -> Path:
        file = self._module(request).files.find(name)
        if file is None:
            raise HTTPException(404)
        return file


def _reader(request: Request) -> str:
    """Return the language that the page speaks: it says so in every question."""
    return spoken(request.headers.get("accept-language", ENGLISH))


def _refused(request: Request, status: int, *why: str) -> Response:
    return JSONResponse({"message": in_sentences(_reader(request), *why)}, status)


def _send(file: Path, _: Request) -> Response:
    return FileResponse(file)


def _page(name: str) -> Response:
    return FileResponse(PAGES / f"{name}.html", media_type="text/html")
