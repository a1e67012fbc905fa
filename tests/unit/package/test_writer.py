import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from pptlearn.errors import NotOurs
from pptlearn.options import PackageOptions
from pptlearn.package.deliver import deliver
from pptlearn.package.formats import FORMATS
from pptlearn.package.layout import TooLargeForOneFile, lay_out
from pptlearn.package.writer import move_outputs
from tests.modules import a_module, an_asset

REPORTS = {
    ".report.html": '<meta name="generator" content="pptlearn 0.1.0">',
    ".report.json": '{"generator": {"name": "pptlearn"}}',
}


def put(module, folder: Path, *formats: str):
    return deliver(module, REPORTS, "Safety first", folder, formats, PackageOptions())


def test_each_format_lands_under_the_decks_name(tmp_path):
    put(a_module(), tmp_path, "web", "single", "scorm12")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "Safety first",
        "Safety first.html",
        "Safety first.report.html",
        "Safety first.report.json",
        "Safety first.scorm12.zip",
    ]


def test_a_module_holds_its_page_its_manifest_and_its_assets(tmp_path):
    sound = an_asset(tmp_path)
    put(a_module(sound), tmp_path / "out", "web")
    module = tmp_path / "out" / "Safety first"
    found = sorted(path.relative_to(module).as_posix() for path in module.rglob("*") if path.is_file())
    assert found == [sound.path, "index.html", "module.json"]
    assert (module / sound.path).read_bytes() == b"sound"


def test_the_same_module_gives_the_same_zip(tmp_path):
    for name in ("a", "b"):
        put(a_module(an_asset(tmp_path)), tmp_path / name, "scorm12")
    first, second = (tmp_path / name / "Safety first.scorm12.zip" for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()


def test_a_folder_that_somebody_else_made_is_left_alone(tmp_path):
    other = tmp_path / "Safety first" / "holiday.txt"
    other.parent.mkdir()
    other.write_text("mine")
    with pytest.raises(NotOurs, match="left alone"):
        put(a_module(), tmp_path, "web", "single")
    assert [path.name for path in tmp_path.iterdir()] == ["Safety first"]
    assert other.read_text() == "mine"


@pytest.mark.parametrize(
    "name", ["Safety first.html", "Safety first.scorm12.zip", "Safety first.report.html"]
)
def test_a_file_that_somebody_else_made_is_left_alone(tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(NotOurs):
        put(a_module(), tmp_path, "web", "single", "scorm12")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_open_page_keeps_its_assets_until_the_conversion_after_next(tmp_path):
    out = tmp_path / "out"
    old, new = an_asset(tmp_path, content=b"old"), an_asset(tmp_path, "b.m4a", content=b"new")
    kept = []
    for assets in ((old,), (new,), (new,)):
        put(a_module(*assets), out, "web")
        kept.append({path.read_bytes() for path in (out / "Safety first" / "assets").iterdir()})
    assert kept == [{b"old"}, {b"old", b"new"}, {b"new"}]


def test_an_asset_of_which_only_a_part_lies_there_is_written_again(tmp_path):
    sound, out = an_asset(tmp_path), tmp_path / "out"
    put(a_module(sound), out, "web")
    (out / "Safety first" / sound.path).write_bytes(b"so")
    put(a_module(sound), out, "web")
    assert (out / "Safety first" / sound.path).read_bytes() == b"sound"


def test_a_module_whose_assets_lead_elsewhere_is_left_alone(tmp_path):
    put(a_module(), tmp_path / "out", "web")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "Safety first" / "assets").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotOurs):
        put(a_module(an_asset(tmp_path)), tmp_path / "out", "web")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "manifest", ["[" * 200_000, "5", '{"generator": 5}', '{"generator": {"name": "other"}}']
)
def test_a_manifest_that_says_nothing_of_pptlearn_is_not_ours(tmp_path, manifest):
    (tmp_path / "Safety first").mkdir()
    (tmp_path / "Safety first" / "module.json").write_text(manifest)
    with pytest.raises(NotOurs):
        put(a_module(), tmp_path, "web")


@pytest.mark.parametrize("assets", ["5", "[3]", '[{"path": 3}]'])
def test_odd_assets_in_an_old_manifest_do_not_stop_its_update(tmp_path, assets):
    module = tmp_path / "Safety first"
    (module / "assets" / "folder").mkdir(parents=True)
    (module / "module.json").write_text(f'{{"generator": {{"name": "pptlearn"}}, "assets": {assets}}}')
    put(a_module(an_asset(tmp_path)), tmp_path, "web")
    assert (module / "index.html").is_file()


