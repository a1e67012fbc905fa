"""What can go wrong around a watched folder, in small; `tests/benchmark/faults.py` does it at full size."""

import os
import subprocess

import pytest

from tests import faults

pytestmark = pytest.mark.timeout(300)


def test_killed_at_any_moment_no_deck_is_lost_no_half_module_seen_and_no_work_done_twice(tmp_path):
    figures = faults.kills(tmp_path, moments=6, decks=5)
    assert figures.is_clean, figures


def test_odd_names_slow_copies_rename_storms_and_saves_by_delete_and_rename_all_arrive(tmp_path):
    figures = faults.odd_arrivals(tmp_path, decks=1, pause=1.5, give_up=2.0)
    assert figures.is_clean, figures


def test_folders_that_disappear_and_decks_that_vanish_in_masses_retire_nothing(tmp_path):
    figures = faults.vanishing(tmp_path, decks=4, away=1.5)
    assert figures.is_clean, figures


def test_two_watchers_share_the_work_and_one_takes_over_when_the_other_dies(tmp_path):
    figures = faults.two_watchers(tmp_path, decks=4, patience=2.0, renewal=0.3)
    assert figures.is_clean, figures


def test_a_full_disk_is_waited_out(tmp_path):
    if not _may_mount(tmp_path):
        pytest.skip("a small disk needs the right to mount one")
    figures = faults.full_disk(tmp_path, decks=5, room=1, with_queue=True)
    assert figures.is_clean, figures


def _may_mount(folder):
    place = folder / "probe"
    place.mkdir()
    try:
        faults.mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", place)
    except (OSError, subprocess.CalledProcessError):
        return False
    subprocess.run(["umount", "-l", os.fspath(place)], check=False)
    return True
