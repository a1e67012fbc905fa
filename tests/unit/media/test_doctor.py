"""What `pptlearn doctor` says about media."""

from pptlearn.media import ffmpeg
from pptlearn.media.doctor import survey


def test_a_machine_that_has_everything_is_told_so():
    found = {each.name: each for each in survey()}
    assert all(each.is_there for each in found.values())
    assert ffmpeg.program() in found["ffmpeg"].detail


def test_a_machine_without_ffmpeg_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setenv("PPTLEARN_FFMPEG", "/nowhere/ffmpeg")
    ffmpeg.program.cache_clear()
    missing = next(each for each in survey() if each.name == "ffmpeg")
    ffmpeg.program.cache_clear()
    assert not missing.is_there
    assert missing.is_needed
    assert "PPTLEARN_FFMPEG names /nowhere/ffmpeg" in missing.detail
    assert "imageio-ffmpeg" in missing.hint


def test_an_ffmpeg_without_the_codecs_that_decks_need_is_named(monkeypatch):
    monkeypatch.setattr(ffmpeg, "codecs", lambda kind: frozenset({"aac", "libx264", "mjpeg"}))
    codecs = next(each for each in survey() if each.name == "codecs of ffmpeg")
    assert not codecs.is_there
    assert "wmav2" in codecs.detail
    assert "libx264" not in codecs.detail
