"""What a slide takes over from its layout and master."""

import pytest

from pptlearn.model.paint import NO_FILL, Color, SolidFill
from tests.unit.read.packages import a_shape, a_slide, a_text, solid, xfrm

TITLE = a_shape(2, name="Title", ph='type="title"', place=xfrm(10, 20, 300, 40))
BODY = a_shape(
    3,
    ph='type="body" idx="1"',
    place=xfrm(50, 60, 700, 80),
    look=solid("accent2"),
    body='<a:bodyPr lIns="1000" anchor="ctr"><a:normAutofit/></a:bodyPr>',
    text="<a:p/>",
)


def first(slide):
    return slide.shapes[0]


def test_a_placeholder_stands_where_its_layout_puts_it(slide_of):
    slide = slide_of(a_shape(ph='type="title"', text=a_text("Hello")), layout=TITLE)
    assert (first(slide).transform.box.x, first(slide).transform.box.width) == (10, 300)
    assert slide.title == "Hello"


def test_the_masters_place_counts_where_the_layout_says_none(slide_of):
    layout = a_shape(2, ph='type="ctrTitle"')
    slide = slide_of(a_shape(ph='type="ctrTitle"', text=a_text("Hello")), layout=layout, master=TITLE)
    assert first(slide).transform.box.y == 20


def test_the_index_finds_the_slot_before_the_type_does(slide_of):
    layout = a_shape(4, ph='type="body" idx="2"', place=xfrm(1)) + a_shape(5, ph='idx="1"', place=xfrm(2))
    slide = slide_of(a_shape(ph='idx="1"', text=a_text("Hello")), layout=layout)
    assert first(slide).transform.box.x == 2


def test_fill_and_text_frame_are_inherited_each_by_itself(slide_of):
    own = '<a:bodyPr tIns="5"/>'
    slide = slide_of(a_shape(ph='type="body" idx="1"', body=own, text=a_text("Hello")), layout=BODY)
    shape = first(slide)
    assert shape.fill == SolidFill(Color(0xED, 0x7D, 0x31))
    assert (shape.text.left, shape.text.top, shape.text.anchor) == (1000, 5, "ctr")


def test_text_styles_come_from_the_master_by_kind_and_level(slide_of):
    paragraphs = a_text("One") + '<a:p><a:pPr lvl="1"/><a:r><a:t>Two</a:t></a:r></a:p>'
    slide = slide_of(a_shape(ph='type="body" idx="1"', text=paragraphs), master=BODY)
    one, two = first(slide).text.paragraphs
    assert (one.inlines[0].style.size, two.inlines[0].style.size) == (28, 24)
    assert (one.bullet.text, two.bullet.text, two.margin_left) == ("•", "–", 685800)


def test_titles_take_the_major_font_and_their_alignment(slide_of):
    paragraph = first(slide_of(a_shape(ph='type="title"', text=a_text("Hello")))).text.paragraphs[0]
    assert (paragraph.align, paragraph.inlines[0].style.face) == ("ctr", "Cambria")


def test_a_list_style_of_the_layout_lies_between_master_and_slide(slide_of):
    layout = (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name=""/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:buNone/>"
        '<a:defRPr sz="2000" b="1"/>'
        "</a:lvl1pPr></a:lstStyle></p:txBody></p:sp>"
    )
    run = '<a:p><a:r><a:rPr b="0"/><a:t>x</a:t></a:r></a:p>'
    paragraph = first(slide_of(a_shape(ph='type="body" idx="1"', text=run), layout=layout)).text.paragraphs[0]
    style = paragraph.inlines[0].style
    assert (style.size, style.bold, paragraph.bullet) == (20, False, None)


def test_the_presentations_text_style_is_for_text_that_is_in_no_title_or_body(slide_of):
    style = '<a:lvl1pPr><a:defRPr sz="1000" kern="1200"/></a:lvl1pPr>'
    shapes = a_shape(2, ph='type="body" idx="1"', text=a_text("x")), a_shape(3, text=a_text("x"))
    presentation = f"<p:defaultTextStyle>{style}</p:defaultTextStyle>"
    slide = slide_of(*shapes, master=BODY, presentation=presentation)
    body, box = (shape.text.paragraphs[0].inlines[0].style for shape in slide.shapes[-2:])
    assert (body.kern_from, body.size) == (None, 28)
    assert (box.kern_from, box.size) == (12, 10)


def test_an_empty_placeholder_is_not_shown(slide_of):
    assert slide_of(a_shape(ph='type="title"', text="<a:p/>"), layout=TITLE).shapes == ()


def test_slots_of_layout_and_master_are_never_drawn_but_their_shapes_are(slide_of):
    slide = slide_of(a_shape(5), layout=TITLE + a_shape(7), master=TITLE + a_shape(8))
    assert [shape.id for shape in slide.shapes] == ["master:8", "layout:7", "5"]


