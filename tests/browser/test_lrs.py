"""With a learning record store: what cmi5 and xAPI modules say, keep and never say twice."""

import json

import pytest

from tests.browser.strict_lrs import ACTIVITY, StrictLrs, serve, verb_of
from tests.browser.test_lms import submit, walk_to_the_end

pytestmark = pytest.mark.browser

RIGHT = (("258", "b"), ("259", ["a", "c"]), ("260", "false"))
WRONG = (("258", "a"), ("259", ["b"]), ("260", "true"))


class Platform:
    """Launches the module in a window of its own and closes it again; nothing broken is let pass."""

    def __init__(self, browser, pages, lrs, launch):
        self.browser, self.pages, self.lrs, self.launch_query = browser, pages, lrs, launch
        self.context = browser.new_context()
        self.page = None

    def launch(self, **said):
        """Open the module as a new session does, in the same browser."""
        self.page = self.context.new_page()
        self.page.goto(f"{self.pages}/index.html{self.launch_query(**said)}")
        self.page.wait_for_selector("html[data-ready=true]", state="attached")
        self.page.click("[data-control=start]")
        self.page.evaluate("pptlearn.pause()")
        return self.page

    def leave(self):
        said = len(self.lrs.statements)
        self.page.close(run_before_unload=True)
        self.until(lambda: "terminated" in self.lrs.verbs()[said:])

    def answer_all(self, answers):
        for question, response in answers:
            submit(self.page, question, response)

    def until(self, condition):
        spare = self.context.new_page()
        for _ in range(100):
            if condition():
                break
            spare.wait_for_timeout(50)
        spare.close()
        assert condition()


@pytest.fixture
def store():
    lrs = StrictLrs()
    server = serve(lrs)
    yield lrs
    server.shutdown()
    server.server_close()
    assert lrs.broken == []


@pytest.fixture
def platform(browser, course, served, store):
    found = Platform(browser, served(course("cmi5").parent), store, store.cmi5_launch)
    yield found
    found.context.close()


@pytest.fixture
def tincan(browser, course, served, store):
    store.is_cmi5 = False
    found = Platform(browser, served(course("xapi").parent), store, store.tincan_launch)
    yield found
    found.context.close()


def test_opening_and_closing_says_hello_and_goodbye_alone(platform, store):
    platform.launch()
    platform.leave()
    assert store.verbs() == ["initialized", "terminated"]


def test_a_learner_goes_on_another_day_and_passes_once(platform, store):
    platform.launch()
    submit(platform.page, "258", "b")
    platform.page.evaluate("pptlearn.goTo(4)")
    platform.leave()
    page = platform.launch()
    state = page.evaluate("({...pptlearn.state})")
    assert (state["slide"], state["answers"]) == (4, {"258": "b"})
    platform.answer_all(RIGHT[1:])
    walk_to_the_end(page)
    platform.leave()
    platform.launch()
    platform.leave()
    assert [store.verbs().count(each) for each in ("completed", "passed", "failed")] == [1, 1, 0]
    assert store.the("passed")["result"]["score"] == {"scaled": 1, "raw": 100, "min": 0, "max": 100}


def test_failed_is_said_at_the_goodbye_and_only_for_new_answers(platform, store):
    platform.launch()
    platform.answer_all(WRONG)
    assert "failed" not in store.verbs()
    platform.leave()
    assert store.verbs()[-2:] == ["failed", "terminated"]
    (name,) = store.documents
    platform.until(lambda: json.loads(store.documents[name])["failed"])
    platform.launch()
    platform.leave()
    assert store.verbs().count("failed") == 1


def test_who_fails_and_tries_again_in_one_session_has_passed(platform, store):
    page = platform.launch()
    platform.answer_all(WRONG[:1] + RIGHT[1:])
    page.evaluate("pptlearn.goTo(3)")
    page.click("[data-control=retry]")
    submit(page, "258", "b")
    platform.leave()
    assert "failed" not in store.verbs()
    assert store.the("passed")["result"]["success"] is True


def test_the_platforms_pass_mark_decides(platform, store):
    platform.launch(masteryScore=0.4)
    platform.answer_all(RIGHT[:1] + WRONG[1:])
    platform.leave()
    assert store.the("passed")["result"]["score"]["scaled"] == 0.5


def test_looking_back_says_nothing_of_what_is_done(platform, store):
    platform.launch(launchMode="Review")
    platform.answer_all(RIGHT)
    platform.leave()
    assert store.verbs() == ["initialized", "terminated"]
    assert store.documents == {}


def test_a_learner_who_wants_no_sound_gets_none(platform, store):
    store.preferences = {"languagePreference": "de-DE", "audioPreference": "off"}
    page = platform.launch()
    assert page.get_attribute("[data-control=mute]", "aria-pressed") == "true"


