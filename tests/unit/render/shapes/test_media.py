"""Where the player puts a video: in the place, outline and crop of the picture that stands for it."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.media import Clip
from pptlearn.model.paint import Insets
from pptlearn.model.shape import Media, Picture
from tests.elements import every


@pytest.fixture
def window(drawn, placed):
    """Draw a video with a poster that looks `how`; return where it plays and its frame."""

    def draw(transform=None, **how):
        place = transform or placed()
        poster = Picture(id="5", name="Camera", transform=place, image="p", **how)
        clip = Clip(media="m", kind="video")
        element = drawn(Media(id="5", name="Camera", transform=place, poster=poster, clip=clip))
        found = [each for each in every(element, "div") if "media-" in each.attributes.get("class", "")]
        return [each.attributes.get("style", "") for each in found]

    return draw


def test_a_plain_video_fills_its_place(window):
    assert window() == ["", ""]


def test_a_presenter_in_a_circle_stays_in_the_circle(window):
    outside, _ = window(geometry=PresetGeometry("ellipse"))
    assert outside.startswith("clip-path:path('M0 384C")


def test_a_cropped_video_is_enlarged_behind_its_window(window):
    outside, frame = window(crop=Insets(0.25, 0, 0.25, 0.5))
    assert "clip-path" in outside
    assert frame == "left:-50%;top:0%;width:200%;height:200%"


def test_a_mirrored_video_is_mirrored(window, placed):
    outside, _ = window(placed(flip_h=True))
    assert outside == "transform:scale(-1,1)"
