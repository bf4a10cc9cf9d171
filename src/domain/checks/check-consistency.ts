import { runSteps, type Steps } from '../../shared/steps';
import type { PlanReport } from '../scenarios/plan-report';
import { CHECK_BOUNDS, type CheckBounds } from '../numbers/limits';
import { checkScope, type CheckScope } from './check-scope';
import {
  findBuoyancy,
  findEmergingShare,
  findGrowthMethods,
  findIncomeGrowth,
} from './growth-checks';
import { findExclusiveTargets, findPhraseYears, findTargetsAcrossYears } from './target-checks';
import { findMixedPrices } from './price-checks';
import { senseSteps } from './sense-checks';
import { findPartSums, findProgrammeSums, findStocksBelowZero } from './sum-checks';
import type { Finding } from './finding';

/**
 * Checks a plan against itself: whether its numbers fit each other, not whether its targets are
 * met. What a scenario inherits unchanged is reported once, for the scenario that it inherits from.
 * Buoyancy, growth by two methods and real against nominal follow the definitions of
 * {@link buoyancy}, {@link averageGrowth} and {@link nominalGrowth}.
 *
 * @param report - the numbers of a plan
 * @param bounds - from where on a check warns, fractions; by default conventions of this product
 * @returns warnings and notes: those of the plan itself, then scenario by scenario in the plan's order
 * @example checkConsistency(reportPlan(examplePlan).value) // []
 */
export function checkConsistency(
  report: PlanReport,
  bounds: CheckBounds = CHECK_BOUNDS,
): readonly Finding[] {
  return runSteps(checkSteps(report, bounds));
}

/**
 * Checks a plan in steps, one for each scenario, so that a page may have its turns.
 *
 * @example [...checkSteps(reportPlan(examplePlan).value)].length // 2
 */
export function* checkSteps(
  report: PlanReport,
  bounds: CheckBounds = CHECK_BOUNDS,
): Steps<readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>();
  for (const each of report.scenarios) {
    found.set(each.scenario.id, checkScenario(checkScope(report, each, bounds)));
    yield;
  }
  const findings = report.scenarios.flatMap(({ scenario: { id, parent } }) =>
    withoutInherited(found.get(id) ?? [], parent === null ? [] : (found.get(parent) ?? [])),
  );
  const sense = yield* senseSteps(report);
  return [
    ...findExclusiveTargets(report.plan),
    ...findTargetsAcrossYears(report.plan),
    ...findPhraseYears(report.plan),
    ...sense,
    ...findings.filter(({ scenario }) => scenario === null),
    ...findings.filter(({ scenario }) => scenario !== null),
  ];
}

/** Leaves out findings that the parent scenario has with the same numbers. */
function withoutInherited(
  own: readonly Finding[],
  inherited: readonly Finding[],
): readonly Finding[] {
  const known = new Set(inherited.map(factsOf));
  return own.filter((finding) => finding.scenario === null || !known.has(factsOf(finding)));
}

function factsOf(finding: Finding): string {
  return JSON.stringify({ ...finding, scenario: null });
}

function checkScenario(scope: CheckScope): readonly Finding[] {
  const reports = scope.plan.indicators.flatMap(({ id }) => scope.reportOf(id) ?? []);
  return [
    ...findMixedPrices(scope),
    ...findBuoyancy(scope),
    ...findIncomeGrowth(scope),
    ...findEmergingShare(scope),
    ...reports.flatMap((report) => [
      ...findProgrammeSums(scope, report),
      ...findStocksBelowZero(scope, report),
      ...findPartSums(scope, report),
      ...findGrowthMethods(scope, report),
    ]),
  ];
}
