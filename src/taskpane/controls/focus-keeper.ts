// Fluent's focus manager ends with its last user. When a dialog closes at that moment, the page
// behind it stays hidden from screen readers. So once a menu or a dialog has been loaded, the pane
// keeps one user of the manager until it closes.
import { useSyncExternalStore } from 'react';

let isNeeded = false;
const listeners = new Set<() => void>();

/** Called by what brings the focus manager with it, as it is loaded. */
export function needFocusKeeper(): void {
  isNeeded = true;
  // Not while React is rendering what was just loaded.
  queueMicrotask(() => listeners.forEach((listener) => listener()));
}

export function useFocusKeeperNeeded(): boolean {
  return useSyncExternalStore(subscribe, () => isNeeded);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
