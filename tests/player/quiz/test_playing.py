"""Each question type is answered with the mouse and with the keyboard, to the same response and score."""

import pytest

from tests.decks import a_picture, a_shape, a_slide, a_table

pytestmark = pytest.mark.browser

CHOICE = a_slide("Quiz: Capital?", "Ghent", "*Brussels", "Namur")
SEVERAL = a_slide("Quiz: Cities?", "*Ghent", "*Brussels", "France", "Italy")
ORDER = a_slide("Order: Tea", "Boil water", "Add tea", "Wait")
ROW = a_slide(
    "Order: Tea",
    *(
        a_shape(text, id=str(n), at=(300 * n - 2900, 300, 260, 80))
        for n, text in enumerate(("Boil water", "Add tea", "Wait"), 10)
    ),
)
PAIRS = a_slide("Quiz: Capitals", a_table(("Belgium", "Brussels"), ("France", "Paris"), ("", "Rome")))
MARKS = a_slide(
    "Quiz: True or false?",
    a_table(("", "True", "False"), ("The sun is hot", "✓", ""), ("The moon is green", "", "✓")),
)
SPOT = a_slide("Quiz: Door?", a_picture(), a_shape("✓", id="9", at=(300, 300, 100, 60)))
BOXES = a_slide(
    "Drag: Sort them",
    a_shape("Fruit", id="10", at=(100, 200, 400, 250)),
    a_shape("Tools", id="11", at=(600, 200, 400, 250)),
    a_shape("Apple", id="12", at=(200, 300, 100, 50)),
    a_shape("Hammer", id="13", at=(700, 300, 100, 50)),
)


def test_a_click_on_the_line_chooses_it(ask):
    asked = ask(CHOICE)
    asked.see("[data-item=b]").click()
    assert asked.response == "b"
    assert asked.score() == 1
    assert asked.see("[data-item=b][data-chosen]").count() == 1


def test_the_arrow_keys_choose_among_answers(ask):
    asked = ask(CHOICE)
    asked.see("input[type=radio]").first.focus()
    asked.page.keyboard.press("Space")
    first = asked.response
    asked.page.keyboard.press("ArrowDown")
    assert {first, asked.response} <= {"a", "b", "c"}
    assert first != asked.response


def test_answers_are_radios_with_the_answer_as_their_name(ask):
    asked = ask(CHOICE)
    assert asked.page.get_by_role("radio", name="Brussels", exact=True).first.is_visible()


def test_choices_are_shuffled_and_come_back_in_the_same_order(ask):
    slide = a_slide("Quiz: Number?", *(f"Answer {n}" for n in range(9)), "*Answer 9")
    order = [ask(slide).see("[data-item]").all_inner_texts() for _ in range(2)]
    assert order[0] == order[1] != sorted(order[0])


@pytest.mark.parametrize(
    "slide",
    [a_slide("Quiz: Sure?", "True", "*False"), a_slide("Quiz: Which?", "*B", "A", "None of the above")],
)
def test_answers_that_have_an_order_keep_it(ask, slide):
    asked = ask(slide)
    assert asked.see("[data-item]").all_inner_texts() == [item.text for item in asked.question.items]


def test_every_wrong_choice_takes_a_right_one_away(ask):
    asked = ask(SEVERAL)
    asked.see("[data-item=a]").click()
    assert (asked.response, asked.score()) == (["a"], 0.5)
    asked.see("[data-item=b]").click()
    assert asked.score() == 1
    asked.see("[data-item=c]").click()
    assert asked.score() == 0.5
    assert asked.score(["c", "d"]) == 0


def test_right_and_wrong_are_signs_with_words_after_the_answer(ask):
    asked = ask(CHOICE)
    asked.see("[data-item=a]").click()
    asked.review()
    assert asked.see("[data-item=a] .verdict.wrong").count() == 1
    assert asked.see("[data-item=b] .verdict.missed").count() == 1
    assert asked.see("[data-item=a] .verdict").inner_text().strip() != ""
    assert asked.see("[data-item=a] input").is_disabled()


def test_the_slide_is_as_it_was_drawn_when_the_question_leaves(ask):
    asked = ask(CHOICE)
    asked.page.evaluate("quiz.mounted.destroy()")
    assert asked.see("input").count() == 0
    assert asked.see("[data-item]").all_inner_texts() == ["•Ghent", "•Brussels", "•Namur"]


def test_a_typed_answer_is_compared_without_case_and_accents(ask):
    asked = ask(a_slide("Quiz: River?", notes="Answer: Meuse / Maas"))
    asked.see("input").fill("  mäas. ")
    assert asked.score() == 1
    assert asked.score("Seine") == 0


@pytest.mark.parametrize(("typed", "score"), [("3.45", 1), ("3,6", 1), ("3.7", 0), ("many", 0)])
def test_a_number_counts_within_its_range(ask, typed, score):
    asked = ask(a_slide("Quiz: How long?", notes="Answer: 3.5 ± 0.1 km"))
    asked.see("input").fill(typed)
    assert asked.score() == score


