import { useSyncExternalStore } from 'react';

/** Whether the pane is at least this wide. The pane is a window of its own, so a query tells. */
export function useWide(pixels: number): boolean {
  const query = `(min-width: ${String(pixels)}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}
