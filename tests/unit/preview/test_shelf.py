"""Which modules lie on a disk, and which of their files are handed out."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pptlearn.options import PackageOptions
from pptlearn.package.formats import FORMATS
from pptlearn.package.layout import lay_out
from pptlearn.package.writer import write
from pptlearn.preview.files import LARGEST_MANIFEST, module_at
from pptlearn.preview.shelf import modules_below
from tests.playable import the_safety_course


@pytest.fixture
def library(tmp_path):
    """A folder with one module in three formats, and files of others."""
    module = the_safety_course(tmp_path / "made")
    root = tmp_path / "library"
    for place in ("Site/Safety", "Packed/Safety.scorm12.zip", "Mail/Safety.html", "Mail/.old/Safety.html"):
        format = {"zip": "scorm12", "html": "single"}.get(place.rpartition(".")[2], "web")
        write(lay_out(module, FORMATS[format], PackageOptions()), root / place)
    (root / "holiday.html").write_text("<p>Not ours</p>")
    (root / "holiday.zip").write_bytes(b"not a zip")
    return root


def test_every_module_is_found_once_with_its_group(library, tmp_path):
    found = {(each.group, each.name) for each in modules_below(library, tmp_path / "room")}
    assert found == {("Site", "Safety"), ("Packed", "Safety"), ("Mail", "Safety")}


@pytest.mark.parametrize("place", ["Site/Safety", "Packed/Safety.scorm12.zip", "Mail/Safety.html"])
def test_the_page_of_a_module_is_handed_out_from_every_format(library, tmp_path, place):
    files, manifest = module_at(library / place, tmp_path / "room")
    assert manifest["title"] == "Safety first"
    assert b"pptlearn" in files.find("index.html").read_bytes()


@pytest.mark.parametrize(
    "name", ["../holiday.html", "assets/../../../holiday.html", "/etc/passwd", "secret.txt", "assets", ""]
)
@pytest.mark.parametrize("place", ["Site/Safety", "Packed/Safety.scorm12.zip", "Mail/Safety.html"])
def test_nothing_around_a_module_is_handed_out(library, tmp_path, place, name):
    (library / "Site" / "Safety" / "secret.txt").write_text("mine")
    assert module_at(library / place, tmp_path / "room")[0].find(name) is None


def test_a_link_out_of_the_module_is_not_followed(library, tmp_path):
    (library / "Site" / "Safety" / "assets" / "out.png").symlink_to(library / "holiday.html")
    assert module_at(library / "Site" / "Safety", tmp_path)[0].find("assets/out.png") is None


def test_two_who_look_into_one_packed_module_at_once_both_find_it_whole(library, tmp_path):
    files = module_at(library / "Packed" / "Safety.scorm12.zip", tmp_path / "room")[0]
    start = threading.Barrier(4)

    def look():
        start.wait()
        page = files.find("index.html")
        return page is not None and page.read_bytes()

    with ThreadPoolExecutor(4) as pool:
        found = {each.result() for each in [pool.submit(look) for _ in range(4)]}
    assert len(found) == 1
    assert b"pptlearn" in found.pop()


def test_a_packed_manifest_that_would_fill_the_memory_is_no_module(tmp_path):
    packed = ZipFile(tmp_path / "bomb.zip", "w", ZIP_DEFLATED)
    with packed, packed.open("module.json", "w") as manifest:
        manifest.write(b'{"generator": {"name": "pptlearn"}}')
        for _ in range(LARGEST_MANIFEST // 1_000_000):
            manifest.write(b" " * 1_000_000)
    assert module_at(tmp_path / "bomb.zip", tmp_path) is None


@pytest.mark.parametrize(
    "manifest", ["[]", "{}", '{"generator": "x"}', "not json", json.dumps({"title": 1}), "[" * 200_000]
)
def test_a_folder_that_pptlearn_did_not_make_is_not_a_module(tmp_path, manifest):
    (tmp_path / "index.html").touch()
    (tmp_path / "module.json").write_text(manifest)
    assert module_at(tmp_path, tmp_path) is None
