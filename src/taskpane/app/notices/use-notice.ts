import { useState } from 'react';
import type { Plan } from '../../../domain/index';
import { sameContent } from '../../../shared/same-content';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import type { Notice } from './Notices';

interface Told {
  readonly notice: Notice;
  /** The plan that what was done led to. */
  readonly plan: Plan | null;
}

/**
 * What was just done, as long as it is the last thing that was: another change of the plan or a write
 * of the sheets takes the notice away, for its way back would take back something else.
 */
export function useNotice(): readonly [Notice | null, (notice: Notice | null) => void] {
  const { session } = usePane();
  const plan = useSessionState((state) => state.plan);
  const isWriting = useSessionState((state) => state.writing !== null);
  const [told, setTold] = useState<Told | null>(null);
  const isPast = told !== null && (isWriting || !isSamePlan(told.plan, plan));
  if (isPast) setTold(null);
  return [
    isPast ? null : (told?.notice ?? null),
    (notice) => setTold(notice && { notice, plan: session.getState().plan }),
  ];
}

/** The history is written in the workbook's own time and is no change. */
function isSamePlan(before: Plan | null, after: Plan | null): boolean {
  if (before === after || !before || !after) return before === after;
  return sameContent({ ...before, history: [] }, { ...after, history: [] });
}