def test_a_grouped_number_is_read_the_way_the_language_writes_it(ask):
    asked = ask(a_slide("Quiz: How many?", notes="Answer: 1,200"))
    asked.see("input").fill("1,200")
    assert asked.response == 1200


def test_each_blank_is_worth_the_same(ask):
    asked = ask(a_slide("Quiz: Telecom", "Proximus sits in [Brussels/Brussel], a [city]."))
    asked.see("input").first.fill("brussel")
    assert asked.score() == 0.5
    asked.see("input").last.fill("city")
    assert (asked.response, asked.score()) == ({"g1": "brussel", "g2": "city"}, 1)


def test_a_list_in_a_text_is_chosen_from(ask):
    asked = ask(a_slide("Quiz: Telecom", "Proximus sits in [*Namur/Ghent/Brussels]."))
    asked.see("select").select_option(label="Namur")
    assert asked.score() == 1


def test_a_word_is_dragged_into_its_blank(ask):
    asked = ask(
        a_slide("Drag the words: Telecom", "Proximus sits in [Brussels].", notes="Words: Ghent, Namur")
    )
    asked.see(".answer-chip[data-token=a]").drag_to(asked.see("[data-slot=g1]"))
    assert (asked.response, asked.score()) == ({"g1": "a"}, 1)


def test_pairs_are_chosen_in_the_table(ask):
    asked = ask(PAIRS)
    asked.see("[data-slot='1'] select").select_option(label="Brussels")
    asked.see("[data-slot='2'] select").select_option(label="Rome")
    assert (asked.response, asked.score()) == ({"1": "a", "2": "c"}, 0.5)


def test_pairs_are_dragged_too(ask):
    asked = ask(PAIRS)
    asked.see(".answer-chip[data-token=b]").drag_to(asked.see("[data-slot='2']"))
    assert asked.response == {"2": "b"}


def test_a_grid_takes_one_mark_a_row(ask):
    asked = ask(MARKS)
    asked.page.get_by_role("radio", name="The sun is hot: True").first.check()
    asked.page.get_by_role("radio", name="The moon is green: True").first.focus()
    asked.page.keyboard.press("Space")
    assert (asked.response, asked.score()) == ({"1": "a", "2": "a"}, 0.5)
    asked.review()
    verdicts = [("1.a", "right"), ("2.a", "wrong"), ("2.b", "missed")]
    assert [asked.see(f'[data-item="{at}"] .verdict.{name}').count() for at, name in verdicts] == [1, 1, 1]


@pytest.mark.parametrize("slide", [ORDER, ROW], ids=["lines", "boxes"])
def test_steps_move_with_the_arrow_keys(ask, slide):
    asked = ask(slide)
    right = asked.question.key
    for id in right:
        asked.see(f"[data-item={id}] button").focus()
        for _ in range(3):
            asked.page.keyboard.press("ArrowDown")
    assert (asked.response, asked.score()) == (list(right), 1)


@pytest.mark.parametrize("slide", [ORDER, ROW], ids=["lines", "boxes"])
def test_steps_are_dragged(ask, slide):
    asked = ask(slide)
    first = asked.see("[data-item]").first.get_attribute("data-item")
    line, last = asked.see("[data-item]").first.bounding_box(), asked.see("[data-item]").last.bounding_box()
    asked.page.mouse.move(line["x"] + 60, line["y"] + line["height"] / 2)
    asked.page.mouse.down()
    asked.page.mouse.move(last["x"] + 60, last["y"] + last["height"] / 2, steps=12)
    asked.page.mouse.up()
    assert asked.response[-1] == first


def test_a_click_on_the_spot_is_right_and_beside_it_is_not(ask):
    asked = ask(SPOT)
    asked.page.mouse.click(350, 330)
    assert asked.score() == 1
    asked.page.mouse.click(700, 500)
    assert asked.score() == 0


def test_the_cross_is_moved_and_set_with_keys(ask):
    asked = ask(SPOT)
    asked.see(".answer-picture").focus()
    for key in ["ArrowLeft"] * 7 + ["ArrowUp"] * 2 + ["Enter"]:
        asked.page.keyboard.press(key)
    assert asked.score() == 1


def test_a_list_of_areas_answers_the_same_as_pointing(ask):
    asked = ask(SPOT)
    panel = asked.page.locator("#panel")
    assert asked.see(".answer-areas").is_hidden()
    panel.locator("summary").click()
    areas = panel.get_by_role("radio")
    scores = []
    for n in range(areas.count()):
        areas.nth(n).check()
        scores.append(asked.score())
    assert asked.see(".answer-area").count() == areas.count() >= 3
    assert sorted(scores) == [0] * (areas.count() - 1) + [1]
    asked.review()
    assert panel.locator(".verdict.missed").count() + panel.locator(".verdict.right").count() == 1
    assert areas.first.is_disabled()


def test_the_area_that_was_pointed_at_is_chosen_in_the_list(ask):
    asked = ask(SPOT)
    asked.page.mouse.click(350, 330)
    assert asked.page.locator("#panel input:checked").count() == 1


