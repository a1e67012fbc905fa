from pptlearn.watch.claim import Claims, claim_file


def test_only_one_of_two_watchers_gets_a_deck(tmp_path):
    first, second = Claims("one", patience=60), Claims("two", patience=60)
    assert first.take(tmp_path / "deck")
    assert not second.take(tmp_path / "deck")
    first.release(tmp_path / "deck")
    assert second.take(tmp_path / "deck")


def test_a_claim_that_stands_still_is_taken_over(tmp_path):
    Claims("dead", patience=60).take(tmp_path / "deck")
    heir = Claims("heir", patience=0)
    assert not heir.take(tmp_path / "deck")  # seen for the first time
    assert heir.take(tmp_path / "deck")
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
