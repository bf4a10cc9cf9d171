import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/**
 * Whether to use the dark theme: the host's theme if it reports one, else the system's. The host does
 * not report changes, so it is queried again when the pane gets the focus.
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
