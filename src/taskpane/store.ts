/** A value that may be watched: what `useSyncExternalStore` wants. */
export interface Store<State> {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store and the one way to change it; the part given replaces the fields of the same names. */
export interface OpenStore<State> extends Store<State> {
  readonly change: (part: Partial<State>) => void;
}

export function openStore<State extends object>(start: State): OpenStore<State> {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(part) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
  };
}
