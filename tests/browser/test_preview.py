"""The trainer's page in a real browser: it follows the module, reloads it, and everyone can use it."""

import asyncio
import json
import shutil
import threading
import urllib.request

import pytest
import uvicorn

from pptlearn.preview.events import Events
from pptlearn.preview.gate import Gate
from pptlearn.preview.plan import PreviewPlan
from pptlearn.preview.run import Server, link, listening
from pptlearn.preview.showing import Showing
from pptlearn.preview.site import site
from pptlearn.preview.subject import subject_of
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


@pytest.fixture
def previewed(tmp_path):
    """Preview what lies at a path, in a thread of this process; give its address."""
    running = []

    def run(subject):
        events = Events()
        showing = Showing(subject_of(subject, tmp_path / "room"), events)
        showing.load()
        listener = listening(PreviewPlan(subject=subject, port=0))
        gate = Gate(listener.getsockname()[1])
        server = Server(uvicorn.Config(site(showing, gate), log_level="warning"), events)
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listener])))
        thread.start()
        running.append((server, thread, events, listener))
        return link(gate, "127.0.0.1")

    yield run
    for server, thread, events, listener in running:
        server.should_exit = True
        events.close()
        thread.join(20)
        listener.close()


@pytest.fixture
def module(course, tmp_path):
    """Copy the safety course to a place where it may be changed."""
    return shutil.copytree(course().parent, tmp_path / "library" / "Site" / "Safety")


def opened(page, address):
    page.goto(address)
    page.wait_for_selector("html[data-ready=true]", state="attached")
    return page


def wait_for_slide(page, number):
    until(page, f"document.querySelector('iframe').contentWindow.pptlearn?.state.slide === {number}")


def test_the_panel_follows_the_module_and_leads_it(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    page.get_by_role("button", name="Next slide").click()
    wait_for_slide(page, 3)
    page.wait_for_selector("text=/Slide 3 of/")
    page.evaluate("document.querySelector('iframe').contentWindow.location.hash = '#/1'")
    page.wait_for_selector("text=/Slide 1 of/")


def test_a_new_version_is_shown_at_the_same_slide(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    page.evaluate("document.querySelector('iframe').contentWindow.old = true")
    file = module / "index.html"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    until(page, "!document.querySelector('iframe').contentWindow.old")
    wait_for_slide(page, 2)


def test_the_lms_shows_what_the_module_reports_and_forgets_it(page, previewed, module):
    opened(page, previewed(module))
    wait_for_slide(page, 1)
    page.get_by_role("tab", name="LMS").click()
    page.get_by_label("Play inside the LMS").check()
    page.wait_for_selector(".calls >> text=cmi.core.lesson_status")
    page.wait_for_selector(".facts >> text=incomplete")
    page.get_by_label("Play inside the LMS").uncheck()
    page.get_by_role("button", name="Forget all").click()
    assert page.locator(".calls tbody tr").count() == 0


def test_sound_can_be_asked_for_in_parts(previewed, module):
    address = previewed(module)
    key = site_key(address)
    asset = next((module / "assets").iterdir())
    request = urllib.request.Request(
        f"{address}modules/{key}/assets/{asset.name}", headers={"Range": "bytes=2-5"}
    )
    with urllib.request.urlopen(request) as answer:
        assert (answer.status, answer.read()) == (206, asset.read_bytes()[2:6])


def site_key(address):
    with urllib.request.urlopen(f"{address}api/modules") as answer:
        return json.load(answer)["modules"][0]["key"]


def test_the_keyboard_reaches_every_page_of_the_panel(page, previewed, module):
    opened(page, previewed(module))
    page.get_by_role("tab", name="Slide").focus()
    for name in ("Module", "Comments", "Read aloud", "LMS", "Slide"):
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.textContent") == name
        assert page.get_by_role("tabpanel", name=name).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tab", ["Slide", "Module", "Comments", "Read aloud", "LMS"])
def test_axe_finds_nothing_in_the_panel(page, previewed, module, tab, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    page.get_by_role("tab", name=tab).click()
    assert violations(page) == []


def test_axe_finds_nothing_in_the_catalogue(page, previewed, module):
    opened(page, previewed(module.parents[1]))
    assert violations(page) == []


def violations(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"iframes": False}).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


def test_the_catalogue_filters_and_opens(page, previewed, module):
    opened(page, previewed(module.parents[1]))
    page.wait_for_selector("text=1 of 1 module")
    page.get_by_role("searchbox", name="Search").fill("nothing like it")
    page.wait_for_selector("text=0 of 1 module")
    page.get_by_role("searchbox", name="Search").fill("safety site")
    page.get_by_role("link", name="Safety first").click()
    page.wait_for_selector("text=All modules")
    wait_for_slide(page, 1)


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_nothing_sticks_out_sideways(page, previewed, module, width):
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    assert page.evaluate("document.documentElement.scrollWidth") == width
