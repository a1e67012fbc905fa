"""What a deck says of its typefaces beside their names."""

import pytest
from lxml import etree

from pptlearn.model.fonts import PLAIN, FaceLook
from pptlearn.read.part import DeckFacts
from pptlearn.read.text.typefaces import look_of, note_theme_typefaces, note_typeface

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def latin(**said):
    return etree.Element(f"{{{A}}}latin", {"typeface": "Brand", **said})


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ({}, PLAIN),
        ({"panose": "02020603050405020304"}, FaceLook(kind="serif")),
        ({"panose": "020B0604020202020204"}, FaceLook(kind="sans")),
        ({"panose": "020B0609020204030204"}, FaceLook(kind="mono")),
        ({"panose": "020B0506020202030204"}, FaceLook(kind="sans", is_condensed=True)),
        ({"panose": "020B0A04020102020204"}, FaceLook(kind="sans", weight=900)),
        ({"panose": "03060802040406070304", "pitchFamily": "66"}, FaceLook(kind="script")),
        ({"pitchFamily": "18"}, FaceLook(kind="serif")),
        ({"pitchFamily": "34", "charset": "0"}, FaceLook(kind="sans")),
        ({"pitchFamily": "49"}, FaceLook(kind="mono")),
        ({"pitchFamily": "49", "charset": "-128"}, FaceLook(region="JP")),
        ({"charset": "-122"}, FaceLook(region="SC")),
        ({"charset": "129"}, FaceLook(region="KR")),
        ({"panose": "no bytes", "pitchFamily": "wide", "charset": "x"}, PLAIN),
    ],
)
def test_panose_pitch_and_charset_tell_of_a_typeface(said, look):
    assert look_of(latin(**said)) == look


def test_what_is_said_of_a_typeface_is_noted_once_a_deck():
    facts = DeckFacts()
    note_typeface(latin(), "Brand", facts)
    note_typeface(latin(pitchFamily="18"), "Brand", facts)
    note_typeface(latin(pitchFamily="34"), "Brand", facts)

    assert facts.typefaces == {"Brand": FaceLook(kind="serif")}


def test_a_theme_tells_of_its_typefaces():
    theme = etree.fromstring(
        f'<a:theme xmlns:a="{A}"><a:majorFont><a:latin typeface="Brand" pitchFamily="18"/>'
        '<a:ea typeface=""/></a:majorFont></a:theme>'
    )
    facts = DeckFacts()
    note_theme_typefaces(theme, facts)
    note_theme_typefaces(None, facts)

    assert facts.typefaces == {"Brand": FaceLook(kind="serif")}
