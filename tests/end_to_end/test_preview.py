"""A real preview of a real deck: who may ask, what is served, and what a saved deck changes."""

import json
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from zipfile import ZipFile

import pytest

from pptlearn.review.changes import open_thread
from pptlearn.review.file import change_review, review_file
from pptlearn.review.thread import Comment, Person, Place
from tests.pptx_files import HELMETS, QUIZ, a_pptx


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Previewed:
    def __init__(self, subject, *options):
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
            *options,
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.link = self.process.stdout.readline().strip()

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

    def post(self, path, body, **headers):
        """Send what no page of the preview may send: every header as given."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        said = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{self.port}", **headers}
        connection.request(
            "POST", path, body, {name: value for name, value in said.items() if value is not None}
        )
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


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """One preview for all attacks: they must leave nothing behind."""
    deck = a_pptx(tmp_path_factory.mktemp("attacked") / "Safety first.pptx", HELMETS)
    shown = Previewed(deck)
    shown.deck = deck
    shown.review = f"/api/modules/{shown.modules()['modules'][0]['key']}/review"
    yield shown
    shown.process.terminate()
    shown.process.wait(timeout=20)
    shown.process.stdout.close()


def comment(**changes):
    return json.dumps({"do": "comment", "name": "An", "text": "Hello", "slide": 1, **changes})


REFUSED = {
    "another site": (comment(), {"Origin": "http://evil.example"}, 403),
    "no origin": (comment(), {"Origin": None}, 403),
    "a page in a sandbox": (comment(), {"Origin": "null"}, 403),
    "another name for this computer": (comment(), {"Host": "evil.example"}, 421),
    "a form": ("do=comment&name=An&text=Hi", {"Content-Type": "application/x-www-form-urlencoded"}, 415),
    "plain text, as a form can send": (comment(), {"Content-Type": "text/plain"}, 415),
    "too much": (comment(text="x" * 1_000_000), {}, 413),
    "a text too long": (comment(text="x" * 4001), {}, 413),
    "a name too long": (comment(name="x" * 61), {}, 413),
    "no JSON": ("{", {}, 400),
    "deep JSON": ("[" * 20_000, {}, 400),
    "not UTF-8": (b'{"do": "\xff"}', {}, 400),
    "a list": ("[]", {}, 400),
    "another deed": (comment(do="upload"), {}, 400),
    "no name": (comment(name=" \u0000 "), {}, 400),
    "no text": (comment(text="\n"), {}, 400),
    "a text that is none": (comment(text=["a"]), {}, 400),
    "a place that is no number": (comment(x="1e9"), {}, 400),
    "a number that is none": (comment()[:-1] + ', "x": NaN}', {}, 400),
    "a slide that is not there": (comment(slide=99), {}, 409),
    "a slide that is no number": (comment(slide={"a": 1}), {}, 409),
    "a thread that is not there": (comment(do="reply", thread="../../etc/passwd"), {}, 409),
    "a version that was not shown": (comment(do="approve", version="old"), {}, 409),
}


@pytest.mark.parametrize(("body", "headers", "status"), REFUSED.values(), ids=REFUSED)
def test_what_no_page_sends_is_refused_and_nothing_is_written(attacked, body, headers, status):
    before = sorted(attacked.deck.parent.iterdir())
    assert attacked.post(attacked.review, body, **headers)[0] == status
    assert sorted(attacked.deck.parent.iterdir()) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/api/modules", "/own/panel.js"])
def test_nothing_is_uploaded_or_changed_by_other_methods(attacked, method, path):
    connection = HTTPConnection("127.0.0.1", attacked.port, timeout=20)
    connection.request(method, path, "x", {"Origin": f"http://127.0.0.1:{attacked.port}"})
    assert connection.getresponse().status == 405
    connection.close()


@pytest.mark.parametrize(
    "path",
    [
        "/modules/{key}/../../../../etc/passwd",
        "/modules/{key}/%2e%2e/%2e%2e/etc/passwd",
        "/modules/{key}/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/modules/{key}//etc/passwd",
        "/modules/{key}/assets/%00",
        "/modules/{key}/assets/" + "a" * 5000,
        "/own/%00",
        "/own/" + "a" * 5000,
        "/lms/{key}/..%5c..%5csecret",
        "/view/../../etc/passwd",
        "/api/modules/..%2f..%2fx/review",
    ],
)
def test_no_path_leads_out_of_a_module(attacked, path):
    key = attacked.review.split("/")[3]
    assert attacked.get(path.format(key=key))[0] in (400, 404)


def test_a_comment_is_told_as_json_that_no_browser_takes_for_a_page(attacked):
    status, body, headers = attacked.post(attacked.review, comment(text="<script>alert(1)</script>"))
    assert status == 200
    assert headers["content-type"] == "application/json"
    assert headers["x-content-type-options"] == "nosniff"
    assert "HttpOnly" in headers["set-cookie"]
    ticket = headers["set-cookie"].split(";")[0].split("=")[1]
    kept = attacked.deck.with_name("Safety first.review.json")
    assert ticket not in kept.read_text(encoding="utf-8")
    assert b'isMine": true' in body or b'isMine":true' in body
    assert b'isMine":true' not in attacked.get(attacked.review)[1]
    (thread,) = json.loads(body)["threads"]
    told = comment(do="delete", thread=thread["id"], comment=thread["id"])
    assert attacked.post(attacked.review, told)[0] == 409
    assert attacked.post(attacked.review, told, Cookie=f"pptlearn-person={ticket}")[0] == 200
    kept.unlink()


def test_comments_survive_a_save_of_the_deck_and_are_told_by_events(attacked):
    connection = HTTPConnection("127.0.0.1", attacked.port, timeout=20)
    connection.request("GET", "/events")
    stream = connection.getresponse()
    stream.readline()
    assert attacked.post(attacked.review, comment())[0] == 200
    while b"event: review" not in stream.readline():
        pass
    a_pptx(attacked.deck, ("Other", ["slides"], ""), HELMETS)
    while b"event: ready" not in stream.readline():
        pass
    connection.close()
    (thread,) = json.loads(attacked.get(attacked.review)[1])["threads"]
    assert thread["comments"][0]["text"] == "Hello"
    attacked.deck.with_name("Safety first.review.json").unlink()


def test_what_another_preview_writes_is_told_too(attacked):
    connection = HTTPConnection("127.0.0.1", attacked.port, timeout=20)
    connection.request("GET", "/events")
    stream = connection.getresponse()
    stream.readline()
    said = Comment(id="c", by=Person("Bo", "b"), at="2026-11-22T09:30:00Z", text="From afar")
    file = review_file(attacked.deck)
    change_review(file, attacked.deck.name, lambda review: open_thread(review, Place(), said))
    while b"event: review" not in stream.readline():
        pass
    connection.close()
    assert b"From afar" in attacked.get(attacked.review)[1]
    file.unlink()


def test_the_shared_link_lets_in_and_its_token_is_asked_of_everybody_else(deck):
    shown = Previewed(deck, "--share")
    try:
        token = shown.link.partition("token=")[2]
        assert shown.get("/")[0] == shown.get("/events")[0] == shown.get("/api/modules")[0] == 403
        assert shown.get("/?token=wrong")[0] == 403
        assert shown.get(f"/?token={token}")[0] == 303
        cookie = f"pptlearn-{shown.port}={token}"
        key = json.loads(shown.get("/api/modules", Cookie=cookie)[1])["modules"][0]["key"]
        assert shown.post(f"/api/modules/{key}/review", comment())[0] == 403
        assert shown.post(f"/api/modules/{key}/review", comment(), Cookie=cookie)[0] == 200
    finally:
        shown.process.terminate()
        shown.process.wait(timeout=20)
        shown.process.stdout.close()


def test_comments_go_back_to_powerpoint(deck, previewed):
    key = previewed.modules()["modules"][0]["key"]
    assert previewed.post(f"/api/modules/{key}/review", comment(text="Shorter?"))[0] == 200
    apply = [sys.executable, "-m", "pptlearn", "review", "apply", str(deck)]
    done = subprocess.run(apply, capture_output=True, text=True, timeout=60, check=True)
    copy = deck.with_name("Safety first with comments.pptx")
    assert done.stdout.splitlines() == [str(copy), "  1 comment"]
    with ZipFile(copy) as file:
        assert b"Shorter?" in file.read("ppt/comments/comment.xml")
    assert subprocess.run(apply, capture_output=True, timeout=60, check=False).returncode == 2
