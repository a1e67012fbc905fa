"""Who is let in to a preview."""

import pytest
from starlette.requests import Request

from pptlearn.preview.gate import Gate

ALONE = Gate(8765)
SHARED = Gate(8765, token="whole-link")


def asking(host="127.0.0.1:8765", method="GET", path="/", query="", **headers):
    lines = {"host": host, **headers}
    return Request(
        {
            "type": "http",
            "method": method,
            "scheme": "http",
            "path": path,
            "query_string": query.encode(),
            "server": ("127.0.0.1", 8765),
            "headers": [(name.encode(), value.encode()) for name, value in lines.items()],
        }
    )


def status(gate, request):
    answer = gate.refusal(request)
    return answer.status_code if answer else 200


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_this_computer_is_let_in(host):
    assert status(ALONE, asking(host)) == 200


@pytest.mark.parametrize(
    "host", ["evil.example:8765", "127.0.0.1.evil.example:8765", "192.168.1.7:8765", "127.0.0.1:80", "[x", ""]
)
def test_another_name_is_not(host):
    assert status(ALONE, asking(host)) == 421


def test_a_network_address_is_let_in_only_when_shared():
    assert status(SHARED, asking("192.168.1.7:8765", query="token=whole-link")) == 303


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8765"])
def test_pages_of_others_may_not_ask(origin):
    assert status(ALONE, asking(origin=origin)) == 403


def test_nothing_is_changed_for_who_does_not_say_where_it_comes_from():
    assert status(ALONE, asking(method="POST")) == 403


@pytest.mark.parametrize("query", ["", "token=", "token=whole-lin", "token=é"])
def test_without_the_token_a_shared_preview_shows_nothing(query):
    assert status(SHARED, asking(query=query)) == 403


def test_the_token_moves_from_the_link_into_a_cookie():
    answer = SHARED.refusal(asking(path="/view/ab", query="token=whole-link"))
    assert answer.headers["location"] == "/view/ab"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert status(SHARED, asking(cookie=answer.headers["set-cookie"].split(";")[0])) == 200


def test_the_way_on_from_the_link_never_leads_to_another_site():
    answer = SHARED.refusal(asking(path="//evil.example/", query="token=whole-link"))
    assert not answer.headers["location"].startswith("//")
