"""The trainer's page in a real browser: it follows the module, reloads it, and everyone can use it."""

import asyncio
import json
import re
import shutil
import threading
import urllib.request

import pytest
import uvicorn
from playwright.sync_api import expect

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

    def run(subject, watcher=None):
        events = Events()
        showing = Showing(subject_of(subject, tmp_path / "room"), events)
        showing.load()
        listener = listening(PreviewPlan(subject=subject, port=0))
        gate = Gate(listener.getsockname()[1])
        server = Server(uvicorn.Config(site(showing, gate, watcher), log_level="warning"), events)
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


def test_the_slides_that_a_save_changed_are_named(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    file = module / "index.html"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Wear your helmet", "Wear your hat"), encoding="utf-8")
    page.get_by_text(re.compile(r"Changed: 2$")).wait_for()
    until(page, f"{INSIDE}.querySelector('section[data-slide]')?.textContent.includes('Wear your hat')")


def test_the_lms_shows_what_the_module_reports_and_forgets_it(page, previewed, module):
    opened(page, previewed(module))
    wait_for_slide(page, 1)
    page.get_by_role("tab", name="LMS").click()
    page.get_by_label("Play inside the LMS").check()
    page.wait_for_selector(".calls >> text=cmi.core.lesson_status")
    page.wait_for_selector(".facts >> text=incomplete")
    page.get_by_label("Play inside the LMS").uncheck()
    page.get_by_role("button", name="Forget everything").click()
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


def commenting(page, name="An Peeters"):
    """Open the comments and say who one is."""
    page.get_by_role("tab", name="Comments").click()
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")
    page.get_by_text(f"You are {name}.").wait_for()


def said(page, text):
    page.get_by_label("New comment on slide").fill(text)
    page.get_by_role("button", name="Comment", exact=True).click()
    page.locator(".said", has_text=text).wait_for()


def test_a_comment_on_a_shape_is_kept_as_text_and_pinned_on_the_slide(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    commenting(page)
    page.get_by_role("button", name="Point at a shape").click()
    page.get_by_role("button", name="Wear your helmet").click()
    said(page, "Why <img src=x onerror=alert(1)>?")
    page.get_by_role("button", name="Comment 1: Why").wait_for()
    kept = json.loads(module.with_name("Safety.review.json").read_text(encoding="utf-8"))
    (thread,) = kept["threads"]
    assert thread["comments"][0]["text"] == "Why <img src=x onerror=alert(1)>?"
    assert thread["place"]["shape"]
    assert 0 < thread["place"]["x"] < 1
    assert page.locator(".said img").count() == 0


def test_colleagues_see_each_others_comments_at_once_and_delete_only_their_own(
    page, browser, previewed, module
):
    address = previewed(module) + "#/2"
    colleague = browser.new_context().new_page()
    for each, name in ((opened(page, address), "An"), (opened(colleague, address), "Bo")):
        wait_for_slide(each, 2)
        commenting(each, name)
    said(page, "Too fast")
    colleague.locator(".said", has_text="Too fast").wait_for()
    assert colleague.get_by_role("button", name="Delete: Too fast").count() == 0
    colleague.get_by_role("textbox", name="Reply to An").fill("Agreed")
    colleague.get_by_role("button", name="Reply", exact=True).click()
    page.locator(".said", has_text="Agreed").wait_for()
    page.get_by_role("button", name="Resolve").click()
    colleague.locator(".said", has_text="Too fast").wait_for(state="detached")
    colleague.get_by_label("Show 1 resolved").check()
    colleague.get_by_role("button", name="Reopen").click()
    page.locator(".said", has_text="Agreed").wait_for()
    colleague.get_by_role("button", name="Delete: Agreed").click()
    page.locator(".said", has_text="Agreed").wait_for(state="detached")
    colleague.context.close()


def test_what_is_being_written_survives_what_others_say(page, browser, previewed, module):
    address = previewed(module) + "#/2"
    colleague = browser.new_context().new_page()
    opened(page, address)
    wait_for_slide(page, 2)
    commenting(page, "An")
    said(page, "One")
    page.get_by_role("textbox", name="Reply to An").fill("half a sent")
    opened(colleague, address)
    commenting(colleague, "Bo")
    colleague.get_by_role("textbox", name="Reply to An").fill("Two")
    colleague.get_by_role("button", name="Reply", exact=True).click()
    page.locator(".said", has_text="Two").wait_for()
    box = page.get_by_role("textbox", name="Reply to An")
    assert box.input_value() == "half a sent"
    expect(box).to_be_focused()
    colleague.context.close()


def test_a_comment_is_made_by_keyboard_alone(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    commenting(page)
    page.get_by_role("button", name="Point at a shape").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".shape-choice:focus")
    page.keyboard.press("Escape")
    page.wait_for_selector("button:focus >> text=Point at a shape")
    page.keyboard.press("Enter")
    page.wait_for_selector(".shape-choice:focus")
    page.keyboard.press("Enter")
    page.wait_for_selector("textarea#comment:focus")
    page.keyboard.type("By keys")
    page.keyboard.press("Control+Enter")
    page.locator(".thread .said", has_text="By keys").wait_for()
    page.wait_for_selector(".thread .where >> text=On")


def test_a_comment_stands_at_the_second_that_was_ticked_while_the_voice_goes_on(page, previewed, module):
    seek = "async (at) => document.querySelector('iframe').contentWindow.pptlearn.seek(at)"
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    commenting(page)
    page.evaluate(seek, 1)
    page.get_by_label("At 0:01 in the slide").check()
    page.evaluate(seek, 2)
    said(page, "Here")
    page.locator(".thread").get_by_role("button", name="at 0:01").wait_for()
    kept = json.loads(module.with_name("Safety.review.json").read_text(encoding="utf-8"))
    assert kept["threads"][0]["place"]["seconds"] == 1


def test_a_version_is_approved_and_the_approval_taken_back(page, previewed, module):
    opened(page, previewed(module))
    commenting(page, "Bo")
    page.get_by_role("button", name="Approve this version").click()
    page.get_by_text("Approved by Bo.").wait_for()
    page.get_by_role("button", name="Withdraw my approval").click()
    page.get_by_text("Nobody has approved this version.").wait_for()


def test_comments_on_a_slide_that_is_gone_are_kept_apart(page, previewed, module):
    comment = {"id": "c", "by": {"name": "An", "browser": "x"}, "at": "2026-11-22T09:30:00Z", "text": "Why?"}
    place = {"slide": 99999, "number": 7, "title": "Ladders"}
    kept = {
        "schemaVersion": 1,
        "deck": "Safety.pptx",
        "threads": [{"id": "c", "place": place, "comments": [comment]}],
        "approvals": [],
    }
    module.with_name("Safety.review.json").write_text(json.dumps(kept), encoding="utf-8")
    opened(page, previewed(module))
    page.get_by_role("tab", name="Comments").click()
    page.get_by_role("heading", name="Slide no longer there").wait_for()
    page.get_by_text("It was slide 7: Ladders").wait_for()


def test_a_damaged_file_of_comments_is_named_and_left_alone(page, previewed, module):
    file = module.with_name("Safety.review.json")
    file.write_text("{", encoding="utf-8")
    opened(page, previewed(module))
    page.get_by_role("tab", name="Comments").click()
    page.get_by_text("Safety.review.json does not hold comments").wait_for()
    assert file.read_text(encoding="utf-8") == "{"


def test_the_reading_order_stands_on_the_slide(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    page.get_by_role("tab", name="Read aloud").click()
    page.get_by_label("Show the order on the slide").check()
    page.locator(".order >> visible=true").first.wait_for()
    first, *_ = page.locator(".order").all_text_contents()
    assert first == "1"
    page.get_by_label("Show the order on the slide").uncheck()
    page.locator(".order").first.wait_for(state="detached")


@pytest.mark.parametrize(
    ("language", "word"), [("nl-BE", "Dia"), ("fr-FR", "Diapo"), ("de-AT", "Folie"), ("ja", "Slide")]
)
def test_the_panel_speaks_the_browsers_language(browser, previewed, module, language, word):
    context = browser.new_context(locale=language)
    page = opened(context.new_page(), previewed(module))
    assert page.get_by_role("tab").first.text_content() == word
    assert page.evaluate("document.documentElement.lang") == (language[:2] if language != "ja" else "en")
    context.close()


CONTRAST = """async () => {
  const { contrastsIn } = await import("/own/measuring/contrast.js");
  const { contrast } = await import("/own/luminance.js");
  const page = document.createElement("section");
  page.innerHTML = `
    <div data-css="inset:0;background:#fff"></div>
    <svg width="400" height="140" data-css="left:0;top:0"><path d="M0 0H400V140H0Z" fill="#336699"/></svg>
    <p data-css="top:10px;font-size:120px;color:#336698">hidden</p>
    <p data-css="top:150px;font-size:120px;color:#767676">just enough</p>
    <p data-css="top:290px;font-size:120px;color:#808080">not enough</p>
    <p data-css="top:430px;font-size:320px;color:#808080">large</p>
    <img data-css="left:0;top:850px;width:900px;height:200px" alt="">
    <p data-css="top:860px;font-size:120px;color:#fff">on a picture</p>`;
  // The page's policy forbids styles in markup.
  for (const each of page.querySelectorAll("[data-css]"))
    each.style.cssText = `position:absolute;left:10px;margin:0;line-height:1.1;${each.dataset.css}`;
  document.body.append(page);
  return [contrastsIn(page), contrast([0, 0, 0], [255, 255, 255])];
}"""


ENOUGH = """async (pair) => {
  const { contrast } = await import("/own/luminance.js");
  return contrast(...pair.map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))));
}"""


def test_letters_that_are_hard_to_see_are_found(page, previewed, module):
    page.set_viewport_size({"width": 1280, "height": 900})
    opened(page, previewed(module))
    found, most = page.evaluate(CONTRAST)
    assert most == pytest.approx(21)
    assert [(each["text"], each["needed"]) for each in found] == [("hidden", 4.5), ("not enough", 4.5)]
    assert found[1]["ratio"] == 3.9
    sample = found[1]["sample"]
    assert page.evaluate(ENOUGH, [sample["better"], sample["ground"]]) >= 4.5


def test_what_is_hard_to_see_is_shown_on_the_slide_and_counted_in_the_module(page, previewed, module):
    file = module / "index.html"
    text = file.read_text(encoding="utf-8")
    pale = "><b style='color:#eee'>Pale letters</b><"
    file.write_text(text.replace(">Wear your helmet<", pale), encoding="utf-8")
    opened(page, previewed(module) + "#/2")
    shown = page.get_by_role("button", name="Show on the slide").first
    shown.click()
    page.locator(".found-mark").wait_for()
    assert shown.get_attribute("aria-pressed") == "true"
    assert violations(page) == []
    shown.click()
    page.locator(".found-mark").wait_for(state="detached")
    page.get_by_role("tab", name="Module").click()
    page.get_by_role("button", name=re.compile("Four habits.* hint")).wait_for()


INSIDE = "document.querySelector('.frames iframe').contentDocument"
SWAPPED = """(() => {
  const frames = [...document.querySelectorAll(".frames iframe")];
  return frames.length === 1 && !frames[0].inert && !frames[0].contentWindow.old;
})()"""


def test_a_new_version_is_shown_without_a_flash_and_beyond_the_cover(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    page.evaluate("document.querySelector('iframe').contentWindow.pptlearn.begin()")
    page.evaluate("document.querySelector('iframe').contentWindow.old = true")
    file = module / "index.html"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    until(page, SWAPPED)
    assert page.evaluate(f"{INSIDE}.documentElement.dataset.ready") == "true"
    assert page.evaluate(f"{INSIDE}.querySelector('.cover')?.getClientRects().length ?? 0") == 0
    wait_for_slide(page, 2)


def test_the_keyboard_reaches_every_page_of_the_panel(page, previewed, module):
    opened(page, previewed(module))
    page.get_by_role("tab", name="Slide").focus()
    for name in ("Module", "Comments", "Read aloud", "LMS", "Slide"):
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.textContent") == name
        assert page.get_by_role("tabpanel", name=name).is_visible()


UNREACHED = """() => [...document.querySelectorAll(".page :is(a, button, input, textarea, summary)")]
  .filter((each) => each.checkVisibility() && !each.dataset.reached)
  .map((each) => each.getAttribute("aria-label") ?? each.textContent)"""


def test_tab_alone_reaches_everything_in_the_panel_and_the_pins(page, previewed, module):
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    commenting(page)
    page.get_by_role("button", name="Point at a shape").click()
    page.get_by_role("button", name="Wear your helmet").click()
    said(page, "Look here")
    for tab in ("Slide", "Module", "Read aloud", "LMS", "Comments"):
        page.get_by_role("tab", name=tab).click()
        for _ in range(60):
            page.keyboard.press("Tab")
            if not page.evaluate("!!document.activeElement.closest('.page')"):
                break
            page.evaluate("document.activeElement.dataset.reached = 'yes'")
        assert (tab, page.evaluate(UNREACHED)) == (tab, [])
    page.get_by_role("tab", name="Comments").focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.className") == "pin"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "thread"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel(page, previewed, module, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    for tab in ("Slide", "Module", "Comments", "Read aloud", "LMS"):
        page.get_by_role("tab", name=tab).click()
        assert (tab, violations(page)) == (tab, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_comments_and_marks(page, previewed, module, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, previewed(module) + "#/2")
    wait_for_slide(page, 2)
    commenting(page)
    page.get_by_role("button", name="Point at a shape").click()
    page.wait_for_selector(".shape-choice")
    assert violations(page) == []
    page.get_by_role("button", name="Wear your helmet").click()
    said(page, "Look here")
    page.get_by_role("button", name="Comment 1").wait_for()
    assert violations(page) == []


WATCHED = {
    "counts": {"waiting": 3, "failed": 1},
    "isRunning": True,
    "doneLastHour": 7,
    "secondsEach": 1.5,
    "troubled": [{"path": "HR/Broken.pptx", "state": "failed", "message": "No deck", "hint": "Save it."}],
    "mistakes": [{"path": "HR/pptlearn.toml", "message": "It says 'langage', which is not a setting"}],
    "atWork": [{"path": "HR/Ladders.pptx", "state": "waiting"}],
    "atWorkCount": 3,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_watchers_state_stands_beside_the_catalogue(page, previewed, module, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, previewed(module.parents[1], watcher=lambda: WATCHED))
    page.get_by_role("link", name="Watcher").click()
    page.get_by_text("The watcher is running.").wait_for()
    page.get_by_role("rowheader", name="HR › Broken.pptx").wait_for()
    page.get_by_role("rowheader", name="HR › pptlearn.toml").wait_for()
    page.get_by_text("… and 2 more").wait_for()
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert violations(page) == []


def test_without_a_watcher_the_catalogue_does_not_speak_of_one(page, previewed, module):
    opened(page, previewed(module.parents[1]))
    assert page.get_by_role("link", name="Watcher").count() == 0


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
