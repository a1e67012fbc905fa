"""A module opens from disk, over http, in one file and in a sandboxed frame."""

import pytest

from tests.browser.waiting import until
from tests.playable import a_playable_module, write_unpacked

pytestmark = pytest.mark.browser
REFUSE_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""


def test_a_module_opens_by_double_click(opened):
    page = opened()
    assert page.title() == "Safety first"
    assert page.locator("section[data-slide]").count() == 1
    assert page.locator("section[data-slide='1'] [data-shape='2']").inner_text() == "Welcome"


def test_who_has_no_scripts_is_told_so_in_the_modules_language(browser, course):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(course(language="nl").as_uri())
    said = page.locator(".opening").all()
    assert [each.is_visible() for each in said] == [False, True]
    assert "JavaScript nodig" in said[1].inner_text()
    context.close()


def test_what_is_said_while_a_module_opens_goes_when_it_is_there(opened):
    assert opened().locator(".opening").count() == 0
    assert opened("?static#/2").locator(".opening").count() == 0


@pytest.mark.parametrize("address", ["", "?static#/1"])
def test_a_module_without_slides_says_so(page, tmp_path, address):
    written = write_unpacked(a_playable_module([]), tmp_path / "module", "web")
    page.goto(written.as_uri() + address)
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert page.inner_text("main") == "This module has no slides."


def test_a_module_opens_from_a_web_server(page, course, served):
    page.goto(served(course().parent) + "/index.html")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    page.click("[data-control=start]")
    until(page, "pptlearn.state.seconds > 0.2")


def test_one_file_carries_its_voice_inside(started):
    page = started(to="single")
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.seconds > 0.3")
    assert (
        page.locator("script[data-asset]").count() == 1
    )  # the first voice was taken out and turned into a Blob


def test_nothing_but_the_modules_own_files_is_asked_for(page, course, served):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    address = served(course().parent)
    page.goto(address + "/index.html")
    page.click("[data-control=start]")
    until(page, "pptlearn.state.slide === 2")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_in_a_sandboxed_frame_it_plays_and_says_that_nothing_is_kept(page, course, served):
    folder = course().parent
    (folder.parent / "host.html").write_text(
        '<iframe sandbox="allow-scripts" width=900 height=600 src="module/index.html"></iframe>'
    )
    page.goto(served(folder.parent) + "/host.html")
    frame = page.frame_locator("iframe")
    frame.locator("[data-control=start]").click()
    frame.locator("[data-control=pause]").wait_for()
    assert "not saved" in frame.locator(".notice").inner_text()


def test_with_storage_refused_it_plays_and_says_that_nothing_is_kept(page, course):
    page.add_init_script(REFUSE_STORAGE)
    page.goto(course().as_uri())
    page.click("[data-control=start]")
    until(page, "pptlearn.state.playing")
    assert "not saved" in page.inner_text(".notice")


def test_an_address_opens_its_slide_paused_behind_the_start_control(opened, state):
    page = opened("#/2/1")
    now = state(page)
    assert (now["slide"], now["step"], now["playing"]) == (2, 1, False)
    assert page.locator("[data-control=start]").is_visible()


def test_an_address_that_leads_nowhere_opens_the_first_slide(opened, state):
    assert state(opened("#/99"))["slide"] == 1


def test_links_to_the_web_open_beside_the_module(started):
    page = started("#/6")
    link = page.locator("section[data-slide='6'] a")
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")


@pytest.mark.parametrize(
    ("language", "word"), [("nl-BE", "Starten"), ("fr", "Commencer"), ("de-AT", "Starten"), ("pt", "Start")]
)
def test_the_player_speaks_the_decks_language(opened, language, word):
    assert opened(language=language).inner_text("[data-control=start]") == word
