"""Run a preview: convert, listen, open the browser, follow every save."""

from __future__ import annotations

import os
import secrets
import socket
import tempfile
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import uvicorn

from pptlearn.errors import OptionError
from pptlearn.preview.events import Events
from pptlearn.preview.gate import Gate
from pptlearn.preview.plan import PreviewPlan
from pptlearn.preview.showing import Showing
from pptlearn.preview.site import site
from pptlearn.preview.subject import subject_of

USUAL_PORT = 8765
"""The same each time, so that what the browser keeps of a module is found again."""
LOOPBACK, EVERYWHERE = "127.0.0.1", "0.0.0.0"
SOME_ADDRESS = ("192.0.2.1", 9)
"""Kept free for documentation (RFC 5737): it only makes the system choose its own address."""


def preview(plan: PreviewPlan, say: Callable[[str], None]) -> None:
    """Show `plan.subject` until told to stop; `say` is given the link."""
    with tempfile.TemporaryDirectory(prefix="pptlearn-preview-") as room:
        events = Events()
        showing = Showing(subject_of(plan.subject, Path(room), plan.password), events)
        showing.load()
        with listening(plan) as listener:
            gate = Gate(listener.getsockname()[1], secrets.token_urlsafe(16) if plan.shares else None)
            say(link(gate, own_address() if plan.shares else LOOPBACK))
            if plan.opens_browser:
                threading.Timer(0.1, webbrowser.open, [link(gate, LOOPBACK)]).start()
            config = uvicorn.Config(
                site(showing, gate, plan.watcher), log_level="warning", timeout_graceful_shutdown=2
            )
            Server(config, events).run(sockets=[listener])


def listening(plan: PreviewPlan) -> socket.socket:
    """Return a socket at the port asked for; OptionError when it is taken."""
    host = EVERYWHERE if plan.shares else LOOPBACK
    for port in (plan.port,) if plan.port is not None else (USUAL_PORT, 0):
        try:
            return socket.create_server((host, port))
        except OSError as error:
            if port == plan.port:
                raise OptionError(
                    f"port {port} cannot be used: {os.strerror(error.errno or 0)}",
                    hint="Choose another --port.",
                ) from None
    raise OptionError("no port is free")


def link(gate: Gate, host: str) -> str:
    return f"http://{host}:{gate.port}/" + (f"?token={gate.token}" if gate.token else "")


def own_address() -> str:
    """Return the address under which colleagues in the network reach this computer."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(SOME_ADDRESS)
        except OSError:
            return LOOPBACK
        return str(probe.getsockname()[0])


class Server(uvicorn.Server):
    """Ends the streams of events when it is told to stop: they would keep it up."""

    def __init__(self, config: uvicorn.Config, events: Events) -> None:
        super().__init__(config)
        self._events = events

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._events.close()
        super().handle_exit(sig, frame)
