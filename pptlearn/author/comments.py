"""Review comments as PowerPoint's own, in a copy of the deck, of the kind that the deck has already."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

from lxml import etree

from pptlearn.author.classic_comments import ClassicComments
from pptlearn.author.commented import Slides, related
from pptlearn.author.copied import Copied
from pptlearn.author.modern_comments import AUTHORS, COMMENTS, ModernComments
from pptlearn.errors import NotADeck, PackageError
from pptlearn.review.thread import Review


def write_comments(deck: Path, review: Review, target: Path) -> int:
    """Write a copy of `deck` with every thread of `review` in it; return how many comments were written.

    A thread whose slide is gone, and one on the whole deck, stands on the first slide: nothing is lost.
    """
    try:
        with Copied(deck) as copied:
            slides = Slides(copied)
            comments = ModernComments(slides) if _is_modern(slides) else ClassicComments(slides)
            for thread in review.threads if slides.parts else ():
                comments.add(thread)
            copied.write(target)
            return comments.written
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise NotADeck(f"{deck.name} is damaged: {error}") from None
    except OSError as error:
        raise PackageError(f"{target.name} cannot be written: {error.strerror or error}") from None


def _is_modern(slides: Slides) -> bool:
    """Say whether a deck has today's comments, or had some and has no older ones: one kind is shown."""
    if any(slides.relation(slide, COMMENTS) for slide in slides.parts):
        return True
    has_classic = any(slides.relation(slide, slides.names.kind("comments")) for slide in slides.parts)
    return not has_classic and related(slides.copied, slides.presentation, AUTHORS) is not None
