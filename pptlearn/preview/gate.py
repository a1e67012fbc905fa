"""Who may ask: only this computer's own pages, and with `--share` who has the token of the link."""

from __future__ import annotations

import secrets
import socket
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import URL, Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFE = ("GET", "HEAD")
OWN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MODULE_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline'; connect-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""Around the policy that each module has inside it: nothing in a module may ask the network."""
MODULE_PLACES = ("/modules/", "/lms/")


@dataclass(frozen=True, slots=True)
class Gate:
    port: int
    token: str | None = None
    """None on loopback; with a token, the network may come in."""

    def refusal(self, request: Request) -> Response | None:
        """Return the answer to a request that is not let in; None lets it in."""
        if not self._is_known_host(request.headers.get("host", "")):
            return PlainTextResponse("This address is not that of the preview.", 421)
        origin = request.headers.get("origin")
        own = f"http://{request.headers['host']}"
        if origin not in (None, own) or (request.method not in SAFE and origin is None):
            return PlainTextResponse("Only the preview's own pages may ask this.", 403)
        return self._ask_token(request) if self.token else None

    def _is_known_host(self, host: str) -> bool:
        """Say whether a Host header cannot be a foreign site's name: a number, or our own name."""
        try:
            said = urlsplit(f"//{host}")
            name, port = said.hostname or "", said.port
        except ValueError:
            return False
        if port != self.port:
            return False
        try:
            address = ip_address(name)
        except ValueError:
            return name == "localhost" or (self.token is not None and name == socket.gethostname().lower())
        return address.is_loopback or self.token is not None

    def _ask_token(self, request: Request) -> Response | None:
        if self._is_token(request.query_params.get("token", "")):
            return self._welcome(request)
        if self._is_token(_cookie(request.headers, self._cookie)):
            return None
        return PlainTextResponse("Ask the person who shares this preview for the whole link.", 403)

    def _is_token(self, said: str) -> bool:
        return secrets.compare_digest(said.encode(), (self.token or "").encode())

    def _welcome(self, request: Request) -> Response:
        """Keep the token in a cookie, and the link that is shown without it."""
        address = URL(f"{request.url.path}?{request.url.query}").remove_query_params("token")
        answer = RedirectResponse("/" + str(address).lstrip("/"), 303)
        answer.set_cookie(self._cookie, self.token or "", httponly=True, samesite="lax")
        return answer

    @property
    def _cookie(self) -> str:
        """A browser shares cookies between the ports of a host."""
        return f"pptlearn-{self.port}"


class Guard:
    """Lets requests through the gate, and sends every answer with the headers that keep it in place."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        if scope["type"] != "http":
            return
        refusal = self._gate.refusal(Request(scope))
        await (refusal or self._app)(scope, receive, _guarded(send, scope["path"]))


def _guarded(send: Send, path: str) -> Send:
    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            is_module = path.startswith(MODULE_PLACES)
            headers["Content-Security-Policy"] = MODULE_POLICY if is_module else OWN_POLICY
            headers["Cross-Origin-Resource-Policy"] = "same-origin"
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
            headers["Referrer-Policy"] = "same-origin"
            headers["X-Content-Type-Options"] = "nosniff"
            headers.setdefault("Cache-Control", "no-cache")
        await send(message)

    return send_guarded


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
