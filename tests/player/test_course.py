"""What the player makes of a manifest: order, the module's line, search, addresses."""

from itertools import pairwise

import pytest

pytestmark = pytest.mark.browser

SLIDES = [
    {
        "number": 1,
        "id": 256,
        "title": "Veiligheid",
        "durationSeconds": 10,
        "text": "Draag een hélm",
        "transcript": "",
        "captions": [],
        "steps": [],
    },
    {"number": 2, "id": 257, "hidden": True},
    {
        "number": 3,
        "id": 258,
        "title": "Einde",
        "durationSeconds": 30,
        "text": "",
        "transcript": "",
        "steps": [],
        "narration": {"startSeconds": 1, "durationSeconds": 29},
        "captions": [{"language": "nl", "cues": [[0, 4, "Dank u wel"], [4, 8, "Tot de volgende keer"]]}],
    },
    {
        "number": 4,
        "id": 260,
        "title": "Leeg",
        "durationSeconds": 0,
        "text": "",
        "transcript": "",
        "captions": [],
        "steps": [],
    },
]


@pytest.fixture
def ask(player_page):
    """Evaluate an expression with the course and the pure modules at hand."""

    def run(expression, slides=SLIDES, show=None):
        return player_page.evaluate(
            f"""async ([slides, show]) => {{
                const manifest = {{ slides, show, assessments: [] }};
                const course = (await import("pptlearn/course.js")).readCourse(manifest);
                const {{ neighbour, lineOf, placeAt, pointOf, cuesOf }} = await import("pptlearn/course.js");
                const {{ find }} = await import("pptlearn/search.js");
                const {{ readAddress, addressOf }} = await import("pptlearn/address.js");
                const {{ clockTime }} = await import("pptlearn/format.js");
                return {expression};
            }}""",
            [slides, show],
        )

    return run


def test_hidden_slides_are_not_shown(ask):
    assert ask("course.slides.map((slide) => slide.number)") == [1, 3, 4]
    assert ask("neighbour(course, 1).number") == 3


def test_every_slide_has_room_on_the_modules_line(ask):
    line = ask("lineOf(course)")
    assert (line[0], line[-1]) == (0, pytest.approx(1))
    assert all(after - before > 0.05 for before, after in pairwise(line))


@pytest.mark.parametrize(("slide", "seconds"), [(1, 0), (1, 4), (3, 15), (4, 0)])
def test_a_point_of_the_line_leads_to_its_slide_and_second(ask, slide, seconds):
    point = f"pointOf(course, lineOf(course), {slide}, {seconds}) + 1e-9"
    found = ask(f"placeAt(course, lineOf(course), {point})")
    place = [found["slide"]["number"], found["seconds"]]
    assert place == [slide, pytest.approx(seconds, abs=0.01)]


def test_captions_are_timed_from_the_slides_beginning(ask):
    assert ask("cuesOf(course.slide(3))") == [[1, 5, "Dank u wel"], [5, 9, "Tot de volgende keer"]]


def test_search_ignores_case_and_accents(ask):
    found = ask("find(course, 'HELM draag')")
    assert [(each["slide"]["number"], each["match"]) for each in found] == [(1, "Draag")]


def test_a_spoken_word_is_found_where_it_is_said(ask):
    slides = [SLIDES[0], {**SLIDES[2], "transcript": "Dank u wel. Tot de volgende keer"}]
    found = ask("find(course, 'volgende')", slides)
    assert [(each["slide"]["number"], each["seconds"]) for each in found] == [(3, 5)]


def test_an_empty_search_finds_nothing(ask):
    assert ask("find(course, '  ')") == []


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("#/7", {"slide": 7, "step": 0}),
        ("#/7/3", {"slide": 7, "step": 3}),
        ("#/x", None),
        ("#7", None),
        ("", None),
    ],
)
def test_addresses_are_read_exactly(ask, address, place):
    assert ask(f"readAddress('{address}')") == place


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (75, "1:15"), (59.6, "1:00"), (4000, "1:06:40")])
def test_time_as_people_read_it(ask, seconds, text):
    assert ask(f"clockTime({seconds})") == text


def test_a_show_of_some_slides_plays_these_in_its_order(ask):
    said = "[course.slides.map((slide) => slide.number), course.duration, course.index(3), course.place(3)]"
    assert ask(said, show={"slides": [4, 1]}) == [[4, 1], 10, -1, 1]
    assert ask("[course.has(3), course.slide(3).title, course.has(2)]", show={"slides": [4, 1]}) == [
        True,
        "Einde",
        False,
    ]
