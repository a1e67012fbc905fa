"""In an LMS: progress, answers, score and status reach SCORM 1.2 and come back."""

import json
import shutil
import subprocess

import pytest

from tests.browser.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.lms]

VERSION = "3.4.3"
HOST = """<!doctype html><meta charset=utf-8><script src="scorm12.js"></script><body><script>
const api = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: false, mastery_override: false });
api.loadFromFlattenedJSON(INITIAL);
window.calls = [];
const names = ["Initialize", "Finish", "GetValue", "SetValue", "Commit", "GetLastError"];
window.API = Object.fromEntries(names.map((name) => [
  `LMS${name}`,
  (...words) => {
    const answer = api["lms" + name](...words);
    window.calls.push([name, ...words, name === "GetLastError" ? "0" : String(api.lmsGetLastError())]);
    return answer;
  },
]));
const frame = document.createElement("iframe");
Object.assign(frame, { src: "module/index.html", width: 1000, height: 640, allow: "autoplay" });
document.body.append(frame);
</script>"""
FIRST = {
    "cmi.core.student_name": "Öztürk, Anna",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.credit": "credit",
}
KEPT = ("cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_location")


@pytest.fixture(scope="session")
def scorm_again(tmp_path_factory, pytestconfig):
    """The LMS side of SCORM, as published: strict, and not written by us."""
    if shutil.which("npm") is None:
        pytest.skip("no npm: apt-get install npm")
    folder = pytestconfig.cache.mkdir("scorm-again")
    script = folder / "node_modules" / "scorm-again" / "dist" / "scorm12.js"
    if not script.is_file():
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
    return script


class Lms:
    """A page that launches the module in a frame with scorm-again as its API."""

    def __init__(self, page, folder, address):
        self.page, self.folder, self.address = page, folder, address

    def launch(self, **initial):
        (self.folder / "host.html").write_text(HOST.replace("INITIAL", json.dumps(FIRST | initial)))
        self.page.goto(self.address + "/host.html")
        self.frame = next(frame for frame in self.page.frames if "module" in frame.url)
        self.frame.click("[data-control=start]")
        self.frame.evaluate("pptlearn.pause()")
        return self.frame

    def leave(self):
        """Take the module away, as an LMS does; give what it would hand out at the next launch."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        until(self.page, "window.calls.some(([name]) => name === 'Finish')")
        calls = self.calls()
        said = {words[0]: words[1] for name, *words, _ in calls if name == "SetValue"}
        return {name: said[name] for name in KEPT if name in said} | {"cmi.core.entry": "resume"}

    def calls(self):
        return self.page.evaluate("window.calls")

    def values(self, element):
        return [words[1] for name, *words, _ in self.calls() if name == "SetValue" and words[0] == element]


@pytest.fixture
def lms(page, course, served, scorm_again):
    folder = course("scorm12").parent.parent
    shutil.copy(scorm_again, folder / "scorm12.js")
    return Lms(page, folder, served(folder))


def submit(frame, question, response):
    frame.evaluate(
        "([id, response]) => pptlearn.answer(id, response).then(() => pptlearn.submit(id))",
        [question, response],
    )


def walk_to_the_end(frame):
    frame.evaluate("pptlearn.goTo(1)")
    while not frame.is_visible(".result-card"):
        frame.click("[data-control=next]")


def test_no_call_is_refused_and_finish_is_the_last(lms):
    frame = lms.launch()
    submit(frame, "258", "b")
    lms.leave()
    calls = lms.calls()
    assert [call for call in calls if call[-1] != "0"] == []
    assert calls[0][:2] == ["Initialize", ""]
    assert [call[0] for call in calls].count("Finish") == 1
    assert calls[-1][:2] == ["Finish", ""]


def test_the_learner_is_greeted_by_name(page, lms):
    (lms.folder / "host.html").write_text(HOST.replace("INITIAL", json.dumps(FIRST)))
    page.goto(lms.address + "/host.html")
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


def test_without_an_lms_the_module_plays_and_says_where_progress_is_kept(page, course):
    page.goto(course("scorm12").as_uri())
    page.click("[data-control=start]")
    until(page, "pptlearn.state.playing")
    assert "No learning platform was found" in page.inner_text(".notice")
