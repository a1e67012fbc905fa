"""What pptlearn raises.

PptlearnError
    DeckError           the .pptx cannot be read
        NotADeck            something else, damaged or empty
        DeckEncrypted       needs a password
        DeckTooLarge        a limit was hit; the message names it
    MediaError          sound or video cannot be used
        FfmpegMissing
    PackageError        the module cannot be written
        NotOurs             something else has that name
    ReviewError         a comment cannot be taken
        ReviewUnreadable    the file of comments is damaged
    OptionError         a choice that cannot be (wrong usage)
"""

from __future__ import annotations


class PptlearnError(Exception):
    """Anything a person can act on. `hint` says what to do next."""

    hint: str = ""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        if hint is not None:
            self.hint = hint


class DeckError(PptlearnError):
    """The .pptx cannot be read."""


class NotADeck(DeckError):
    """The file is something else, damaged beyond reading, or empty."""

    hint = "Open it in PowerPoint and save it as a PowerPoint presentation (.pptx)."


class DeckEncrypted(DeckError):
    """The deck opens only with a password."""

    hint = (
        "Give the password with --password, or open the deck in PowerPoint, choose File > Info > "
        "Protect Presentation, and remove it."
    )


class DeckTooLarge(DeckError):
    """A limit that keeps hostile files out was hit."""

    hint = "If you trust this deck, raise the limit named above."


class MediaError(PptlearnError):
    """Sound or video cannot be used."""


class FfmpegMissing(MediaError):
    """No ffmpeg was found."""

    hint = "Install the Python package imageio-ffmpeg, or name an ffmpeg in PPTLEARN_FFMPEG."


class PackageError(PptlearnError):
    """The module cannot be written."""


class NotOurs(PackageError):
    """Something that pptlearn did not make stands where the module should go."""

    hint = "Move it away, or choose another folder with -o."


class ReviewError(PptlearnError):
    """What was said about a deck cannot be taken or kept."""


class ReviewUnreadable(ReviewError):
    """The file of comments holds something else: it is left as it is."""


class OptionError(PptlearnError):
    """A choice that cannot be."""
