"""One frozen state, one way to change it."""

import pytest

pytestmark = pytest.mark.browser


def test_listeners_hear_of_changes_and_of_nothing_else(player_page):
    heard = player_page.evaluate(
        """async () => {
            const { createStore } = await import("pptlearn/store.js");
            const more = (state, action) => (action === "more" ? { count: state.count + 1 } : state);
            const store = createStore(more, { count: 0 });
            const heard = [];
            store.subscribe((now, before) => heard.push([before.count, now.count]));
            for (const action of ["more", "nothing", "more"]) store.send(action);
            return [heard, Object.isFrozen(store.get())];
        }"""
    )
    assert heard == [[[0, 1], [1, 2]], True]


def test_a_watch_runs_at_once_and_when_what_it_selects_changes(player_page):
    seen = player_page.evaluate(
        """async () => {
            const { createStore } = await import("pptlearn/store.js");
            const store = createStore((state, change) => ({ ...state, ...change }), { a: 1, b: 1 });
            const seen = [];
            store.watch((state) => [state.a], (state) => seen.push(state.a));
            for (const change of [{ b: 2 }, { a: 2 }, { a: 2 }, { a: 3 }]) store.send(change);
            return seen;
        }"""
    )
    assert seen == [1, 2, 3]
