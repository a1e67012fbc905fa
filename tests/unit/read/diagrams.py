"""SmartArt as the parts of a file: data models and layout definitions, for tests."""

from tests.unit.read.packages import a_text
from tests.unit.read.test_shapes import DIAGRAM

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DGM = f'xmlns:dgm="{DIAGRAM}"'
KINDS = {
    "lo": ("diagramLayout", "layout1"),
    "qs": ("diagramQuickStyle", "quickStyle1"),
    "cs": ("diagramColors", "colors1"),
}
FLAT = dict.fromkeys(("Plan", "Do", "Check"), "")
TREE = {"Head": "", "Left": "Head", "Right": "Head"}


def data(texts, more="", beside="", presented="", said=""):
    """Return a data model; `texts` maps each text to the one above it ("" is the top)."""
    ids = {text: f"{{{number}}}" for number, text in enumerate(texts, 1)}
    points = "".join(
        f'<dgm:pt modelId="{ids[text]}"><dgm:t><a:bodyPr/>{a_text(text)}</dgm:t></dgm:pt>' for text in texts
    )
    joints = "".join(
        f'<dgm:cxn modelId="c{n}" srcId="{ids.get(above, "{0}")}" destId="{ids[text]}" srcOrd="{n}"/>'
        for n, (text, above) in enumerate(texts.items())
    )
    document = f'<dgm:pt modelId="{{0}}" type="doc"><dgm:prSet {said}>{more}</dgm:prSet></dgm:pt>'
    return (
        f"<dgm:dataModel {DGM} {A}><dgm:ptLst>{document}{points}{presented}</dgm:ptLst>"
        f"<dgm:cxnLst>{joints}</dgm:cxnLst>{beside}</dgm:dataModel>"
    )


def presented(name, number, **said):
    """Return the point that PowerPoint notes of one shape of its last layout."""
    attributes = " ".join(f'{key}="{value}"' for key, value in said.items())
    return (
        f'<dgm:pt modelId="p{name}{number}" type="pres"><dgm:prSet presName="{name}" '
        f'presAssocID="{{{number}}}" {attributes}/></dgm:pt>'
    )


def constraint(type, **said):
    attributes = " ".join(f'{key.rstrip("_")}="{value}"' for key, value in said.items())
    return f'<dgm:constr type="{type}" {attributes}/>'


def node(called, algorithm, *inside, params=None, constraints="", shape="", texts="", style=""):
    """Return a `dgm:layoutNode`."""
    listed = (params or {}).items()
    said = "".join(f'<dgm:param type="{name}" val="{value}"/>' for name, value in listed)
    return (
        f'<dgm:layoutNode name="{called}" styleLbl="{style}"><dgm:alg type="{algorithm}">{said}</dgm:alg>'
        f"{shape}{texts}<dgm:constrLst>{constraints}</dgm:constrLst>{''.join(inside)}</dgm:layoutNode>"
    )


def each(axis, *inside, **said):
    attributes = " ".join(f'{key}="{value}"' for key, value in said.items())
    return f'<dgm:forEach axis="{axis}" {attributes}>{"".join(inside)}</dgm:forEach>'


def outline(type, *adjusts, **said):
    attributes = " ".join(f'{key}="{value}"' for key, value in said.items())
    listed = "".join(f'<dgm:adj idx="{n}" val="{value}"/>' for n, value in enumerate(adjusts, 1))
    return f'<dgm:shape type="{type}" {attributes}><dgm:adjLst>{listed}</dgm:adjLst></dgm:shape>'


OWN = '<dgm:presOf axis="self" ptType="node"/>'
WITH_LIST = '<dgm:presOf axis="desOrSelf" ptType="node"/>'
MARGINS = ("lMarg", "rMarg", "tMarg", "bMarg")
NARROW = "".join(constraint(side, refType="primFontSz", fact="0.1") for side in MARGINS)
ALL = {"for_": "ch", "forName": "box"}
ALIKE = constraint("primFontSz", **ALL, op="equ", val="65")
OF_BOX = {"refType": "w", "refFor": "ch", "refForName": "box"}
OF_NODE = {"refType": "w", "refFor": "ch", "refPtType": "node"}
OF_ANY_BOX = {**OF_BOX, "refFor": "des"}


