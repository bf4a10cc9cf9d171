import type { PathRow, Plan, PlanReport } from '../../domain/index';
import type { LocalText } from '../../shared/local-text';
import { ok, type Result } from '../../shared/result';
import { applyPath } from './assumptions';
import type { CommandProblem, FoundPath } from './command-types';

/** Puts paths of several drivers into a scenario, or none where one of them cannot be taken. */
export function applyPaths(plan: Plan, paths: readonly FoundPath[]): Result<Plan, CommandProblem> {
  return paths.reduce<Result<Plan, CommandProblem>>(
    (done, path) => (done.ok ? applyPath(done.value, path) : done),
    ok(plan),
  );
}

/** What a number may differ by and still be the one that the scenario has. */
const SAME = 1e-12;

/**
 * The rows of a path that meets every target, as paths for a scenario. Numbers that it has already
 * stay inherited.
 */
export function pathsOfRows(
  report: PlanReport,
  scenario: string,
  rows: readonly PathRow[],
  method: LocalText,
): readonly FoundPath[] {
  const found = report.scenarios.find((each) => each.scenario.id === scenario);
  return rows.flatMap(({ indicator, driver, values }) => {
    const own = found?.indicators
      .find((each) => each.indicator.id === indicator)
      ?.drivers.find((each) => each.driver === driver)?.values;
    const changed = values.map((value, index) => {
      const before = own?.[index]?.value ?? null;
      return before !== null && Math.abs(value - before) <= SAME * Math.abs(before) ? null : value;
    });
    const isSame = changed.every((value) => value === null);
    return isSame ? [] : [{ scenario, indicator, driver, values: changed, method }];
  });
}
