"""Pictures of the deck as browsers show them."""

import io

import pytest
from PIL import Image

from pptlearn.model.paint import Insets, PictureFill, Tile
from pptlearn.model.shape import AutoShape
from pptlearn.options import Limits
from pptlearn.problems import Problems
from tests.unit.media.conftest import Files, a_picture, a_slide, at, encoded, noise, png


def opened(asset):
    return Image.open(io.BytesIO(asset.file.read_bytes()))


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "WEBP"])
def test_what_browsers_show_keeps_its_bytes(workshop, format):
    content = encoded(Image.new("RGB", (40, 30), "teal"), format)
    asset = workshop.prepare(Files(a=content), a_picture("a")).images["a"]
    assert asset.file.read_bytes() == content
    assert (asset.width, asset.height, asset.sha256) == (40, 30, asset.source_sha256)
    assert asset.path == f"assets/{asset.sha256[:16]}.{asset.path.rpartition('.')[2]}"


def test_the_bytes_decide_not_the_name(workshop):
    asset = workshop.prepare(Files(photo__jpg=png()), a_picture("photo.jpg")).images["photo.jpg"]
    assert asset.type == "image/png"
    assert asset.path.endswith(".png")


def test_a_picture_far_larger_than_shown_is_scaled_to_twice_its_place(workshop):
    asset = workshop.prepare(Files(a=encoded(noise(800, 400), "PNG")), a_picture("a", 100, 50)).images["a"]
    assert (asset.width, asset.height) == (200, 100)
    assert opened(asset).size == (200, 100)
    assert asset.type == "image/webp"


def test_a_photo_stays_a_jpeg_when_scaled(workshop):
    asset = workshop.prepare(Files(a=encoded(noise(800, 400), "JPEG")), a_picture("a", 100, 50)).images["a"]
    assert (asset.type, opened(asset).format) == ("image/jpeg", "JPEG")


def test_a_cropped_picture_counts_with_what_is_cut_away(workshop):
    half = a_picture("a", 100, 100, crop=Insets(left=0.5))
    asset = workshop.prepare(Files(a=encoded(noise(800, 400), "PNG")), half).images["a"]
    assert (asset.width, asset.height) == (400, 200)


def test_the_largest_of_several_places_decides(workshop):
    content = encoded(noise(800, 400), "PNG")
    slides = (a_slide(a_picture("a", 50, 25)), a_slide(a_picture("a", 150, 75), number=2))
    assert workshop.prepare(Files(a=content), slides=slides).images["a"].width == 300


def test_a_tile_keeps_every_pixel_and_tells_its_resolution(workshop):
    content = encoded(noise(400, 200), "PNG", dpi=(144, 144))
    tiled = AutoShape(id="3", name="Box", transform=at(10, 10), fill=PictureFill(image="a", tile=Tile()))
    asset = workshop.prepare(Files(a=content), tiled).images["a"]
    assert (asset.width, round(asset.resolution)) == (400, 144)


def test_see_through_edges_do_not_darken_when_scaled(workshop):
    image = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (100, 100, 300, 300))
    asset = workshop.prepare(Files(a=encoded(image, "PNG")), a_picture("a", 33, 33)).images["a"]
    seen = opened(asset).convert("RGBA")
    assert {pixel[:3] for _, pixel in seen.getcolors(9999) if pixel[3] > 8} == {(255, 255, 255)}


@pytest.mark.parametrize(
    ("format", "extension"), [("BMP", "png"), ("TIFF", "png"), ("JPEG2000", "png"), ("ICO", "png")]
)
def test_what_browsers_do_not_show_is_converted(workshop, format, extension):
    asset = workshop.prepare(
        Files(a=encoded(Image.new("RGB", (32, 32), "teal"), format)), a_picture("a")
    ).images["a"]
    assert asset.path.endswith(extension)
    assert opened(asset).convert("RGB").getpixel((5, 5)) == (0, 128, 128)


def test_a_photo_that_browsers_do_not_show_becomes_webp(workshop):
    asset = workshop.prepare(Files(a=encoded(noise(90, 90), "BMP")), a_picture("a")).images["a"]
    assert asset.type == "image/webp"


def test_a_cmyk_photo_becomes_rgb(workshop):
    content = encoded(Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "JPEG")
    assert opened(workshop.prepare(Files(a=content), a_picture("a")).images["a"]).mode == "RGB"


