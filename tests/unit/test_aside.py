"""Files are written whole, or not at all."""

import pytest

from pptlearn.aside import HALF_MADE, aside, free_name


def test_what_was_there_stays_until_the_new_is_whole(tmp_path):
    target = tmp_path / "report.html"
    target.write_text("old")
    with aside(target) as path:
        path.write_text("half")
        assert target.read_text() == "old"
        path.write_text("new")
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path):
    target = tmp_path / "report.html"
    target.write_text("old")
    with pytest.raises(OSError, match="full"):
        _write_half(target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def _write_half(target):
    with aside(target) as path:
        path.write_text("half")
        raise OSError("the disk is full")


def test_two_who_write_at_once_do_so_under_different_names(tmp_path):
    names = {free_name(tmp_path).name for _ in range(100)}
    assert len(names) == 100
    assert all(name.startswith(HALF_MADE) for name in names)
