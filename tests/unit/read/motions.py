"""Slides that move, in a few words: `p:timing` as PowerPoint writes it, and a part to read it from."""

from __future__ import annotations

from pptlearn.problems import Problems
from pptlearn.read.color import Palette
from pptlearn.read.markup import parse
from pptlearn.read.package import Relationship
from pptlearn.read.part import DeckFacts, Part
from pptlearn.read.theme import OFFICE_THEME

NAMESPACES = " ".join(
    (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"',
        'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"',
    )
)
BY_CLICK = '<p:cond delay="indefinite"/>'
WITH_SLIDE = '<p:cond delay="indefinite"/><p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>'
SHOW = (
    '<p:set><p:cBhvr><p:cTn dur="1" fill="hold"/>{target}<p:attrNameLst><p:attrName>style.visibility'
    '</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>'
)


class FakePackage:
    """Parts by name, as far as motion asks for them."""

    def __init__(self, parts):
        self._parts = parts

    def part(self, name):
        content = self._parts.get(name)
        return None if content is None else parse(content.encode())[0]

    def media(self, name):
        from pptlearn.model.media import MediaRef

        return MediaRef(id=name, name=name, size=1) if name in self._parts else None

    def beside(self, name):
        return self.media(f"beside:{name}")


def element(xml):
    """Return one element written with the usual prefixes."""
    return parse(f"<root {NAMESPACES}>{xml}</root>".encode())[0][0]


def a_part(inside="", *, tags=None, related=(), parts=None, problems=None):
    """Return a slide part with `inside` after its shapes; `tags` are custom tags by name."""
    stored = dict(parts or {})
    relations = [Relationship(*each) for each in related]
    custom = ""
    if tags:
        listed = "".join(f'<p:tag name="{name}" val="{value}"/>' for name, value in tags.items())
        stored["ppt/tags/tag1.xml"] = f"<p:tagLst {NAMESPACES}>{listed}</p:tagLst>"
        relations.append(Relationship("rIdTags", "tags", "ppt/tags/tag1.xml"))
        custom = '<p:custDataLst><p:tags r:id="rIdTags"/></p:custDataLst>'
    slide = f"<p:sld {NAMESPACES}><p:cSld><p:spTree/>{custom}</p:cSld>{inside}</p:sld>"
    return Part(
        package=FakePackage(stored),
        name="ppt/slides/slide1.xml",
        element=parse(slide.encode())[0],
        relationships={each.id: each for each in relations},
        palette=Palette({}),
        theme=OFFICE_THEME,
        problems=Problems() if problems is None else problems,
        deck=DeckFacts(),
        number=1,
    )


def target(shape, paragraph=None):
    inner = "" if paragraph is None else f'<p:txEl><p:pRg st="{paragraph}" end="{paragraph}"/></p:txEl>'
    return f'<p:tgtEl><p:spTgt spid="{shape}">{inner}</p:spTgt></p:tgtEl>'


def behaviour(kind, shape, *, dur="500", attribute="", inner="", more="", node=""):
    names = f"<p:attrNameLst><p:attrName>{attribute}</p:attrName></p:attrNameLst>" if attribute else ""
    common = f'<p:cBhvr><p:cTn dur="{dur}" {node}/>{target(shape)}{names}</p:cBhvr>'
    return f"<p:{kind} {more}>{common}{inner}</p:{kind}>"


def show(shape, paragraph=None):
    return SHOW.format(target=target(shape, paragraph))


def play(shape, dur="1"):
    return behaviour("cmd", shape, dur=dur, more='type="call" cmd="playFrom(0.0)"')


def an_effect(*behaviours, node="clickEffect", preset="entr", id=1, delay=0, more="", after=""):
    """Return an effect (the third level) with its behaviours."""
    return (
        f'<p:par><p:cTn presetID="{id}" presetClass="{preset}" fill="hold" nodeType="{node}" {more}>'
        f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'
        f"<p:childTnLst>{''.join(behaviours)}</p:childTnLst>{after}</p:cTn></p:par>"
    )


def a_group(*effects, delay=0):
    """Return effects that start together (the second level), `delay` ms into their step."""
    start = f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'
    return f'<p:par><p:cTn fill="hold">{start}<p:childTnLst>{"".join(effects)}</p:childTnLst></p:cTn></p:par>'


def a_step(*groups, start=BY_CLICK):
    """Return a click step (the first level)."""
    return (
        f'<p:par><p:cTn fill="hold"><p:stCondLst>{start}</p:stCondLst>'
        f"<p:childTnLst>{''.join(groups)}</p:childTnLst></p:cTn></p:par>"
    )


def a_timing(*steps, more=""):
    """Return a `p:timing` with a main sequence of steps; `more` stands beside it."""
    main = (
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq">'
        f"<p:childTnLst>{''.join(steps)}</p:childTnLst></p:cTn></p:seq>"
    )
    root = (
        '<p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
        f"<p:childTnLst>{main}{more}</p:childTnLst></p:cTn></p:par>"
    )
    return f"<p:timing><p:tnLst>{root}</p:tnLst></p:timing>"


def a_trigger(shape, *steps):
    start = f'<p:stCondLst><p:cond evt="onClick" delay="0">{target(shape)}</p:cond></p:stCondLst>'
    return (
        f'<p:seq><p:cTn restart="whenNotActive" nodeType="interactiveSeq">{start}'
        f"<p:childTnLst>{''.join(steps)}</p:childTnLst></p:cTn></p:seq>"
    )


def a_media_node(shape, kind="audio", *, node="", media="", times="", ends=()):
    ending = "".join(f'<p:cond evt="{event}" delay="0"/>' for event in ends)
    return (
        f'<p:{kind} {node}><p:cMediaNode vol="80000" {media}><p:cTn fill="hold" display="0" {times}>'
        f"<p:endCondLst>{ending}</p:endCondLst></p:cTn>"
        f"{target(shape)}</p:cMediaNode></p:{kind}>"
    )
