"""The cache of prepared assets."""

import os

import pytest

from pptlearn.cache import Cache, default_folder, recipe_key


def writes(content):
    return lambda path: path.write_bytes(content)


def test_what_was_put_is_got(tmp_path):
    cache = Cache(tmp_path)
    cache.put("abc", writes(b"one"))
    assert cache.get("abc").read_bytes() == b"one"
    assert cache.get("other") is None


def test_a_damaged_entry_is_dropped_and_made_again(tmp_path):
    cache = Cache(tmp_path)
    cache.put("abc", writes(b"one")).write_bytes(b"onX")
    assert cache.get("abc") is None
    assert cache.get_or_put("abc", writes(b"one")).read_bytes() == b"one"


def test_a_failed_write_leaves_nothing(tmp_path):
    def fail(path):
        path.write_bytes(b"half")
        raise ValueError("no more")

    cache = Cache(tmp_path)
    with pytest.raises(ValueError, match="no more"):
        cache.put("abc", fail)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_the_longest_unused_goes_first(tmp_path):
    cache = Cache(tmp_path, limit=25)
    for age, key in enumerate(("aa1", "bb2", "cc3")):
        os.utime(cache.put(key, writes(bytes(10))), (1000 + age, 1000 + age))
    cache.get("aa1")
    cache.trim()
    assert [key for key in ("aa1", "bb2", "cc3") if cache.get(key)] == ["aa1", "cc3"]


def test_what_a_killed_process_left_half_made_goes_in_time(tmp_path):
    cache = Cache(tmp_path)
    abandoned, under_way = (
        cache.put("abc", writes(b"one")).with_name(f".pptlearn-{each}") for each in ("a", "b")
    )
    for path in (abandoned, under_way):
        path.write_bytes(b"half")
    os.utime(abandoned, (1000, 1000))
    cache.trim()
    assert (abandoned.exists(), under_way.exists(), cache.get("abc") is not None) == (False, True, True)


def test_values_are_remembered(tmp_path):
    Cache(tmp_path).remember("abc", {"width": 3, "parts": (1, 2)})
    assert Cache(tmp_path).recall("abc") == {"width": 3, "parts": [1, 2]}
    assert Cache(tmp_path).recall("other") is None


def test_without_a_folder_all_goes_with_the_cache():
    with Cache(None) as cache:
        path = cache.put("abc", writes(b"one"))
        assert path.exists()
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert Cache(tmp_path / "file" / "cache").put("abc", writes(b"one")).read_bytes() == b"one"


def test_the_limit_is_kept_when_work_is_done(tmp_path):
    with Cache(tmp_path, limit=5) as cache:
        cache.put("abc", writes(bytes(10)))
    assert cache.get("abc") is None


def test_the_name_of_a_product_tells_all_that_went_into_it():
    names = {recipe_key(source, recipe) for source in "ab" for recipe in ({"make": 1}, {"make": 2})}
    assert len(names) == 4
    assert recipe_key("a", {"x": 1, "y": 2}) == recipe_key("a", {"y": 2, "x": 1})


def test_the_cache_lies_where_the_person_says(monkeypatch, tmp_path):
    monkeypatch.setenv("PPTLEARN_CACHE", str(tmp_path))
    assert default_folder() == tmp_path
