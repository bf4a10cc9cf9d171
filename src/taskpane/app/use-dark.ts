import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/**
 * The host's theme where it tells one, else the system's. The host does not tell of a change, so it
 * is asked again whenever someone comes back to the pane.
 */
export function useDark(hostIsDark: () => boolean | undefined): boolean {
  return useSyncExternalStore(follow, () => hostIsDark() ?? isSystemDark());
}

function follow(listener: () => void): () => void {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  return () => {
    query?.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

function isSystemDark(): boolean {
  return window.matchMedia?.(QUERY).matches ?? false;
}