@pytest.mark.parametrize(("said", "language"), [("de-DE,en", "de"), ("xx,fr-BE", "fr"), ("xx", "en")])
def test_the_interface_speaks_the_language_the_learner_prefers(platform, store, said, language):
    store.preferences = {"languagePreference": said}
    page = platform.launch()
    assert page.get_attribute("#player", "lang").split("-")[0] == language


def test_each_slide_that_was_seen_is_said_once(platform, store):
    page = platform.launch()
    page.evaluate("pptlearn.goTo(2)")
    page.evaluate("pptlearn.goTo(3)")
    page.evaluate("pptlearn.goTo(1)")
    platform.leave()
    page = platform.launch()
    page.evaluate("pptlearn.goTo(2)")
    page.evaluate("pptlearn.goTo(1)")
    platform.leave()
    seen = [each["object"] for each in store.statements if verb_of(each) == "experienced"]
    assert [each["id"] for each in seen] == [f"{ACTIVITY}/slides/{id}" for id in (256, 257, 258)]
    assert seen[1]["definition"]["name"] == {"en": "Four habits"}


def test_a_store_that_cannot_merge_gets_the_document_with_its_version(platform, store):
    store.merges = False
    platform.launch()
    submit(platform.page, "258", "b")
    platform.page.evaluate("pptlearn.goTo(2)")
    (name,) = store.documents
    platform.until(lambda: "|b75." in json.loads(store.documents[name])["suspendData"])


def test_a_page_that_is_loaded_again_keeps_progress_and_says_no_more(platform, store):
    page = platform.launch()
    submit(page, "258", "b")
    page.reload()
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert page.evaluate("pptlearn.state.answers") == {"258": "b"}
    page.click("[data-control=start]")
    submit(page, "260", "false")
    (name,) = store.documents
    platform.until(lambda: "sfalse" in json.loads(store.documents[name])["suspendData"])
    assert store.verbs().count("terminated") == 1


def test_exit_leads_back_to_the_platform(platform, store):
    page = platform.launch(returnURL=f"{store.address}/courses")
    page.click("[data-control=exit]")
    page.wait_for_url("**/courses")
    assert store.verbs()[-1] == "terminated"


def test_an_answer_is_readable_in_the_store(platform, store):
    platform.launch()
    submit(platform.page, "259", ["c", "a"])
    platform.leave()
    answered = store.the("answered")
    definition = answered["object"]["definition"]
    assert answered["object"]["id"] == f"{ACTIVITY}/questions/259"
    assert definition["description"] == {"en": "What protects your head?"}
    assert definition["correctResponsesPattern"] == ["a[,]c"]
    assert definition["choices"][2] == {"id": "c", "description": {"en": "Bump cap"}}
    assert (answered["result"]["response"], answered["result"]["success"]) == ("a[,]c", True)


def test_progress_is_said_in_tenths(platform, store):
    page = platform.launch()
    walk_to_the_end(page)
    platform.leave()
    said = [
        next(iter(each["result"]["extensions"].values()))
        for each in store.in_order()
        if verb_of(each) == "progressed"
    ]
    assert said == sorted(set(said))
    assert all(each % 10 == 0 and 0 < each < 100 for each in said)


def test_old_launches_with_lists_for_an_actor_are_understood(tincan, store):
    page = tincan.launch()
    assert page.evaluate("pptlearn.state.slide") == 1
    tincan.answer_all(RIGHT)
    walk_to_the_end(page)
    tincan.leave()
    assert store.statements[0]["actor"] == {
        "objectType": "Agent",
        "name": "Anna",
        "mbox": "mailto:anna@example.com",
    }
    moments = [each for each in store.verbs() if each in ("initialized", "completed", "passed", "terminated")]
    assert moments == ["initialized", "passed", "completed", "terminated"]


def test_a_learner_of_xapi_goes_on_without_a_registration_too(tincan, store):
    page = tincan.launch(registration=None)
    submit(page, "258", "b")
    tincan.leave()
    page = tincan.launch(registration=None)
    assert page.evaluate("pptlearn.state.answers") == {"258": "b"}
    tincan.leave()
    assert all("registration" not in each["context"] for each in store.statements)


@pytest.mark.parametrize("to", ["cmi5", "xapi"])
def test_without_a_launch_the_module_plays_and_says_where_progress_is_kept(page, course, to):
    page.goto(course(to).as_uri())
    page.click("[data-control=start]")
    assert "No learning platform was found" in page.inner_text(".notice")


def test_a_store_that_cannot_be_reached_is_said(page, course, store):
    query = StrictLrs(address="http://127.0.0.1:9").tincan_launch()
    page.goto(course("xapi").as_uri() + query)
    page.click("[data-control=start]")
    assert "No learning platform was found" in page.inner_text(".notice")
