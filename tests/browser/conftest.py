"""A small whole course, opened as learners open it."""

from __future__ import annotations

import functools
import http.server
import threading

import pytest

from tests.playable import the_safety_course, write_unpacked


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """Write the safety course in a format and with changes to its manifest; give its page's path."""
    written = {}

    def write(to="web", **said):
        key = (to, repr(sorted(said.items())))
        if key not in written:
            folder = tmp_path_factory.mktemp("course")
            written[key] = write_unpacked(the_safety_course(folder / "made", **said), folder / "module", to)
        return written[key]

    return write


@pytest.fixture
def opened(page, course):
    """Open the course from disk in a browser; `address` follows the page's name."""

    def open_course(address="", to="web", **said):
        page.goto(course(to, **said).as_uri() + address)
        page.wait_for_selector("html[data-ready=true]", state="attached")
        return page

    return open_course


@pytest.fixture
def started(opened):
    """The same with Start pressed, so that sound may play; stopped, to keep tests calm."""

    def start_course(address="", **said):
        page = opened(address, **said)
        page.click("[data-control=start]")
        page.evaluate("pptlearn.pause()")
        return page

    return start_course


@pytest.fixture
def served():
    """Serve a folder over http on this machine; give its address."""
    servers = []

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_words):
            pass

    def serve(folder):
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def state():
    """What `window.pptlearn.state` says."""
    return lambda page: page.evaluate("({...pptlearn.state})")
