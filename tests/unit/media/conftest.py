"""Media in a few words: pictures, sound and video made on the fly, and decks that show them."""

import io
import math
import struct
import subprocess
import wave
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pptlearn.cache import Cache
from pptlearn.media import ffmpeg
from pptlearn.media.prepare import prepare_media
from pptlearn.model.deck import Deck
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.media import Clip, MediaRef
from pptlearn.model.shape import Media, Picture
from pptlearn.model.slide import Narration, Slide
from pptlearn.model.units import EMU_PER_PX, ZERO, Emu
from pptlearn.options import Limits, MediaOptions
from pptlearn.problems import Problems


class Files:
    """A deck's media, in memory."""

    def __init__(self, **files):
        self.files = {name.replace("__", "."): content for name, content in files.items()}
        self.opened = []

    def open(self, media):
        self.opened.append(media)
        return io.BytesIO(self.files[media])

    @property
    def refs(self):
        return {name: MediaRef(id=name, name=name, size=len(content)) for name, content in self.files.items()}


def at(width, height):
    """Return a place of this size in CSS pixels."""
    return Transform(Box(ZERO, ZERO, Emu(width * EMU_PER_PX), Emu(height * EMU_PER_PX)))


def a_picture(image, width=100, height=100, **said):
    return Picture(id="2", name="Picture 2", transform=at(width, height), image=image, **said)


def a_clip(media, kind="audio", *, poster=None, is_voice=False, captions=(), **said):
    return Media(
        id="4",
        name="Clip 4",
        transform=at(320, 180),
        clip=Clip(media=media, kind=kind, **said),
        poster=a_picture(poster),
        is_voice=is_voice,
        captions=captions,
    )


def a_slide(*shapes, number=1, **said):
    voice = next((each for each in shapes if isinstance(each, Media) and each.is_voice), None)
    narration = Narration(clip=voice.clip, shape=voice.id) if voice else None
    return Slide(number=number, id=255 + number, shapes=shapes, narration=narration, **said)


@dataclass
class Workshop:
    """Prepares media as `convert` does, with a cache of its own."""

    cache: Cache
    problems: Problems = field(default_factory=Problems)
    options: MediaOptions = MediaOptions()
    limits: Limits = Limits()

    def prepare(self, files, *shapes, slides=()):
        slides = slides or (a_slide(*shapes),)
        deck = Deck(name="deck.pptx", slides=slides, media=files.refs)
        return prepare_media(deck, files, self.options, self.limits, self.cache, self.problems)

    @property
    def codes(self):
        return [each.code for each in self.problems]


@pytest.fixture
def workshop(tmp_path):
    return Workshop(Cache(tmp_path / "cache"))


def png(width=4, height=4, color=(200, 30, 30), mode="RGB", **said):
    from PIL import Image

    return encoded(Image.new(mode, (width, height), color), "PNG", **said)


def encoded(image, format, **said):
    target = io.BytesIO()
    image.save(target, format, **said)
    return target.getvalue()


def noise(width, height):
    """Return a picture with more colours than any drawing has; the same each time."""
    from PIL import Image

    places = ((x, y, shift) for y in range(height) for x in range(width) for shift in (2, 3, 4))
    pixels = bytes((x * 7 + y * y * 13 + (x * y >> shift)) & 255 for x, y, shift in places)
    return Image.frombytes("RGB", (width, height), pixels)


def tone(*stretches, rate=16_000):
    """Return a WAV; each stretch is seconds of a tone (positive) or of silence (negative)."""
    samples = []
    for seconds in stretches:
        count = round(abs(seconds) * rate)
        loud = 9000 if seconds > 0 else 0
        samples += [round(loud * math.sin(2 * math.pi * 440 * n / rate)) for n in range(count)]
    target = io.BytesIO()
    with wave.open(target, "wb") as sound:
        sound.setparams((1, 2, rate, 0, "NONE", ""))
        sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return target.getvalue()


SOUND = "-f lavfi -i sine=440:duration=2"
VIDEO = f"-f lavfi -i testsrc=d=2:s=160x90:r=10 {SOUND}"
MADE = {
    "m4a": f"{SOUND} -c:a aac",
    "mp3": f"{SOUND} -c:a libmp3lame",
    "wma": f"{SOUND} -c:a wmav2",
    "aiff": SOUND,
    "au": SOUND,
    "mp4": f"{VIDEO} -c:v libx264 -pix_fmt yuv420p",
    "mov": f"{VIDEO} -c:v libx264 -pix_fmt yuv420p -c:a pcm_s16le",
    "avi": f"{VIDEO} -c:v mpeg4",
    "wmv": f"{VIDEO} -c:v wmv2 -c:a wmav2",
    "mpg": f"{VIDEO} -r 25 -c:v mpeg2video -c:a mp2",
}
"""What ffmpeg makes a tiny file of each kind from."""


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Return a function: a file of two seconds, of the kind named by its extension."""
    folder = tmp_path_factory.mktemp("made")

    def make(extension: str) -> bytes:
        path: Path = folder / f"clip.{extension}"
        if not path.exists():
            command = [ffmpeg.program(), *ffmpeg.QUIET, *MADE[extension].split(), str(path)]
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=60)
        return path.read_bytes()

    return make


def decoded(path, rate=16_000):
    """Return the samples that a sound file decodes to."""
    with ffmpeg.decoded(Path(path), rate, limit=60) as samples:
        content = samples.read()
    return struct.unpack(f"<{len(content) // 2}h", content)
