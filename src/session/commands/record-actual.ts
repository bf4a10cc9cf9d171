import { ok, type Plan, type Provenance, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { setAssumption } from './set-assumption';

/** Says in every root scenario what an indicator really reached; null takes it back. */
export function recordActual(
  plan: Plan,
  actual: {
    readonly indicator: string;
    readonly year: number;
    readonly value: number | null;
    readonly provenance?: Provenance | undefined;
  },
): Result<Plan, CommandProblem> {
  const roots = plan.scenarios.filter(({ parent }) => parent === null);
  return roots.reduce<Result<Plan, CommandProblem>>(
    (done, { id }) =>
      done.ok ? setAssumption(done.value, { ...actual, scenario: id, driver: 'actual' }) : done,
    ok(plan),
  );
}
