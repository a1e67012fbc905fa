"""The player's modules on their own, in a real browser."""

import pytest

from pptlearn.resources import templates

IMPORT_MAP = '<script type=importmap>{"imports":{"pptlearn/":"/"}}</script>'
EMPTY = f"<!doctype html><meta charset=utf-8>{IMPORT_MAP}<body></body>"


@pytest.fixture
def player_page(page):
    """A page on which `import("pptlearn/….js")` gives the player's own files."""
    folder = templates() / "player"

    def serve(route):
        path = route.request.url.partition("player.test/")[2]
        if not path:
            return route.fulfill(body=EMPTY, content_type="text/html")
        return route.fulfill(body=(folder / path).read_text("utf-8"), content_type="text/javascript")

    page.route("http://player.test/**", serve)
    page.goto("http://player.test/")
    return page
