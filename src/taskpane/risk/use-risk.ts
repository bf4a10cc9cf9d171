import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Tornado, TornadoMeasure } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { riskStoreOf, type Answered, type RiskState, type RiskWish } from './risk-store';
import { jobKey, type QuestionJob, type RiskJob, type TornadoJob } from './worker/risk-messages';

/** The simulations of the plan; while it is used, every change is simulated. */
export function useRisk(): RiskState {
  const { session } = usePane();
  const store = riskStoreOf(session);
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** Wants more than the selected scenario while the component is shown. */
function useWish(wish: RiskWish | null): void {
  const { session } = usePane();
  useEffect(() => (wish ? riskStoreOf(session).want(wish) : undefined), [session, wish]);
}

/** Wants every scenario simulated. */
export const everyScenario: RiskWish = ({ scenarios }) =>
  scenarios.map(({ id }) => ({ kind: 'simulation', scenario: id }));

/** Has every scenario simulated, not only the selected one. */
export function useEveryScenario(): void {
  useWish(everyScenario);
}

/** Wants a job done while the component is shown; gives what is known, when there is time for it. */
function useJob(job: RiskJob | null): RiskState {
  useWish(useMemo(() => job && (() => [job]), [job]));
  return useDeferredValue(useRisk());
}

const NO_PATH = { indicator: null, year: 0 } as const;

/** What moves a measure most in the selected scenario; null until it is known. */
export function useTornado(measure: TornadoMeasure | null): Tornado | null {
  const scenario = useSessionState((state) => state.selectedScenario) ?? '';
  const target = measure && 'target' in measure ? measure.target : null;
  const { indicator, year } = measure && 'year' in measure ? measure : NO_PATH;
  // The same one for as long as it is about the same, however often the measure is made anew.
  const job = useMemo((): TornadoJob | null => {
    const wanted = target !== null ? { target } : indicator !== null ? { indicator, year } : null;
    return wanted && { kind: 'tornado', scenario, measure: wanted };
  }, [scenario, target, indicator, year]);
  const { tornados } = useJob(job);
  return (job && tornados.get(jobKey(job))) ?? null;
}

/**
 * The answer to a question, of an earlier plan until there is a newer one; null until there is one.
 *
 * @param job - the same object for as long as the question is the same; null where nothing is asked
 */
export function useQuestion(job: QuestionJob | null): Answered | null {
  const { answers } = useJob(job);
  return (job && answers.get(jobKey(job))) ?? null;
}
