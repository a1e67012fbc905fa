/**
 * One frozen state, one way to change it.
 *
 * @template S, A
 * @param {(state: S, action: A) => S} reduce  pure: the next state for an action
 * @param {S} initial
 */
export function createStore(reduce, initial) {
  let state = Object.freeze(initial);
  const listeners = new Set();

  function subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    get: () => state,
    send(action) {
      const next = reduce(state, action);
      if (next === state) return;
      const before = state;
      state = Object.freeze(next);
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe,
    /**
     * Calls `effect` now and whenever one of the selected values changes.
     *
     * @param {(state: S) => unknown[]} select
     * @param {(state: S) => void} effect
     */
    watch(select, effect) {
      let selected = select(state);
      effect(state);
      return subscribe((now) => {
        const next = select(now);
        if (next.every((value, index) => Object.is(value, selected[index]))) return;
        selected = next;
        effect(now);
      });
    },
  };
}
