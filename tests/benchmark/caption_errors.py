"""How exactly captions made from notes meet the voice: speech with known word starts, in four languages.

    python -m tests.benchmark.caption_errors

needs the package `espeakng-loader` (a synthetic voice that tells when each word begins) and ffmpeg. Prints,
for each language and speed, the mean error of word starts and of cue starts in milliseconds.
"""

import ctypes
import statistics
import tempfile
import wave
from array import array
from pathlib import Path

from pptlearn.media.cues import cues_from_notes
from pptlearn.media.levels import silences_of
from pptlearn.media.spread import spread, words_of

TEXTS = {path.stem: path.read_text() for path in sorted((Path(__file__).parent / "spoken").glob("*.txt"))}
SPEEDS = (130, 160, 190)


class _Event(ctypes.Structure):
    """`espeak_EVENT` of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("message", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_HEARD = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
WORD, SYNCHRONOUS, UTF_8, SPEED = 1, 2, 1, 1


class Speaker:
    """espeak-ng, loaded as a library."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        place = espeakng_loader.get_data_path().encode()
        self.rate = self._library.espeak_Initialize(SYNCHRONOUS, 0, place, 0)

    def speak(self, text: str, voice: str, speed: int) -> tuple[array, dict[int, float]]:
        """Return samples, and when the word at each place of the text begins (seconds)."""
        samples, starts = array("h"), {}

        @_HEARD
        def heard(wave_part, count, events):
            if count > 0:
                samples.extend(wave_part[:count])
            place = 0
            while events[place].type:
                if events[place].type == WORD:
                    starts.setdefault(events[place].text_position - 1, events[place].audio_position / 1000)
                place += 1
            return 0

        self._library.espeak_SetSynthCallback(heard)
        assert self._library.espeak_SetVoiceByName(voice.encode()) == 0, voice
        self._library.espeak_SetParameter(SPEED, speed, 0)
        content = text.encode()
        self._library.espeak_Synth(content, len(content) + 1, 0, 1, 0, UTF_8, None, None)
        return samples, starts


def errors(text: str, samples: array, rate: int, starts: dict[int, float]) -> tuple[list[float], list[float]]:
    """Return the errors, in seconds, of word starts and of cue starts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voice.wav"
        with wave.open(str(path), "wb") as sound:
            sound.setparams((1, 2, rate, 0, "NONE", ""))
            sound.writeframes(samples.tobytes())
        seconds = len(samples) / rate
        silences = silences_of(path, seconds)
    words, place, true = words_of(text), 0, {}
    for number, word in enumerate(words):
        place = text.index(word.text, place)
        found = next((starts[at] for at in range(place, place + 2) if at in starts), None)
        place += len(word.text)
        if found is not None:
            true[number] = found
    spoken = spread(words, seconds, silences)
    of_words = [abs(spoken[number].start - start) for number, start in true.items()]
    begins = [number for number, each in enumerate(spoken) if number in true]
    cue_starts = {cue.start for cue in cues_from_notes(text, seconds, silences) or ()}
    of_cues = [abs(spoken[n].start - true[n]) for n in begins if round(spoken[n].start, 3) in cue_starts]
    return of_words, of_cues


def main() -> None:
    speaker = Speaker()
    print("language  words/min  words  mean ms   95 %  worst   cues  mean ms  worst")
    for language, text in TEXTS.items():
        for speed in SPEEDS:
            samples, starts = speaker.speak(text, language, speed)
            of_words, of_cues = errors(text, samples, speaker.rate, starts)
            ordered = sorted(of_words)
            print(
                f"{language:8}  {speed:9}  {len(ordered):5}  {_ms(statistics.mean(ordered)):>7}"
                f"  {_ms(ordered[len(ordered) * 95 // 100]):>5}  {_ms(ordered[-1]):>5}"
                f"  {len(of_cues):5}  {_ms(statistics.mean(of_cues)):>7}  {_ms(max(of_cues)):>5}"
            )


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f}"


if __name__ == "__main__":
    main()
