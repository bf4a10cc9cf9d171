import { useSyncExternalStore } from 'react';
import type { SessionState } from '../../session/session';
import { usePane } from './pane-context';

/** Subscribes to the session's state; re-renders only when the selected part changes. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