def test_a_picture_is_chosen_by_its_name_and_wears_the_verdict(ask):
    pictures = [
        a_picture(id=f"1{n}", at=(100 + 300 * n, 200, 200, 200), alt=pet)
        for n, pet in enumerate(("dog", "cat"))
    ]
    asked = ask(a_slide("Quiz: Which one purrs?", *pictures, notes="Answer: cat"))
    asked.page.locator("section").get_by_role("radio", name="dog").check(force=True)
    assert (asked.response, asked.score()) == ("a", 0)
    asked.review()
    assert asked.see("[data-item=a] .verdict.wrong").is_visible()
    assert asked.see("[data-item=b] .verdict.missed").is_visible()


def test_a_field_that_has_only_a_title_to_go_by_brings_paper_in_the_deck_s_colours(ask):
    asked = ask(a_slide("Quiz: River?", notes="Answer: Meuse"))
    asked.page.evaluate("document.documentElement.style.setProperty('--deck-text', 'rgb(1, 2, 3)')")
    color = asked.page.evaluate("getComputedStyle(document.querySelector('section .answer-field')).color")
    assert color == "rgb(1, 2, 3)"


SCALES = a_slide("Survey: Rate these", "The pace", "The examples of the trainer", notes="Scale: 1-5")
GRID = a_slide("Survey: Habits", a_table(("", "Never", "Often"), ("I read", "", ""), ("I write", "", "")))


@pytest.mark.parametrize("slide", [SCALES, GRID])
def test_a_scale_is_answered_on_the_slide_and_in_the_list_alike(ask, slide):
    asked = ask(slide)
    asked.see("input").nth(1).check()
    first = asked.response
    asked.page.set_viewport_size({"width": 390, "height": 844})
    panel = asked.page.locator("#panel")
    panel.wait_for(state="visible")
    assert panel.locator("input:checked").count() == 1
    panel.get_by_role("radiogroup").nth(1).get_by_role("radio").first.check()
    assert len(asked.response) == 2
    assert asked.response["r1"] == first["r1"]
    assert asked.see("input:checked").count() == 2
    assert asked.score() is None


def test_scales_behind_lines_begin_below_each_other(ask):
    asked = ask(SCALES)
    lefts = [asked.see(".answer-scale").nth(n).bounding_box()["x"] for n in range(2)]
    assert abs(lefts[0] - lefts[1]) < 1


def test_objects_are_dragged_into_boxes(ask):
    asked = ask(BOXES)
    asked.see("[data-item=a]").drag_to(asked.see("[data-item=box1]"))
    asked.see("[data-item=b]").drag_to(asked.see("[data-item=box1]"))
    assert (asked.response, asked.score()) == ({"a": "box1", "b": "box1"}, 0.5)


def test_an_object_lies_inside_its_box(ask):
    asked = ask(BOXES, {"a": "box2", "b": "box2"})
    asked.page.wait_for_timeout(400)
    box = asked.see("[data-item=box2]").bounding_box()
    for id in "ab":
        thing = asked.see(f"[data-item={id}]").bounding_box()
        assert box["x"] <= thing["x"] <= thing["x"] + thing["width"] <= box["x"] + box["width"]
        assert box["y"] <= thing["y"] <= thing["y"] + thing["height"] <= box["y"] + box["height"]


def test_objects_are_led_into_boxes_with_keys_and_with_lists(ask):
    asked = ask(BOXES)
    asked.see("[data-item=a]").focus()
    asked.page.keyboard.press("ArrowRight")
    asked.page.locator("#panel summary").click()
    asked.page.locator("#panel select").last.select_option(label="Tools")
    assert (asked.response, asked.score()) == ({"a": "box1", "b": "box2"}, 1)


def test_a_survey_has_no_score(ask):
    table = a_table(("", "Never", "Always"), ("I ask", "", ""), ("I listen", "", ""))
    asked = ask(a_slide("Survey: Team", table))
    asked.page.get_by_label("I ask: Always").first.check()
    asked.page.get_by_label("I listen: Never").first.check()
    assert (asked.response, asked.score()) == ({"r1": "2", "r2": "1"}, None)


def test_an_open_question_keeps_what_was_written(ask):
    asked = ask(a_slide("Open question: Why?", notes="Model answer: Because."), "I think")
    assert asked.see("textarea").input_value() == "I think"
    assert asked.score() is None


def test_on_a_small_window_the_answers_stand_below_the_slide_too(ask):
    asked = ask(CHOICE)
    assert asked.page.locator("#panel").is_hidden()
    asked.page.set_viewport_size({"width": 390, "height": 800})
    asked.page.locator("#panel label", has_text="Brussels").click()
    assert asked.score() == 1


def test_every_control_is_large_enough_to_hit(ask):
    for slide in (CHOICE, SEVERAL, PAIRS, a_slide("Quiz: Telecom", "It is [*here/there].")):
        asked = ask(slide)
        for control in asked.see(":is(input, select, button:not([tabindex='-1']))").all():
            box = control.bounding_box()
            assert min(box["width"], box["height"]) >= 24
