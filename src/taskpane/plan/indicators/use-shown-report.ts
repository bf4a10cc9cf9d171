import { useDeferredValue, useMemo } from 'react';
import type { PlanReport } from '../../../domain/index';
import { useSessionState } from '../../controls/use-session-state';

/** A report, and the scenario of it that is shown. */
export interface ShownReport {
  readonly report: PlanReport | null;
  readonly selected: string | null;
}

/**
 * The report in hand, and the one that is shown wherever nobody is at work: React draws that in small
 * pieces, so that a page of cards never keeps the pane from answering.
 */
export function useShownReport(): { readonly latest: ShownReport; readonly settled: ShownReport } {
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const latest = useMemo(() => ({ report, selected }), [report, selected]);
  return { latest, settled: useDeferredValue(latest) };
}
