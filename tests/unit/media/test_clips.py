"""Sound and video of the deck as browsers play them."""

import io
import struct

import pytest

from pptlearn.media import ffmpeg
from pptlearn.media.probe import probe
from pptlearn.model.media import Clip
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Effect, Step, Target, Timeline, Transition
from pptlearn.options import Limits
from tests.unit.media.conftest import Files, a_clip, a_picture, a_slide, decoded, png, tone


def only(assets):
    (asset,) = assets.clips.values()
    return asset


@pytest.mark.parametrize(
    ("extension", "kind", "type"),
    [("m4a", "audio", "audio/mp4"), ("mp3", "audio", "audio/mpeg"), ("mp4", "video", "video/mp4")],
)
def test_what_browsers_play_passes_through_byte_for_byte(workshop, made, extension, kind, type):
    content = made(extension)
    asset = only(workshop.prepare(Files(a=content, p=png()), a_clip("a", kind, poster="p")))
    assert asset.file.read_bytes() == content
    assert (asset.type, asset.sha256) == (type, asset.source_sha256)
    assert asset.duration_seconds == pytest.approx(2, abs=0.03)


@pytest.mark.parametrize("extension", ["wma", "aiff", "au"])
def test_sound_that_browsers_do_not_play_becomes_aac(workshop, made, extension):
    asset = only(workshop.prepare(Files(a=made(extension)), a_clip("a")))
    assert (asset.type, asset.path[-4:]) == ("audio/mp4", ".m4a")
    assert probe(asset.file, "")["audio"]["codec"] == "aac"
    assert asset.duration_seconds == pytest.approx(2, abs=0.05)


def test_wav_becomes_mono_aac_as_its_source(workshop):
    asset = only(workshop.prepare(Files(a=tone(1.0)), a_clip("a")))
    assert probe(asset.file, "")["audio"] == {"codec": "aac", "profile": "LC", "channels": 1, "rate": 16000}


@pytest.mark.parametrize("extension", ["avi", "wmv", "mpg", "mov"])
def test_video_that_browsers_do_not_play_becomes_h264_and_aac(workshop, made, extension):
    asset = only(workshop.prepare(Files(a=made(extension), p=png()), a_clip("a", "video", poster="p")))
    seen = probe(asset.file, "")
    assert (asset.type, seen["video"]["codec"], seen["video"]["pixels"]) == ("video/mp4", "h264", "yuv420p")
    assert seen["audio"]["codec"] == "aac"
    assert asset.width % 2 == asset.height % 2 == 0
    assert b"moov" in asset.file.read_bytes()[:4096], (
        "the index stands in front, so that playing starts at once"
    )


def test_a_mov_keeps_its_picture_untouched(workshop, made, tmp_path):
    (tmp_path / "source.mov").write_bytes(made("mov"))
    asset = only(workshop.prepare(Files(a=made("mov"), p=png()), a_clip("a", "video", poster="p")))

    def packets(path):
        import av

        with av.open(str(path)) as container:
            return [bytes(each) for each in container.demux(video=0) if each.size]

    assert packets(asset.file) == packets(tmp_path / "source.mov")


def test_a_trimmed_sound_is_exact_to_the_sample(workshop):
    content = tone(-0.5, 1.0, -0.5)
    asset = only(workshop.prepare(Files(a=content), a_clip("a", trim_start=0.5, trim_end=0.5)))
    samples = decoded(asset.file)
    assert abs(len(samples) - 16_000) <= 1
    assert asset.duration_seconds == pytest.approx(1.0, abs=0.001)
    original = struct.unpack("<16000h", content[-48_000:-16_000])
    difference = sum(abs(a - b) for a, b in zip(samples, original, strict=False)) / 16_000
    assert difference < 500, "the same wave at the same place"


def test_a_trimmed_video_starts_and_ends_where_it_should(workshop, made):
    clip = a_clip("a", "video", poster="p", trim_start=0.5, trim_end=0.5)
    asset = only(workshop.prepare(Files(a=made("mp4"), p=png()), clip))
    assert asset.duration_seconds == pytest.approx(1.0, abs=0.03)


def test_fades_are_rendered_into_the_sound(workshop):
    asset = only(workshop.prepare(Files(a=tone(2.0)), a_clip("a", fade_in=0.5, fade_out=0.5)))
    samples = decoded(asset.file)
    loud = [max(map(abs, samples[n : n + 800])) for n in (0, 16_000, len(samples) - 800)]
    assert loud[1] > 8000
    assert max(loud[0], loud[2]) < 2000


def test_volume_is_rendered_into_the_sound(workshop):
    asset = only(workshop.prepare(Files(a=tone(1.0)), a_clip("a", volume=0.5)))
    assert 4000 < max(decoded(asset.file)[4000:12_000]) < 5000


def test_the_same_clip_makes_the_same_bytes(workshop, made, tmp_path):
    from pptlearn.cache import Cache

    files, clip = Files(a=made("wmv"), p=png()), a_clip("a", "video", poster="p", trim_end=0.3)
    first = only(workshop.prepare(files, clip))
    workshop.cache = Cache(tmp_path / "another")
    assert only(workshop.prepare(files, clip)).sha256 == first.sha256


