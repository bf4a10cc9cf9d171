import { useSyncExternalStore } from 'react';
import type { SessionState } from '../../session/session';
import { usePane } from './pane-context';

/** Follows the planner's state; renders again only when the selected part changes. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
