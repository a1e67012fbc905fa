"""In an LMS: progress, answers, score and status reach both SCORMs and come back."""

import json
import shutil
import subprocess
from dataclasses import dataclass

import pytest

from tests.browser.waiting import until
from tests.playable import MODULE_ID

pytestmark = [pytest.mark.browser, pytest.mark.lms]

VERSION = "3.4.3"
HOST = """<!doctype html><meta charset=utf-8><script src="SCRIPT"></script><body><script>
const api = new CLASS({ autocommit: false, logLevel: 5, lmsCommitUrl: false, mastery_override: false });
api.loadFromFlattenedJSON(INITIAL);
window.calls = [];
const names = ["Initialize", "END", "GetValue", "SetValue", "Commit", "GetLastError"];
window.OBJECT = Object.fromEntries(names.map((name) => [
  `PREFIX${name}`,
  (...words) => {
    const answer = api[`PREFIX${name}`](...words);
    window.calls.push([name, ...words, name === "GetLastError" ? "0" : String(api.lmsGetLastError())]);
    return answer;
  },
]));
const frame = document.createElement("iframe");
Object.assign(frame, { src: "module/index.html", width: 1000, height: 640, allow: "autoplay" });
document.body.append(frame);
</script>"""
NOT_KNOWN_YET = "403"
"""What SCORM 2004 answers to asking for a value that was never set: no mistake."""


@dataclass(frozen=True)
class Standard:
    to: str
    words: dict[str, str]
    first: dict[str, str]
    kept: tuple[str, ...]
    entry: str


SCORM12 = Standard(
    to="scorm12",
    words={
        "SCRIPT": "scorm12.js",
        "CLASS": "Scorm12API",
        "OBJECT": "API",
        "PREFIX": "LMS",
        "END": "Finish",
    },
    first={
        "cmi.core.student_name": "Öztürk, Anna",
        "cmi.core.lesson_status": "not attempted",
        "cmi.core.credit": "credit",
    },
    kept=("cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_location"),
    entry="cmi.core.entry",
)
SCORM2004 = Standard(
    to="scorm2004",
    words={
        "SCRIPT": "scorm2004.js",
        "CLASS": "Scorm2004API",
        "OBJECT": "API_1484_11",
        "PREFIX": "",
        "END": "Terminate",
    },
    first={"cmi.learner_name": "Öztürk, Anna", "cmi.credit": "credit", "cmi.mode": "normal"},
    kept=(
        "cmi.suspend_data",
        "cmi.completion_status",
        "cmi.success_status",
        "cmi.score.raw",
        "cmi.score.scaled",
        "cmi.location",
    ),
    entry="cmi.entry",
)


@pytest.fixture(scope="session")
def scorm_again(tmp_path_factory, pytestconfig):
    """The LMS side of SCORM, as published: strict, and not written by us."""
    if shutil.which("npm") is None:
        pytest.skip("no npm: apt-get install npm")
    folder = pytestconfig.cache.mkdir("scorm-again")
    scripts = folder / "node_modules" / "scorm-again" / "dist"
    if not scripts.is_dir():
        command = [
            "npm",
            "install",
            "--silent",
            "--no-fund",
            "--no-audit",
            "--prefix",
            folder,
            f"scorm-again@{VERSION}",
        ]
        subprocess.run([str(word) for word in command], check=True, timeout=120)
    return scripts


