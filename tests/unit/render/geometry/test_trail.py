"""Walking along a path, and bending an outline between two."""

import pytest

from pptlearn.render.geometry.trail import Envelope, Trail

ACROSS = (("M", (0.0, 0.0)), ("L", (100.0, 0.0)))
BELOW = (("M", (0.0, 50.0)), ("L", (200.0, 50.0)))
ARCH = (("M", (0.0, 100.0)), ("C", (0.0, 0.0, 200.0, 0.0, 200.0, 100.0)))


def test_a_share_of_the_way_is_a_point_also_before_and_behind_it():
    trail = Trail.along(ACROSS)
    assert [trail.at(share) for share in (-0.1, 0.25, 1.5)] == [
        pytest.approx((x, 0.0)) for x in (-10.0, 25.0, 150.0)
    ]


def test_a_trail_beside_another_lies_to_its_left():
    assert Trail.along(ACROSS).beside(10).at(0.5) == pytest.approx((50, -10))


def test_above_an_arch_is_outside_of_it_and_above_a_bowl_inside():
    assert Trail.along(ARCH).turns_right()
    assert not Trail.along((ARCH[0], ("C", (0.0, 200.0, 200.0, 200.0, 200.0, 100.0)))).turns_right()


def test_a_path_of_one_point_can_be_walked():
    assert Trail.along((("M", (3.0, 4.0)),)).at(0.5) == (3.0, 4.0)


def test_an_envelope_widens_what_stands_where_it_is_wide():
    envelope = Envelope(Trail.along(ACROSS), Trail.along(BELOW), (0.0, 0.0, 10.0, 10.0))
    assert envelope.point(10.0, 0.0) == pytest.approx((100, 0))
    assert envelope.point(10.0, 10.0) == pytest.approx((200, 50))
    assert envelope.point(5.0, 5.0) == pytest.approx((75, 25))


def test_a_long_straight_edge_is_bent_and_a_corner_stays_one():
    envelope = Envelope(Trail.along(ARCH), Trail.along(ARCH).beside(-50), (0.0, 0.0, 10.0, 10.0))
    stem = (("M", (0.0, 0.0)), ("L", (10.0, 0.0)), ("L", (10.0, 1.0)), ("Z", ()))
    bent = list(envelope.bent(stem))
    assert len(bent) > 40
    assert min(values[1] for letter, values in bent if letter == "L") == pytest.approx(25, abs=0.5)
    assert bent[-1] == ("Z", ())
