"""A slide as a page of its own, for the catalogue."""

import pytest

from pptlearn.preview.cover import cover_page

PAGE = (
    '<html data-format="web"><head><style>p{}</style></head>\n<body>\n<div id="player"></div>'
    '<template data-page="1"><p>One</p></template>\n<template data-page="12"><p>Twelve</p></template>'
    '<script type="module">start();</script></body></html>'
)
MANIFEST = {"slideSize": {"width": 1280, "height": 720}}


def test_it_holds_that_slide_and_runs_nothing():
    page = cover_page(PAGE, MANIFEST, 1)
    assert "<style>p{}</style>" in page
    assert '<section class="slide" data-slide="1"><p>One</p></section>' in page
    assert "Twelve" not in page
    assert "<script" not in page
    assert "--slide-width:1280;--slide-height:720" in page


@pytest.mark.parametrize(
    ("page", "number"),
    [(PAGE, 2), ("", 1), (PAGE.replace('"web"', '"single"'), 1)],
    ids=["gone", "no page", "one file"],
)
def test_where_it_cannot_be_made_there_is_none(page, number):
    assert cover_page(page, MANIFEST, number) is None
