import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/** The host's theme where it tells one, else the system's, followed while the pane is open. */
export function useDark(hostIsDark: boolean | undefined): boolean {
  const systemIsDark = useSyncExternalStore(follow, isSystemDark);
  return hostIsDark ?? systemIsDark;
}

function follow(listener: () => void): () => void {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function isSystemDark(): boolean {
  return window.matchMedia?.(QUERY).matches ?? false;
}
