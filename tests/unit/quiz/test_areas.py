"""The list twin of a picture's spots gives nothing away."""

import pytest

from pptlearn.quiz.areas import areas

PICTURE = {"x": 100.0, "y": 100.0, "width": 640.0, "height": 400.0}


def a_spot(x, y, width=100.0, height=60.0, **more):
    return {"x": x, "y": y, "width": width, "height": height, "round": False, "rotation": 0, **more}


@pytest.mark.parametrize("spots", [[a_spot(300, 300)], [a_spot(100, 100), a_spot(500, 320, 80, 90)]])
def test_the_spots_stand_among_others_of_their_size_on_the_picture(spots):
    found = areas(PICTURE, spots)
    sizes = {(each["width"], each["height"]) for each in spots}
    for spot in spots:
        assert {side: spot[side] for side in ("x", "y", "width", "height")} in found
    assert {(each["width"], each["height"]) for each in found} == sizes
    assert len(found) >= 2 * len(spots)
    assert list(found) == sorted(found, key=lambda each: (each["y"], each["x"]))
    assert all(each["x"] >= 100 and each["x"] + each["width"] <= 740 for each in found)


def test_no_two_areas_overlap():
    found = areas(PICTURE, [a_spot(321, 287)])
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            apart = abs(one["x"] - other["x"]) >= one["width"] or abs(one["y"] - other["y"]) >= one["height"]
            assert apart


def test_a_spot_as_large_as_its_picture_has_no_list():
    assert areas(PICTURE, [a_spot(110, 110, 600, 380)]) == ()


def test_the_same_picture_has_the_same_areas():
    assert areas(PICTURE, [a_spot(300, 300)]) == areas(PICTURE, [a_spot(300, 300)])
