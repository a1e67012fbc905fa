"""Count the questions found in folders of decks: ordinary decks must have none."""

from __future__ import annotations

import sys
from pathlib import Path

from pptlearn.convert import read
from pptlearn.errors import PptlearnError
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz


def main(folders: list[str]) -> None:
    decks = refused = 0
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.pp*x")):
        try:
            deck = read(path)
        except PptlearnError:
            refused += 1
            continue
        decks += 1
        for question in parse_quiz(deck, QuizOptions(), Problems())[1].questions:
            found = f"{question.type}: {question.stem} ({question.understood_from})"
            print(f"{path}: slide {question.slide}: {found}")
    print(f"{decks} decks read, {refused} refused")


if __name__ == "__main__":
    main(sys.argv[1:])
