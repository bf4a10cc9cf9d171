import { isIndex } from '../indicators/index-path';
import { KIND_FACTS } from '../indicators/kinds';
import { BASIS_FACTS } from '../plan/target-basis';
import type { Comparator, Indicator, Plan, Target } from '../plan/plan';
import type { PlanReport } from '../scenarios/plan-report';
import { isPercentUnit } from '../target-text/units-and-names';
import { pushAll } from '../../shared/extremes';
import type { Steps } from '../../shared/steps';
import { isTargetMet } from '../targets/target-gap';
import type { Finding, FindingOf } from './finding';
import { phraseSense } from './phrase-sense';

/** What a target asks for: at least so much, or at most. */
export type TargetSide = 'floor' | 'limit';

/** On which side of its value a target is met; null for a band. */
export function sideOf(comparator: Comparator): TargetSide | null {
  switch (comparator) {
    case 'atLeast':
    case 'moreThan':
    case 'full':
      return 'floor';
    case 'atMost':
    case 'lessThan':
      return 'limit';
    default:
      return null;
  }
}

/**
 * Finds targets that were probably read or typed wrongly: met from the start in every scenario,
 * against the direction of good, a sum of a level, a sign that contradicts the quoted words.
 */
export function* senseSteps(report: PlanReport): Steps<readonly Finding[]> {
  const unmet = new Set(
    report.scenarios.flatMap(({ indicators }) =>
      indicators.flatMap(({ targets }) =>
        targets.flatMap(({ target, met }) => (met ? [] : [target.id])),
      ),
    ),
  );
  const { plan } = report;
  const findings: Finding[] = [];
  for (const [index, target] of plan.targets.entries()) {
    pushAll(findings, findTargetSense(plan, target, !unmet.has(target.id)));
    if (index % TARGETS_PER_STEP === TARGETS_PER_STEP - 1) yield;
  }
  return findings;
}

/** Reading a quotation takes a fraction of a millisecond. */
const TARGETS_PER_STEP = 50;

/**
 * Finds what speaks against one target of a plan.
 *
 * @param isMetEverywhere - whether every scenario meets it
 * @example findTargetSense(examplePlan, examplePlan.targets[0], true) // []
 */
export function findTargetSense(
  plan: Plan,
  target: Target,
  isMetEverywhere: boolean,
): readonly Finding[] {
  const indicator = plan.indicators.find(({ id }) => id === target.indicator);
  if (!indicator) return [];
  const sums = sumsLevel(plan, target, indicator);
  return [
    ...againstDirection(target, indicator),
    ...sums,
    ...(isMetEverywhere && sums.length === 0 ? metFromStart(target, indicator) : []),
    ...phraseSense(target, indicator),
  ];
}

function frameOf(target: Target) {
  const { id, indicator, year } = target;
  return { scenario: null, indicators: [indicator], years: [year], target: id } as const;
}

/** More is asked of what should fall, or less of what should rise. */
function againstDirection(
  target: Target,
  { direction }: Indicator,
): readonly FindingOf<'targetDirection'>[] {
  const side = sideOf(target.comparator);
  const wrong = direction === 'higher' ? 'limit' : direction === 'lower' ? 'floor' : null;
  if (side === null || side !== wrong) return [];
  return [{ kind: 'targetDirection', severity: 'warning', ...frameOf(target), side }];
}

/** How far beyond its target a base value lies where the target was probably read wrongly. */
const FAR = 2;

/** The value of the base year meets a floor or a limit already, and so does every scenario. */
function metFromStart(
  target: Target,
  indicator: Indicator,
): readonly FindingOf<'targetMetFromStart'>[] {
  const { comparator, value, basis, relativeTo } = target;
  const side = sideOf(comparator);
  const base = indicator.base?.value;
  if (side === null || base === undefined || relativeTo !== null || isIndex(indicator)) return [];
  if (!BASIS_FACTS[basis].isLevel) return [];
  if (!isTargetMet({ value: base, target: value, comparator })) return [];
  const isFar = value > 0 && (side === 'floor' ? base >= value * FAR : base <= value / FAR);
  const { isShare } = KIND_FACTS[indicator.kind];
  const severity = isFar ? 'warning' : 'note';
  return [{ kind: 'targetMetFromStart', severity, ...frameOf(target), base, isShare }];
}

/** Units and names of what is measured at a moment or per something, so that years do not add up. */
const RATIO =
  /[/‰]|\bper\b|每|人均|平均|\bindex\b|指数|岁|\byears?\b|^年$|\baverage\b|per capita|\brates?\b|率$/iu;

/** A sum over several years of what does not add up: a rate, an average, an index, a population. */
function sumsLevel(
  { baseYear }: Plan,
  target: Target,
  indicator: Indicator,
): readonly FindingOf<'targetSumsLevel'>[] {
  const { basis, comparator, value, year, fromYear } = target;
  const years = year - (fromYear ?? baseYear + 1) + 1;
  const { isFlow, isShare } = KIND_FACTS[indicator.kind];
  if (basis !== 'cumulative' || years < 2 || (!isFlow && !isShare)) return [];
  const { ownUnit, name, base } = indicator;
  const isRatio =
    isShare ||
    Object.values(ownUnit).some((unit) => isPercentUnit(unit) || RATIO.test(unit)) ||
    Object.values(name).some((each) => RATIO.test(each));
  // A sum that a single year reaches is hardly a sum.
  const isOneYear = sideOf(comparator) === 'floor' && base !== null && value <= base.value;
  if (!isRatio && !isOneYear) return [];
  return [
    { kind: 'targetSumsLevel', severity: 'warning', ...frameOf(target), isRatio, yearCount: years },
  ];
}