def test_a_pipe_is_not_ours(tmp_path):
    os.mkfifo(tmp_path / "Safety first.html")
    with pytest.raises(NotOurs):
        put(a_module(), tmp_path, "single")


def test_nothing_is_left_behind_when_writing_fails(tmp_path):
    sound = an_asset(tmp_path)
    sound.file.unlink()
    with pytest.raises(Exception, match="cannot be written"):
        put(a_module(sound), tmp_path / "out", "web")
    assert list((tmp_path / "out").iterdir()) == []


def test_one_file_that_grows_too_large_names_its_largest_medium(tmp_path):
    sound = an_asset(tmp_path, content=bytes(2_000_000))
    with pytest.raises(TooLargeForOneFile, match=sound.path):
        lay_out(a_module(sound), FORMATS["single"], PackageOptions(single_megabytes=1))


def test_the_other_formats_are_written_when_one_file_would_be_too_large(tmp_path):
    sound = an_asset(tmp_path, content=bytes(2_000_000))
    done = deliver(
        a_module(sound), {}, "deck", tmp_path / "out", ("single", "web"), PackageOptions(single_megabytes=1)
    )
    assert [path.name for path in done.outputs] == ["deck"]
    assert "Write the format web instead" in done.refused[0]


def test_one_file_carries_its_media_as_inert_base64(tmp_path):
    put(a_module(an_asset(tmp_path)), tmp_path / "out", "single")
    text = (tmp_path / "out" / "Safety first.html").read_text()
    assert '<script type="text/plain" data-asset="assets/' in text
    assert "c291bmQ=" in text


def test_a_scorm_package_lists_every_file_of_the_module(tmp_path):
    sound = an_asset(tmp_path)
    put(a_module(sound), tmp_path / "out", "scorm12")
    with ZipFile(tmp_path / "out" / "Safety first.scorm12.zip") as archive:
        manifest = archive.read("imsmanifest.xml").decode()
        names = set(archive.namelist()) - {"imsmanifest.xml"}
    assert names == {"index.html", "module.json", sound.path}
    assert all(f'<file href="{name}"' in manifest for name in names)


def test_a_scorm_package_carries_the_pass_mark(tmp_path):
    test = {
        "id": "t",
        "kind": "test",
        "title": "Test",
        "slides": [1],
        "passMark": 85,
        "attempts": None,
        "draw": None,
        "validityMonths": None,
        "optional": False,
    }
    files = lay_out(a_module(assessments=[test]), FORMATS["scorm12"], PackageOptions()).files
    assert b"<adlcp:masteryscore>85</adlcp:masteryscore>" in files["imsmanifest.xml"]


def test_module_json_is_readable_utf8(tmp_path):
    put(a_module(title="Sécurité"), tmp_path, "web")
    text = (tmp_path / "Safety first" / "module.json").read_text(encoding="utf-8")
    assert "Sécurité" in text
    assert json.loads(text)["title"] == "Sécurité"


def test_outputs_made_elsewhere_are_moved_in_one_stroke_and_an_update_keeps_what_is_the_same(tmp_path):
    first, published = tmp_path / "first", tmp_path / "published"
    lay_down(first, {"assets/a.png": "a", "module.json": OURS, "index.html": "one"})
    published.mkdir()
    move_outputs([first / "deck"], published)
    second = tmp_path / "second"
    lay_down(second, {"assets/b.png": "b", "module.json": OURS, "index.html": "two"})
    move_outputs([second / "deck"], published)
    found = {path.name for path in (published / "deck").rglob("*") if path.is_file()}
    assert found == {"b.png", "module.json", "index.html"}
    assert (published / "deck" / "index.html").read_text() == "two"


def test_a_move_that_was_stopped_half_way_goes_on_with_what_is_left(tmp_path):
    staged, published = tmp_path / "staged", tmp_path / "published"
    lay_down(
        published, {"assets/a.png": "a", "assets/b.png": "b", "module.json": NAMES_B, "index.html": "one"}
    )
    lay_down(staged, {"index.html": "two"})  # its assets and its manifest have been moved already
    move_outputs([staged / "deck"], published)
    assert (published / "deck" / "assets" / "b.png").exists()
    assert (published / "deck" / "index.html").read_text() == "two"


OURS = '{"generator": {"name": "pptlearn"}, "assets": []}'
NAMES_B = '{"generator": {"name": "pptlearn"}, "assets": [{"path": "assets/b.png"}]}'


def lay_down(folder, files):
    for path, text in files.items():
        (folder / "deck" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "deck" / path).write_text(text)
