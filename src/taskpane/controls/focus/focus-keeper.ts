// Fluent disposes its focus manager with the last component that uses it. If a dialog closes at that
// moment, the page behind it stays hidden from screen readers. So once a menu or a dialog has been
// loaded, the pane keeps one component that uses the manager.
import { useSyncExternalStore } from 'react';

let isNeeded = false;
const listeners = new Set<() => void>();

/** Modules that load the focus manager call this when they are loaded. */
export function needFocusKeeper(): void {
  isNeeded = true;
  // Deferred, because React may be rendering the module that was just loaded.
  queueMicrotask(() => listeners.forEach((listener) => listener()));
}

export function useFocusKeeperNeeded(): boolean {
  return useSyncExternalStore(subscribe, () => isNeeded);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
