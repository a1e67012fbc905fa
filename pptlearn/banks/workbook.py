"""The plain table as .xlsx: one sheet of inline texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pptlearn.banks.draft import Draft
from pptlearn.banks.rows import drafts_of, rows_of
from pptlearn.errors import OptionError
from pptlearn.model.quiz import Question

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
LARGEST = 50_000_000
"""Bytes of one part, unpacked."""
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{OFFICE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{OFFICE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
    '<sheet name="Questions" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def write(questions: Sequence[Question]) -> bytes:
    rows = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows_of(questions))
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name, xml in {**PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            package.writestr(ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}')
    return packed.getvalue()


def read(content: bytes) -> list[Draft]:
    """Return the questions of the first sheet; OptionError when the file is no workbook."""
    try:
        with ZipFile(BytesIO(content)) as package:
            shared = _shared(package)
            sheet = min(
                name for name in package.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)
            )
            return drafts_of(list(_rows(_xml(package, sheet), shared)))
    except (BadZipFile, ElementTree.ParseError, KeyError, ValueError, IndexError) as error:
        raise OptionError("this workbook cannot be read", hint="Save it again in Excel as .xlsx.") from error


def _cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(ILLEGAL.sub("", text))}</t></is></c>'


def _xml(package: ZipFile, name: str) -> ElementTree.Element:
    if package.getinfo(name).file_size > LARGEST:
        raise ValueError("too large")
    content = package.read(name)
    if b"<!DOCTYPE" in content[:2000]:  # entities in a workbook are an attack
        raise ValueError("has a document type")
    return ElementTree.fromstring(content)


def _shared(package: ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in package.namelist():
        return []
    return [_text(each) for each in _xml(package, "xl/sharedStrings.xml")]


def _rows(sheet: ElementTree.Element, shared: list[str]) -> Iterator[list[str]]:
    for row in sheet.iter(f"{{{MAIN}}}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{{{MAIN}}}c"):
            cells[_column(cell.get("r"), len(cells))] = _value(cell, shared)
        yield [cells.get(n, "") for n in range(min(max(cells, default=-1) + 1, 1000))]


def _value(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = cell.findtext(f"{{{MAIN}}}v", "")
    return shared[int(value)] if cell.get("t") == "s" else value


def _text(element: ElementTree.Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{{{MAIN}}}t"))


def _column(reference: str | None, default: int) -> int:
    """Return 0 for `A1`, 27 for `AB3`."""
    letters = re.match(r"[A-Z]{1,3}", reference or "")
    if letters is None:
        return default
    number = 0
    for letter in letters[0]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
