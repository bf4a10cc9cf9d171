import { useSyncExternalStore } from 'react';
import type { PlannerState } from '../../session/session';
import { usePane } from './pane-context';

/** Follows the planner's state; renders again only when the selected part changes. */
export function usePlannerState<Part>(select: (state: PlannerState) => Part): Part {
  const { planner } = usePane();
  return useSyncExternalStore(planner.subscribe, () => select(planner.getState()));
}
