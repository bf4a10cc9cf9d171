export interface Listeners<Value> {
  readonly add: (listener: (value: Value) => void) => () => void;
  readonly notify: (value: Value) => void;
}

/** Keeps a list of listeners and notifies them. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    notify: (value) => {
      for (const listener of all) listener(value);
    },
  };
}
