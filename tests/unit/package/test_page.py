import json
import re

import pytest

from pptlearn.package.formats import FORMATS
from pptlearn.package.page import faces_css, inert_json, page
from pptlearn.package.skin import Skin
from tests.modules import a_module


def html(module, format="web"):
    return page(module, FORMATS[format], Skin()).decode()


def test_the_same_module_gives_the_same_page():
    assert html(a_module()) == html(a_module())


def test_the_nonce_follows_the_content():
    nonces = {re.search(r"'nonce-([^']+)'", html(a_module(title=title))).group(1) for title in ("One", "Two")}
    assert len(nonces) == 2


def test_every_script_that_runs_carries_the_nonce_of_the_policy():
    text = html(a_module())
    nonce = re.search(r"script-src 'nonce-([\w-]+)'", text).group(1)
    running = re.findall(r'<script type="(importmap|module)" nonce="([^"]*)"', text)
    assert running == [("importmap", nonce), ("module", nonce)]


def test_the_policy_is_the_contracts():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html(a_module())).group(1)
    nonce = re.search(r"'nonce-([\w-]+)'", policy).group(1)
    assert policy == (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("evil", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028"])
def test_a_decks_text_cannot_end_the_manifest_element(evil):
    text = inert_json({"title": evil})
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text) == {"title": evil}


def test_a_title_cannot_become_markup():
    assert "<title>&lt;b&gt;Safety</title>" in html(a_module(title="<b>Safety"))


def test_every_player_file_is_in_the_import_map():
    text = html(a_module())
    imports = json.loads(re.search(r'type="importmap"[^>]*>(.*?)</script>', text).group(1))["imports"]
    assert "pptlearn/main.js" in imports
    assert all(url.startswith("data:text/javascript;base64,") for url in imports.values())


def test_a_face_puts_its_baseline_where_powerpoint_does():
    (face,) = a_module().faces
    assert "ascent-override:93.750%;descent-override:28.125%;line-gap-override:0%" in faces_css([face])


def test_a_right_to_left_module_says_so():
    assert 'dir="rtl"' in html(a_module(language="ar-EG"))
