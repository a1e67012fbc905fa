"""A real preview of a real deck: who may ask, what is served, and what a saved deck changes."""

import json
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection

import pytest

from tests.pptx_files import HELMETS, QUIZ, a_pptx


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Previewed:
    def __init__(self, subject):
        self.port = free_port()
        command = [
            sys.executable,
            "-m",
            "pptlearn",
            "preview",
            subject,
            "--no-browser",
            "--port",
            str(self.port),
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.process.stdout.readline()

    def get(self, path, **headers):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest("GET", path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        told = answer.status, answer.read(), dict(answer.getheaders())
        connection.close()
        return told

    def modules(self):
        return json.loads(self.get("/api/modules")[1])


@pytest.fixture
def deck(tmp_path):
    return a_pptx(tmp_path / "Safety first.pptx", HELMETS)


@pytest.fixture
def previewed(deck):
    shown = Previewed(deck)
    yield shown
    shown.process.terminate()
    shown.process.wait(timeout=20)
    shown.process.stdout.close()


def test_the_trainers_page_is_served_under_a_strict_policy(previewed):
    status, page, headers = previewed.get("/")
    assert status == 200
    assert b"trainer" in page
    assert "default-src 'none'" in headers["content-security-policy"]


def test_a_foreign_name_for_this_computer_is_refused(previewed):
    assert previewed.get("/", Host="evil.example")[0] == 421


def test_a_page_of_another_site_may_not_ask(previewed):
    assert previewed.get("/api/modules", Origin="http://evil.example")[0] == 403


@pytest.mark.parametrize(
    "path", ["/own/../../../etc/passwd", "/own/%2e%2e/%2e%2e/pyproject.toml", "/modules/x/../../y"]
)
def test_nothing_outside_the_served_folders_is_handed_out(previewed, path):
    assert previewed.get(path)[0] == 404


def test_what_was_understood_is_told(previewed):
    listed = json.dumps(previewed.modules())
    assert "Safety first" in listed


def test_a_saved_deck_is_shown_anew(previewed, deck):
    before = previewed.modules()
    time.sleep(1.1)
    a_pptx(deck, ("Safety last", ["Off with it"], ""), QUIZ)
    end = time.monotonic() + 30
    while previewed.modules() == before:
        assert time.monotonic() < end, "the saved deck was not noticed"
        time.sleep(0.3)
    assert "Safety last" in json.dumps(previewed.modules())