def box(name, shape="rect", constraints="", texts=OWN, **said):
    """Return a node that shows a text in an outline."""
    return node(name, "tx", shape=outline(shape), texts=texts, constraints=NARROW + constraints, **said)


def gap(name="gap"):
    return each("followSib", node(name, "sp"), ptType="sibTrans", cnt="1")


def boxes_and_gaps(**said):
    return each("ch", box("box", **said), gap(), ptType="node")


def definition(root):
    return f"<dgm:layoutDef {DGM}>{root}</dgm:layoutDef>"


def in_a_row(linear="fromL"):
    """Return boxes of 10 to 6 in a line, a tenth apart."""
    constraints = (
        constraint("w", **ALL, refType="w")
        + constraint("h", **ALL, **OF_BOX, fact="0.6")
        + constraint("w", for_="ch", forName="gap", **OF_BOX, fact="0.1")
        + constraint("h", for_="ch", forName="gap", **OF_BOX, fact="0.1")
        + ALIKE
    )
    return definition(
        node("row", "lin", boxes_and_gaps(), params={"linDir": linear}, constraints=constraints)
    )


def in_rows(**params):
    """Return boxes of 10 to 6 in as many rows as lets them be largest."""
    constraints = (
        constraint("w", **ALL, refType="w")
        + constraint("h", **ALL, **OF_BOX, fact="0.6")
        + constraint("w", for_="ch", forName="gap", **OF_BOX, fact="0.1")
        + constraint("sp", refType="w", refFor="ch", refForName="gap")
        + ALIKE
    )
    return definition(
        node("rows", "snake", boxes_and_gaps(texts=WITH_LIST), params=params, constraints=constraints)
    )


def around(**params):
    """Return circles on a circle with arrows between."""
    constraints = (
        constraint("w", for_="ch", ptType="node", refType="w")
        + constraint("w", for_="ch", ptType="sibTrans", **OF_NODE, fact="0.25")
        + constraint("sibSp", **OF_NODE, fact="0.5")
    )
    arrow = node(
        "arrow",
        "conn",
        shape=outline("conn"),
        texts='<dgm:presOf axis="self"/>',
        constraints=constraint("h", refType="w", fact="1.35") + constraint("connDist"),
    )
    circle = box("circle", "ellipse", constraint("h", refType="w"))
    inside = each(
        "ch", circle, each("followSib", arrow, ptType="sibTrans", cnt="1", hideLastTrans="0"), ptType="node"
    )
    return definition(node("round", "cycle", inside, params=params, constraints=constraints))


def tree():
    """Return a tree from the top down, its children hung below by a loop that repeats itself."""
    constraints = (
        constraint("w", for_="des", forName="box", refType="w", fact="10")
        + constraint("h", for_="des", forName="box", **OF_ANY_BOX, fact="0.5")
        + constraint("sp", for_="des", forName="root", **OF_ANY_BOX, fact="0.2")
        + constraint("sibSp", **OF_ANY_BOX, fact="0.2")
        + constraint("sibSp", for_="des", forName="row", refType="sibSp")
    )
    line = node(
        "line",
        "conn",
        shape=outline("conn"),
        texts='<dgm:presOf axis="self"/>',
        params={"dim": "1D", "connRout": "bend", "begPts": "bCtr", "endPts": "tCtr", "endSty": "noArr"},
    )
    lines = each("precedSib", line, ptType="parTrans", st="-1", cnt="1")
    repeated = '<dgm:forEach ref="repeat"/>'
    root = node("root", "hierRoot", box("box"), node("row", "hierChild", repeated))
    loop = f'<dgm:forEach name="repeat" axis="ch" ptType="node">{lines}{root}</dgm:forEach>'
    return definition(node("tree", "hierChild", loop, constraints=constraints))


def pyramid():
    level = box("level", "trapezoid")
    slice = each("ch", node("slice", "composite", level), ptType="node")
    return definition(node("pyramid", "pyra", slice, params={"pyraLvlNode": "level", "linDir": "fromB"}))


def colors(label, *names, method="repeat"):
    listed = "".join(f'<a:schemeClr val="{name}"/>' for name in names)
    return (
        f'<dgm:colorsDef {DGM} {A}><dgm:styleLbl name="{label}"><dgm:fillClrLst meth="{method}">{listed}'
        "</dgm:fillClrLst></dgm:styleLbl></dgm:colorsDef>"
    )