@pytest.mark.parametrize(("attributes", "ids"), [('showMasterSp="0"', ["5"]), ("", ["layout:7", "5"])])
def test_a_slide_may_hide_what_lies_behind_it(slide_of, attributes, ids):
    assert [
        shape.id for shape in slide_of(a_shape(5), layout=a_shape(7), attributes=attributes).shapes
    ] == ids


def test_the_background_is_the_nearest_that_is_said(slide_of):
    assert slide_of().background == SolidFill(Color(255, 255, 255))
    own = f"<p:bg><p:bgPr>{solid('accent1')}</p:bgPr></p:bg>"
    assert slide_of(before=own).background == SolidFill(Color(0x44, 0x72, 0xC4))
    styled = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef></p:bg>'
    assert slide_of(before=styled).background == SolidFill(Color(0xE0, 0xE0, 0xE0))


def test_a_slide_may_map_its_colours_anew(slide_of):
    override = '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"/></p:clrMapOvr>'
    slide = slide_of(a_shape(look=solid("tx1")), layout=a_shape(7, look=solid("bg1")), after=override)
    assert [shape.fill.color.hex for shape in slide.shapes] == ["#101010", "#fefefe"]


def test_a_style_gives_fill_line_and_text_colour_until_the_shape_says_otherwise(slide_of):
    style = (
        '<p:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="2">'
        '<a:schemeClr val="accent1"/></a:fillRef>'
        '<a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef>'
        '<a:fontRef idx="major"><a:schemeClr val="lt1"/></a:fontRef></p:style>'
    )
    shape = first(slide_of(a_shape(style=style, look='<a:ln w="50800"/>', text=a_text("x"))))
    assert shape.fill.color.hex == "#203864"  # accent1 at half its lightness
    assert (shape.line.width, shape.line.fill.color.hex) == (50800, "#ed7d31")
    run = shape.text.paragraphs[0].inlines[0].style
    assert (run.face, run.fill.color.hex) == ("Cambria", "#fefefe")
    assert first(slide_of(a_shape(style=style, look="<a:noFill/>"))).fill == NO_FILL


def test_the_slide_number_is_counted_and_not_what_was_stored(deck_of):
    field = '<a:p><a:fld id="{0}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>'
    number = a_shape(ph='type="sldNum" idx="12"', text=field)
    deck = deck_of(a_slide(), a_slide(number), layout=a_shape(7, text=field))
    assert [shape.text.text for shape in deck.slides[1].shapes] == ["2", "2"]
    assert deck.slides[0].shapes[0].text.text == "1"


CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Safety</dc:title>'
    "<dcterms:modified>2024-03-05T16:07:00Z</dcterms:modified></cp:coreProperties>"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
APP = '<Relationship Id="r3" Type="x/extended-properties" Target="docProps/app.xml"/>'
ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}" Target="ppt/presentation.xml"/>'
    '<Relationship Id="r2" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>'
)


@pytest.mark.parametrize(
    ("program", "version", "is_old"),
    [
        ("Microsoft Macintosh PowerPoint", "14.0000", True),
        ("Microsoft Macintosh PowerPoint", "16.0000", False),
        ("Microsoft Office PowerPoint", "14.0000", False),
        ("Microsoft Macintosh PowerPoint", "new", False),
    ],
)
def test_the_properties_tell_whether_old_mac_powerpoint_saved_the_deck(deck_of, program, version, is_old):
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{program}</Application><AppVersion>{version}</AppVersion></Properties>"
    )
    related = ROOT.replace("</Relationships>", f"{APP}</Relationships>")
    deck = deck_of(a_slide(), parts={"_rels/.rels": related, "docProps/app.xml": app})
    assert deck.is_by_old_mac is is_old
    assert deck.is_by_old_windows is (program == "Microsoft Office PowerPoint" and version == "14.0000")


@pytest.mark.parametrize(
    ("field", "language", "stored", "shown"),
    [
        ("datetime1", "en-US", "1/1/2020", "3/5/2024"),
        ("datetime1", "de-DE", "1/1/2020", "05.03.2024"),
        ("datetime2", "nl-NL", "x", "dinsdag 5 maart 2024"),
        ("datetime8", "en-US", "x", "3/5/2024 4:07 PM"),
        ("datetimeFigureOut", "en-US", "2024-03-05", "2024-03-05"),
        ("datetime1", "fi-FI", "1.1.2020", "1.1.2020"),
    ],
)
def test_an_automatic_date_shows_the_day_of_the_last_save(slide_of, field, language, stored, shown):
    text = (
        f'<a:p><a:fld id="{{0}}" type="{field}"><a:rPr lang="{language}"/><a:t>{stored}</a:t></a:fld></a:p>'
    )
    slide = slide_of(a_shape(text=text), parts={"docProps/core.xml": CORE, "_rels/.rels": ROOT})
    assert first(slide).text.text == shown
