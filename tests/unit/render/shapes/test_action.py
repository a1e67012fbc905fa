"""What clicks on shapes lead to."""

import pytest

from pptlearn.model.action import GoToSlide, OpenLink, PlayMedia
from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.shape import AutoShape, Picture
from tests.elements import every


@pytest.fixture
def button(placed):
    return lambda **how: AutoShape(
        id="4", name="Button", transform=placed(), fill=SolidFill(Color(1, 2, 3)), **how
    )


def test_a_link_out_of_the_deck_opens_a_page_of_its_own(drawn, button):
    (link,) = every(drawn(button(click=OpenLink("https://example.org/a?b&c", "More"))), "a")
    said = link.attributes
    assert (said["href"], said["target"], said["rel"]) == (
        "https://example.org/a?b&c",
        "_blank",
        "noopener noreferrer",
    )
    assert (said["data-action"], said["title"], said["aria-label"]) == ("link", "More", "Button")


@pytest.mark.parametrize(
    ("target", "address"),
    [(2, "#/2"), ("next", "#/4"), ("previous", "#/2"), ("first", "#/1"), ("last", "#/4")],
)
def test_a_jump_inside_the_deck_is_an_address_of_the_page(drawn, button, target, address):
    (link,) = every(drawn(button(click=GoToSlide(target))), "a")
    assert (link.attributes["href"], link.attributes["data-action"]) == (address, "slide")


def test_a_linked_picture_is_named_by_its_link_alone(drawn, placed):
    picture = Picture(
        id="5", name="Photo", transform=placed(), image="p", alt="Home", click=GoToSlide("first")
    )
    element = drawn(picture)
    (link,) = every(element, "a")
    assert link.attributes["aria-label"] == "Home"
    assert "role" not in element.attributes


def test_only_the_player_knows_the_slide_viewed_last(drawn, button):
    (link,) = every(drawn(button(click=GoToSlide("lastViewed"))), "a")
    assert link.attributes["data-action"] == "lastViewed"


def test_a_scheme_that_is_not_allowed_leads_nowhere(drawn, button):
    assert every(drawn(button(click=OpenLink("javascript:alert(1)"))), "a") == []


def test_a_click_that_plays_is_the_shapes_own(drawn, button):
    assert drawn(button(click=PlayMedia())).attributes["data-action"] == "play"


def test_pointing_at_a_shape_names_its_address(drawn, button):
    assert drawn(button(hover=GoToSlide(1))).attributes["data-hover"] == "#/1"


def test_where_pointing_is_all_there_is_a_click_or_key_does_it_too(drawn, button):
    (link,) = every(drawn(button(hover=GoToSlide(1))), "a")
    assert link.attributes["href"] == "#/1"
    (link,) = every(drawn(button(click=GoToSlide(2), hover=GoToSlide(1))), "a")
    assert link.attributes["href"] == "#/2"


@pytest.mark.parametrize(("returns", "then"), [(True, "back"), (False, "end")])
def test_a_zoom_or_custom_show_says_its_slides_and_where_it_leads_then(drawn, button, returns, then):
    (link,) = every(drawn(button(click=GoToSlide(2, tour=(2, 1), returns=returns))), "a")
    said = (link.attributes["href"], link.attributes["data-tour"], link.attributes["data-then"])
    assert said == ("#/2", "2 1", then)