def test_the_orientation_in_a_photo_is_ignored_as_powerpoint_does(workshop):
    exif = Image.Exif()
    exif[0x0112] = 6
    plain = encoded(noise(40, 20), "JPEG")
    asset = workshop.prepare(Files(a=encoded(noise(40, 20), "JPEG", exif=exif)), a_picture("a")).images["a"]
    assert opened(asset).getexif().get(0x0112, 1) == 1
    assert opened(asset).tobytes() == Image.open(io.BytesIO(plain)).tobytes()


def test_an_animated_gif_is_left_alone(workshop):
    frames = [Image.new("RGB", (300, 300), color) for color in ("red", "green", "blue")]
    content = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert workshop.prepare(Files(a=content), a_picture("a", 10, 10)).images["a"].file.read_bytes() == content


def test_a_photo_whose_end_is_missing_is_shown_as_far_as_it_goes(workshop):
    content = encoded(noise(200, 200), "JPEG")
    content = content[: len(content) // 2]
    asset = workshop.prepare(Files(a=content), a_picture("a")).images["a"]
    assert asset.file.read_bytes() == content
    assert workshop.codes == ["media.cut-off-picture"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"nonsense" * 9, "media.damaged-picture"),
        (b"II\xbc\x01" + bytes(60), "media.picture-format"),
        (b"no picture at all", "media.picture-format"),
        (b"", "media.picture-format"),
        (b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(60), "media.damaged-picture"),
    ],
)
def test_what_cannot_be_shown_is_missing_and_reported(workshop, content, code):
    assets = workshop.prepare(Files(a=content), a_picture("a"))
    assert assets.images == {}
    assert [(each.code, each.where.slide, each.where.shape) for each in workshop.problems] == [
        (code, 1, "Picture 2")
    ]


def test_a_picture_that_is_not_in_the_deck_is_reported(workshop):
    workshop.prepare(Files(), a_picture("gone.png"))
    assert workshop.codes == ["media.missing"]


def test_a_picture_with_too_many_pixels_is_never_decoded(workshop):
    workshop.limits = Limits(picture_megapixels=1)
    workshop.prepare(Files(a=encoded(Image.new("1", (2000, 1000)), "PNG")), a_picture("a"))
    assert workshop.codes == ["media.picture-too-large"]


def test_the_spare_picture_stands_in_for_one_that_cannot_be_shown(workshop):
    files = Files(drawing=b"II\xbc\x01" + bytes(60), spare=png())
    assets = workshop.prepare(files, a_picture("drawing", fallback="spare"))
    assert list(assets.images) == ["spare"]
    assert workshop.codes == []


def test_the_spare_picture_of_a_good_one_is_not_carried(workshop):
    assets = workshop.prepare(Files(good=png(), spare=png(5, 5)), a_picture("good", fallback="spare"))
    assert list(assets.images) == ["good"]


def test_a_second_run_reads_the_deck_once_and_makes_nothing_anew(workshop, monkeypatch):
    files = Files(a=encoded(noise(800, 400), "PNG"))
    first = workshop.prepare(files, a_picture("a"))
    monkeypatch.setattr("pptlearn.media.raster._opened", None)
    files.opened.clear()
    assert workshop.prepare(files, a_picture("a")) == first
    assert files.opened == ["a"]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_depth_are_scaled_in_their_own_colours(workshop, mode):
    grey = {"I;16": 100 * 257, "P": 100, "1": 1}.get(mode, (100,) * len(mode))
    image = Image.new(mode, (600, 600), grey)
    if mode == "P":
        image.putpalette([shade for level in range(256) for shade in (level, level, level)])
    asset = workshop.prepare(Files(a=encoded(image, "TIFF")), a_picture("a", 50, 50)).images["a"]
    seen = opened(asset).convert("RGBA").getpixel((50, 50))
    assert opened(asset).size == (100, 100)
    assert seen[:3] == ((255,) * 3 if mode == "1" else pytest.approx((100,) * 3, abs=2))
    assert seen[3] == (100 if mode in ("LA", "RGBA") else 255)


def test_a_damaged_picture_is_reported_by_the_name_it_has_in_this_deck(workshop):
    for name in ("first", "second"):
        workshop.problems = Problems()
        workshop.prepare(Files(**{name: b"\x89PNG\r\n\x1a\n" + b"nonsense" * 9}), a_picture(name))
        assert f"“{name}”" in next(iter(workshop.problems)).message
