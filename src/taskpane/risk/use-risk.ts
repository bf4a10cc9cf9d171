import { useEffect, useSyncExternalStore } from 'react';
import { usePane } from '../controls/pane-context';
import { riskStoreOf, type RiskState } from './risk-store';

/** The simulations of the plan; while it is used, every change is simulated. */
export function useRisk(): RiskState {
  const { session } = usePane();
  const store = riskStoreOf(session);
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** Has every scenario simulated, not only the selected one, while the component is shown. */
export function useEveryScenario(): void {
  const { session } = usePane();
  useEffect(() => {
    const store = riskStoreOf(session);
    store.want(true);
    return () => store.want(false);
  }, [session]);
}