def test_a_video_without_a_picture_gets_its_first_frame(workshop, made):
    assets = workshop.prepare(Files(a=made("mp4")), a_clip("a", "video"))
    poster = assets.posters[only(assets).poster]
    assert (poster.type, poster.width, poster.height) == ("image/jpeg", 160, 90)


def test_a_video_with_a_picture_keeps_it(workshop, made):
    assets = workshop.prepare(Files(a=made("mp4"), p=png()), a_clip("a", "video", poster="p"))
    assert (only(assets).poster, assets.posters) == (None, {})


def test_the_pauses_of_a_voice_are_found(workshop):
    asset = only(workshop.prepare(Files(a=tone(1.0, -0.5, 1.0)), a_clip("a", is_voice=True)))
    ((start, end),) = asset.silences
    assert (start, end) == (pytest.approx(1.0, abs=0.06), pytest.approx(1.5, abs=0.06))


def test_a_silent_voice_is_reported(workshop):
    workshop.prepare(Files(a=tone(-2.0)), a_clip("a", is_voice=True))
    assert "media.silent-narration" in workshop.codes


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MThd" + bytes(20), "media.clip-format"),
        (b"CWS\x05" + bytes(20), "media.clip-format"),
        (b"neither sound nor video", "media.clip-format"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(3), "media.damaged-clip"),
        (b"\x00\x00\x00\x18ftypM4A " + bytes(40), "media.damaged-clip"),
    ],
)
def test_what_cannot_be_played_is_missing_and_reported(workshop, content, code):
    assert workshop.prepare(Files(a=content), a_clip("a")).clips == {}
    assert workshop.codes == [code]


def test_a_playlist_dressed_up_as_sound_is_never_followed(workshop, tmp_path):
    secret = tmp_path / "secret.wav"
    secret.write_bytes(tone(1.0))
    playlist = f"#EXTM3U\n#EXTINF:1,\nfile://{secret}\n".encode()
    assert workshop.prepare(Files(a=playlist), a_clip("a")).clips == {}


def test_a_clip_longer_than_the_limit_is_reported(workshop):
    workshop.limits = Limits(media_seconds=1)
    workshop.prepare(Files(a=tone(2.0)), a_clip("a"))
    assert workshop.codes == ["media.too-long"]


def test_a_clip_trimmed_to_nothing_is_reported(workshop):
    workshop.prepare(Files(a=tone(1.0)), a_clip("a", trim_start=0.6, trim_end=0.6))
    assert workshop.codes == ["media.empty-clip"]


def test_without_ffmpeg_what_passes_through_still_does(workshop, made, monkeypatch):
    monkeypatch.setenv("PPTLEARN_FFMPEG", "/nowhere/ffmpeg")
    ffmpeg.program.cache_clear()
    slides = (a_slide(a_clip("a", is_voice=True), a_clip("b")),)
    assets = workshop.prepare(Files(a=made("m4a"), b=tone(1.0)), slides=slides)
    ffmpeg.program.cache_clear()
    assert [clip.media for clip in assets.clips] == ["a"]
    assert workshop.codes == ["media.ffmpeg-missing"]
    assert "pptlearn doctor" in next(iter(workshop.problems)).hint


def test_sounds_of_effects_and_transitions_are_prepared_too(workshop):
    effect = Effect(target=Target(shape="2"), sound=Clip(media="pop", kind="audio"))
    slide = Slide(
        number=1,
        id=256,
        timeline=Timeline(steps=(Step(effects=(effect,)),)),
        transition=Transition(name="fade", sound=Clip(media="swish", kind="audio")),
    )
    assets = workshop.prepare(Files(pop=tone(0.2), swish=tone(0.3)), slides=(slide,))
    assert {clip.media for clip in assets.clips} == {"pop", "swish"}


def test_a_second_run_starts_no_program(workshop, made, monkeypatch):
    files, clip = Files(a=made("wma")), a_clip("a", is_voice=True, trim_start=0.2)
    first = workshop.prepare(files, clip)
    monkeypatch.setattr("subprocess.run", None)
    monkeypatch.setattr("subprocess.Popen", None)
    assert workshop.prepare(files, clip) == first


def test_media_are_read_piece_by_piece(workshop, made):
    class Pieces(io.BytesIO):
        def read(self, size=-1):
            assert 0 < size <= 1 << 20, "the whole file was asked for"
            return super().read(size)

    files = Files(a=made("m4a"), b=made("wma"), c=png())
    files.open = lambda media: Pieces(files.files[media])
    assets = workshop.prepare(files, a_clip("a"), a_clip("b"), a_picture("c"))
    assert (len(assets.clips), len(assets.images)) == (2, 1)


def test_a_clip_of_several_slides_is_prepared_once(workshop, made):
    files = Files(a=made("wma"))
    slides = tuple(a_slide(a_clip("a", is_voice=True), number=number) for number in (1, 2, 3))
    assert len(workshop.prepare(files, slides=slides).clips) == 1
    assert files.opened == ["a", "a"], "once to know it, once to copy it"
