"""Drills, draws and certificates as pure functions."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def run(player_page):
    def call(body, *values):
        return player_page.evaluate(
            "async (values) => { const d = await import('pptlearn/quiz/drill.js');"
            "const e = await import('pptlearn/quiz/exam.js');"
            f"return ((values) => {{ {body} }})(values) }}",
            list(values),
        )

    return call


def test_a_missed_question_comes_back_after_three_others(run):
    body = "let s = d.sit([...'abcdef'], {}, 10); s = d.answered(s, false, 10); return s.queue.join('')"
    assert run(body) == "bcdaef"


def test_right_twice_in_a_row_masters_a_question(run):
    body = """let s = d.sit(['a', 'b'], {}, 10); const asked = [];
    for (const right of [true, true, false, true, true, true]) {
      asked.push(s.queue[0]); s = d.answered(s, right, 10) }
    return [asked.join(''), s.queue.join(''), s.memory.a.mastered, Boolean(s.memory.b?.mastered)]"""
    assert run(body) == ["ababaa", "", True, True]


def test_a_sitting_ends_when_all_are_mastered_and_the_drill_is_completed(run):
    body = """const ids = [...'abcde']; let s = d.sit(ids, {}, 10); let n = 0;
    while (s.queue.length && n < 99) { s = d.answered(s, n % 3 !== 0, 10); n++ }
    return [s.queue.length, d.isCompleted(ids, s.memory)]"""
    assert run(body) == [0, True]


def test_mastered_questions_rest_longer_each_time(run):
    body = """let memory = {}, day = 0; const rests = [];
    for (let round = 0; round < 6; round++) {
      let s = d.sit(['a'], memory, day); while (s.queue.length) s = d.answered(s, true, day);
      memory = s.memory; rests.push(memory.a.due - day); day = memory.a.due }
    return rests"""
    assert run(body) == [1, 3, 7, 14, 30, 30]


def test_what_rests_is_not_asked_and_a_miss_never_takes_completion_away(run):
    body = """let s = d.sit(['a'], {}, 10); s = d.answered(d.answered(s, true, 10), true, 10);
    const resting = d.dueOn(10, ['a'], s.memory), due = d.dueOn(11, ['a'], s.memory);
    s = d.answered(d.sit(['a'], s.memory, 11), false, 11);
    return [resting, due, d.isCompleted(['a'], s.memory), s.memory.a.box]"""
    assert run(body) == [[], ["a"], True, 0]


def test_ten_of_thirty_are_drawn_the_same_for_the_same_attempt(run):
    body = """const ids = Array.from({ length: 30 }, (_, n) => `q${n}`);
    const ten = (seed) => e.drawn(ids, 10, seed);
    return [ten('x1'), ten('x1'), ten('x2'), e.drawn(ids, null, 'x').length]"""
    one, again, other, everything = run(body)
    assert one == again != other
    assert len(set(one)) == 10
    assert one == sorted(one, key=lambda id: int(id[1:]))
    assert everything == 30


@pytest.mark.parametrize(
    ("date", "months", "end"),
    [("2026-01-31", 1, "2026-02-28"), ("2026-11-22", 12, "2027-11-22"), ("2026-08-31", 6, "2027-02-28")],
)
def test_a_certificate_is_valid_for_whole_months(run, date, months, end):
    assert run("return e.validUntil(...values)", date, months) == end


def test_a_certificate_s_code_is_checked_without_a_network(run):
    body = """
    const c = { module: 'm', assessment: 'section-1', name: 'Ann Peeters', date: '2026-11-22', score: 0.9 };
    const code = e.verificationCode(c);
    const copied = code.toLowerCase().replaceAll('-', ' ');
    return [code.length, e.isGenuine(c, copied), e.isGenuine({ ...c, name: 'Bob' }, code)]"""
    assert run(body) == [14, True, False]


def test_attempts_end_with_a_pass_or_with_their_number(run):
    body = "const left = (used, passed) => e.attemptsLeft({ attempts: 2 }, used, passed);"
    body += "return [left(1, false), left(1, true), left(3, false)]"
    assert run(body) == [1, 0, 0]