class Lms:
    """A page that launches the module in a frame with scorm-again as its API."""

    def __init__(self, page, standard, folder, address):
        self.page, self.standard, self.folder, self.address = page, standard, folder, address

    def show(self, **initial):
        host = HOST
        for name, word in self.standard.words.items():
            host = host.replace(name, word)
        host = host.replace("INITIAL", json.dumps(self.standard.first | initial))
        (self.folder / "host.html").write_text(host)
        self.page.goto(self.address + "/host.html")

    def launch(self, **initial):
        self.show(**initial)
        self.frame = next(frame for frame in self.page.frames if "module" in frame.url)
        self.frame.click("[data-control=start]")
        self.frame.evaluate("pptlearn.pause()")
        return self.frame

    def leave(self):
        """Take the module away, as an LMS does; give what it would hand out at the next launch."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        until(self.page, f"window.calls.some(([name]) => name === '{self.standard.words['END']}')")
        said = self.said()
        return {name: said[name] for name in self.standard.kept if name in said} | {
            self.standard.entry: "resume"
        }

    def calls(self):
        return self.page.evaluate("window.calls")

    def said(self):
        """What the module set, by element, the last value of each."""
        return {words[0]: words[1] for name, *words, _ in self.calls() if name == "SetValue"}

    def values(self, element):
        return [words[1] for name, *words, _ in self.calls() if name == "SetValue" and words[0] == element]


@pytest.fixture
def launcher(page, course, served, scorm_again):
    """An LMS of a standard."""

    def of(standard, **said):
        folder = course(standard.to, **said).parent.parent
        script = standard.words["SCRIPT"]
        shutil.copy(scorm_again / script, folder / script)
        return Lms(page, standard, folder, served(folder))

    return of


@pytest.fixture
def lms(launcher):
    return launcher(SCORM12)


@pytest.fixture
def lms2004(launcher):
    return launcher(SCORM2004)


def submit(frame, question, response):
    frame.evaluate(
        "([id, response]) => pptlearn.answer(id, response).then(() => pptlearn.submit(id))",
        [question, response],
    )


def walk_to_the_end(frame):
    frame.evaluate("pptlearn.goTo(1)")
    while not frame.is_visible(".result-card"):
        frame.click("[data-control=next]")


@pytest.mark.parametrize("standard", [SCORM12, SCORM2004], ids=["1.2", "2004"])
def test_no_call_is_refused_and_the_goodbye_is_the_last(launcher, standard):
    lms, end = launcher(standard), standard.words["END"]
    frame = lms.launch()
    for question, response in (("258", "a"), ("259", ["a", "c"]), ("260", "false")):
        submit(frame, question, response)
    frame.evaluate("pptlearn.goTo(3)")
    frame.click("[data-control=retry]")
    submit(frame, "258", "b")
    lms.leave()
    calls = lms.calls()
    asked = [call for call in calls if call[0] == "GetValue" and call[-1] == NOT_KNOWN_YET]
    assert [call for call in calls if call[-1] != "0" and call not in asked] == []
    assert calls[0][:2] == ["Initialize", ""]
    assert [call[0] for call in calls].count(end) == 1
    assert calls[-1][:2] == [end, ""]


@pytest.mark.parametrize("standard", [SCORM12, SCORM2004], ids=["1.2", "2004"])
def test_a_learner_hears_at_the_exit_that_an_answer_is_too_long_to_be_kept(launcher, standard):
    lms = launcher(standard)
    frame = lms.launch()
    frame.evaluate("pptlearn.answer('259', 'x'.repeat(70000))")
    frame.evaluate("pptlearn.answer('258', 'b').then(() => pptlearn.submit('258'))")
    frame.click("[data-control=exit]")
    until(frame, "document.querySelector('.notice').innerText.includes('do not fit')")
    assert [call[0] for call in lms.calls()].count(standard.words["END"]) == 0
    frame.click("[data-control=exit]")
    until(frame, "document.querySelector('.notice').innerText.includes('close this window')")
    kept = lms.values("cmi.suspend_data")[-1]
    assert len(kept) < 4096
    assert "=sb" in kept  # the short answer is still there


def test_the_learner_is_greeted_by_name(page, lms):
    lms.show()
    assert page.frame_locator("iframe").locator(".hello").inner_text() == "Welcome, Öztürk, Anna"


def test_opening_and_closing_is_incomplete(lms):
    lms.launch()
    kept = lms.leave()
    assert kept["cmi.core.lesson_status"] == "incomplete"
    assert lms.values("cmi.core.exit") == ["suspend"]


def test_a_learner_goes_on_where_they_were_and_passes(lms, state):
    frame = lms.launch()
    submit(frame, "258", "b")
    frame.evaluate("pptlearn.goTo(4)")
    kept = lms.leave()
    frame = lms.launch(**kept)
    assert (state(frame)["slide"], state(frame)["answers"], state(frame)["score"]) == (4, {"258": "b"}, 0.5)
    submit(frame, "259", ["a", "c"])
    submit(frame, "260", "false")
    walk_to_the_end(frame)
    kept = lms.leave()
    assert (kept["cmi.core.lesson_status"], kept["cmi.core.score.raw"]) == ("passed", "100")


def test_passed_is_never_said_before_all_was_seen(lms):
    frame = lms.launch()
    for question, response in (("258", "b"), ("259", ["a", "c"]), ("260", "false")):
        submit(frame, question, response)
    assert lms.values("cmi.core.lesson_status") == ["incomplete"]


def test_a_status_is_never_taken_back(lms):
    lms.launch(**{"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90"})
    submit(lms.frame, "258", "a")
    lms.leave()
    assert lms.values("cmi.core.lesson_status") == ["passed"]
    assert lms.values("cmi.core.score.raw") == []


def test_in_review_only_the_place_is_kept(lms):
    frame = lms.launch(**{"cmi.core.lesson_mode": "review", "cmi.core.lesson_status": "completed"})
    submit(frame, "258", "b")
    lms.leave()
    said = {words[0] for name, *words, _ in lms.calls() if name == "SetValue"}
    assert said <= {"cmi.core.lesson_location", "cmi.suspend_data", "cmi.core.session_time", "cmi.core.exit"}


def test_the_lms_own_pass_mark_decides(lms, state):
    frame = lms.launch(**{"cmi.student_data.mastery_score": "40"})
    for question, response in (("258", "b"), ("259", ["b"]), ("260", "true")):
        submit(frame, question, response)
    assert state(frame)["success"] == "passed"


def test_half_way_an_lms_with_a_pass_mark_gets_no_score_to_fail_the_learner_by(lms):
    frame = lms.launch(**{"cmi.student_data.mastery_score": "80"})
    submit(frame, "258", "b")
    assert "cmi.core.score.raw" not in lms.leave()


def test_an_answer_becomes_a_readable_interaction(lms):
    frame = lms.launch()
    submit(frame, "259", ["c", "a"])
    said = {
        words[0].rpartition(".0.")[2]: words[1]
        for name, *words, _ in lms.calls()
        if name == "SetValue" and "interactions" in words[0]
    }
    assert said["id"] == "S04_Q259_What_protects_your_head"
    assert (said["type"], said["student_response"], said["result"]) == ("choice", "a,c", "correct")


def test_opening_and_closing_in_2004_is_incomplete_and_suspended(lms2004):
    lms2004.launch()
    kept = lms2004.leave()
    assert kept["cmi.completion_status"] == "incomplete"
    assert "cmi.success_status" not in kept
    assert lms2004.values("cmi.exit") == ["suspend"]
    assert "adl.nav.request" not in lms2004.said()


def test_a_learner_of_2004_goes_on_where_they_were_and_passes(lms2004, state):
    frame = lms2004.launch()
    submit(frame, "258", "b")
    frame.evaluate("pptlearn.goTo(4)")
    kept = lms2004.leave()
    frame = lms2004.launch(**kept)
    assert (state(frame)["slide"], state(frame)["answers"]) == (4, {"258": "b"})
    submit(frame, "259", ["a", "c"])
    submit(frame, "260", "false")
    walk_to_the_end(frame)
    kept = lms2004.leave()
    assert (kept["cmi.completion_status"], kept["cmi.success_status"]) == ("completed", "passed")
    assert (kept["cmi.score.scaled"], kept["cmi.score.raw"]) == ("1", "100")
    assert lms2004.values("cmi.progress_measure")[-1] == "1"


def test_half_way_a_pass_mark_of_2004_gets_nothing_to_fail_the_learner_by(lms2004):
    frame = lms2004.launch(**{"cmi.scaled_passing_score": "0.8"})
    submit(frame, "258", "b")
    kept = lms2004.leave()
    assert (kept["cmi.score.raw"], "cmi.score.scaled" in kept) == ("50", False)


def test_statuses_of_2004_are_never_taken_back(lms2004):
    reached = {"cmi.completion_status": "completed", "cmi.success_status": "passed", "cmi.score.raw": "90"}
    frame = lms2004.launch(**reached)
    submit(frame, "258", "a")
    lms2004.leave()
    assert lms2004.values("cmi.completion_status") == ["completed"]
    assert lms2004.values("cmi.success_status") == ["passed"]
    assert lms2004.values("cmi.score.raw") == []


def test_each_test_of_2004_is_an_objective_of_its_own(launcher):
    rest = {"attempts": None, "draw": None, "validityMonths": None, "optional": False, "passMark": 80}
    tests = [
        {"id": f"section-{n}", "kind": "test", "title": f"Test {n}", "slides": slides, **rest}
        for n, slides in enumerate(([1, 2, 3], [4, 5, 6]), start=1)
    ]
    lms = launcher(SCORM2004, assessments=tests)
    frame = lms.launch()
    submit(frame, "258", "b")
    submit(frame, "259", ["b"])
    submit(frame, "260", "true")
    lms.leave()
    said = lms.said()
    first, second = (objective(said, n) for n in (0, 1))
    assert first == {
        "id": f"urn:pptlearn:{MODULE_ID}:section-1",
        "description": "Test 1",
        "completion_status": "completed",
        "score.scaled": "1",
        "success_status": "passed",
    }
    assert (second["score.scaled"], second["success_status"]) == ("0", "failed")
    asked = [call for call in lms.calls() if call[0] == "GetValue" and call[-1] == NOT_KNOWN_YET]
    assert [call for call in lms.calls() if call[-1] != "0" and call not in asked] == []


def objective(said, n):
    prefix = f"cmi.objectives.{n}."
    return {name.removeprefix(prefix): value for name, value in said.items() if name.startswith(prefix)}


def test_exit_in_2004_asks_the_lms_to_close_and_keep(lms2004):
    frame = lms2004.launch()
    frame.click("[data-control=exit]")
    until(lms2004.page, "window.calls.some(([name]) => name === 'Terminate')")
    assert lms2004.said()["adl.nav.request"] == "suspendAll"


def test_in_review_2004_keeps_the_place_alone(lms2004):
    frame = lms2004.launch(**{"cmi.mode": "review", "cmi.completion_status": "completed"})
    submit(frame, "258", "b")
    lms2004.leave()
    assert set(lms2004.said()) <= {"cmi.location", "cmi.suspend_data", "cmi.session_time", "cmi.exit"}


def test_an_answer_in_2004_says_what_was_asked_and_chosen_in_words(lms2004):
    frame = lms2004.launch()
    submit(frame, "259", ["c", "b"])
    said = {
        name.removeprefix("cmi.interactions.0."): value
        for name, value in lms2004.said().items()
        if "interactions" in name
    }
    assert said.pop("timestamp")[-4] == "."
    assert said.pop("latency").startswith("PT")
    assert said == {
        "id": f"urn:pptlearn:{MODULE_ID}:259",
        "type": "choice",
        "description": "What protects your head?",
        "correct_responses.0.pattern": "a_Helmet[,]c_Bump_cap",
        "learner_response": "b_Gloves[,]c_Bump_cap",
        "weighting": "1",
        "result": "incorrect",
    }


def test_without_an_lms_the_module_plays_and_says_where_progress_is_kept(page, course):
    page.goto(course("scorm12").as_uri())
    page.click("[data-control=start]")
    until(page, "pptlearn.state.playing")
    assert "No learning platform was found" in page.inner_text(".notice")
