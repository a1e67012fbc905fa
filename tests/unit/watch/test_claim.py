from pptlearn.watch.claim import Claims, claim_file


def test_only_one_of_two_watchers_gets_a_deck(tmp_path):
    first, second = Claims("one", patience=60), Claims("two", patience=60)
    assert first.take(tmp_path / "deck")
    assert not second.take(tmp_path / "deck")
    first.release(tmp_path / "deck")
    assert second.take(tmp_path / "deck")


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_claim_that_stands_still_is_taken_over(tmp_path):
    Claims("dead", patience=60).take(tmp_path / "deck")
    clock = Clock()
    heir = Claims("heir", patience=60, clock=clock)
    for clock.now in (0.0, 59.9, 60.0, 60.5):
        assert not heir.take(tmp_path / "deck")
    clock.now = 61.0
    assert heir.take(tmp_path / "deck")
    assert claim_file(tmp_path / "deck").read_text().startswith("heir ")


def test_of_two_heirs_only_one_gets_a_claim(tmp_path):
    Claims("dead", patience=60).take(tmp_path / "deck")
    clock = Clock()
    heirs = [Claims(name, patience=60, clock=clock) for name in ("one", "two")]
    taken = []
    for clock.now in (0.0, 60.0, 61.0, 62.0, 63.0):
        taken += [heir.owner for heir in heirs if heir.take(tmp_path / "deck")]
    assert set(taken) == {"one"}


def test_an_empty_claim_of_a_watcher_that_died_at_once_is_taken_over(tmp_path):
    claim_file(tmp_path / "deck").write_text("")
    clock = Clock()
    heir = Claims("heir", patience=60, clock=clock)
    assert [heir.take(tmp_path / "deck") for clock.now in (0.0, 60.0, 61.0)] == [False, False, True]


def test_a_watcher_that_slept_does_not_renew_what_another_has_taken_over(tmp_path):
    slept, clock = Claims("slept", patience=60), Clock()
    slept.take(tmp_path / "deck")
    heir = Claims("heir", patience=60, clock=clock)
    for clock.now in (0.0, 60.0, 61.0):
        heir.take(tmp_path / "deck")
    slept.renew()
    slept.release(tmp_path / "deck")
    assert claim_file(tmp_path / "deck").read_text().startswith("heir ")


def test_a_claim_that_is_renewed_is_not_taken_over(tmp_path):
    holder, other = Claims("holder", patience=60), Claims("other", patience=0)
    holder.take(tmp_path / "deck")
    for _ in range(3):
        assert not other.take(tmp_path / "deck")
        holder.renew()


def test_a_watcher_takes_up_its_own_claim_again(tmp_path):
    claims = Claims("one", patience=60)
    assert claims.take(tmp_path / "deck")
    assert claims.take(tmp_path / "deck")


def test_a_watcher_started_again_drops_the_claims_of_its_earlier_life(tmp_path):
    (tmp_path / "north").mkdir()
    Claims("one", patience=60).take(tmp_path / "north" / "deck")
    Claims("two", patience=60).take(tmp_path / "north" / "other")
    Claims("one", patience=60).drop_own(tmp_path)
    assert [file.name for file in (tmp_path / "north").iterdir()] == [".other.claim"]
