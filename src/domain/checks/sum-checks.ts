import type { Driver } from '../indicators/drivers';
import { KIND_FACTS } from '../indicators/kinds';
import { ROUNDING_SLACK } from '../numbers/limits';
import type { IndicatorReport } from '../scenarios/plan-report';
import { areComparable, type CheckScope, haveSameUnit } from './check-scope';
import type { FindingOf } from './finding';

/** Rounding of figures that were added up and then written down. */
const SUM_SLACK = 1e-6;

/** Compares the sum of the parts with the whole, in the year where they differ most. */
export function findPartSums(
  scope: CheckScope,
  whole: IndicatorReport,
): readonly FindingOf<'parts' | 'unitsDiffer'>[] {
  const parts = scope.partsOf(whole);
  if (whole.indicator.rollUp !== 'sum' || parts.length === 0) return [];
  const foreign = parts.find(({ indicator }) => !haveSameUnit(indicator, whole.indicator));
  if (foreign) return unitsDiffer(scope, foreign, whole);
  if (scope.isInherited(whole, ...parts)) return [];
  const wholes = scope.nominal(whole);
  const paths = parts.map((part) => scope.nominal(part));
  if (!paths.every((path) => areComparable(path, wholes))) return [];
  const sums = wholes.values.map((_, year) =>
    paths.reduce((sum, { values }) => sum + (values[year] ?? 0), 0),
  );
  const shares = sums.map((sum, year) => differenceShare(sum, wholes.values[year] ?? 0));
  const worst = shares.reduce(
    (most, share, year) =>
      Math.abs(share) > Math.abs(shares[most] ?? 0) + SUM_SLACK ? year : most,
    0,
  );
  const [share = 0, baseShare = 0] = [shares[worst], shares[0]];
  if (!(Math.abs(share) > SUM_SLACK)) return [];
  // Where the parts fall short of the whole from the start, the plan may not list all of them.
  const isIncomplete = share < 0 && baseShare < -SUM_SLACK;
  return [
    {
      ...{ kind: 'parts', severity: isIncomplete ? 'note' : 'warning' },
      scenario: scope.scenario,
      indicators: [whole, ...parts].map(({ indicator }) => indicator.id),
      years: [scope.years[worst] ?? 0],
      ...{ sum: sums[worst] ?? 0, whole: wholes.values[worst] ?? 0, baseShare },
    },
  ];
}

function differenceShare(sum: number, whole: number): number {
  const size = Math.max(Math.abs(whole), Math.abs(sum));
  return size === 0 ? 0 : sum / size - whole / size;
}

function unitsDiffer(
  scope: CheckScope,
  part: IndicatorReport,
  whole: IndicatorReport,
): readonly FindingOf<'unitsDiffer'>[] {
  if (scope.scenario !== scope.plan.scenarios[0]?.id) return [];
  const indicators = [part.indicator.id, whole.indicator.id];
  const frame = { severity: 'warning', scenario: null, indicators, years: [] } as const;
  return [{ kind: 'unitsDiffer', ...frame, relation: 'part' }];
}

type ProgrammeFinding = FindingOf<'phaseShares' | 'lockedBeyondTotal' | 'totalNotReached'>;

/** Finds programmes whose phases, locked amounts and end do not agree with their total. */
export function findProgrammeSums(
  scope: CheckScope,
  report: IndicatorReport,
): readonly ProgrammeFinding[] {
  const { model } = report.indicator;
  if (model.kind !== 'programme' || scope.isInherited(report)) return [];
  const frame = { scenario: scope.scenario, indicators: [report.indicator.id] };
  return [
    ...(model.phasing === 'given' ? phaseShares(scope, report, model.startShare, frame) : []),
    ...lockedBeyondTotal(scope, report, frame),
    ...totalNotReached(scope, report, frame),
  ];
}

type Frame = Pick<ProgrammeFinding, 'scenario' | 'indicators'>;

function phaseShares(
  { years }: CheckScope,
  report: IndicatorReport,
  startShare: number,
  frame: Frame,
): readonly ProgrammeFinding[] {
  const shares = numbersOf(report, 'share');
  const sum = startShare + total(shares);
  if (Math.abs(sum - 1) <= ROUNDING_SLACK) return [];
  const facts = { startShare, sum };
  return [{ kind: 'phaseShares', severity: 'warning', ...frame, years: years.slice(1), ...facts }];
}

function lockedBeyondTotal(
  { years }: CheckScope,
  report: IndicatorReport,
  frame: Frame,
): readonly ProgrammeFinding[] {
  const wanted = numbersOf(report, 'total')[0] ?? 0;
  const known = lastKnown(report);
  const amounts = numbersOf(report, 'fixed').slice(known);
  const reached = report.values[known] ?? 0;
  const locked = total(amounts);
  if (reached + locked <= wanted + ROUNDING_SLACK * Math.abs(wanted)) return [];
  const lockedYears = years.slice(known + 1).filter((_, index) => amounts[index] !== null);
  return [
    {
      ...{ kind: 'lockedBeyondTotal', severity: 'warning', ...frame },
      years: [years[known] ?? 0, ...lockedYears],
      ...{ reached, locked, total: wanted },
    },
  ];
}

function totalNotReached(
  { years }: CheckScope,
  report: IndicatorReport,
  frame: Frame,
): readonly ProgrammeFinding[] {
  const wanted = numbersOf(report, 'total')[0] ?? 0;
  const reached = report.values.at(-1) ?? 0;
  if (reached >= wanted - ROUNDING_SLACK * Math.abs(wanted)) return [];
  const facts = { reached, total: wanted };
  const last = years.at(-1) ?? 0;
  return [{ kind: 'totalNotReached', severity: 'warning', ...frame, years: [last], ...facts }];
}

/** Finds numbers of things that fall below zero: more leave than there are. */
export function findStocksBelowZero(
  scope: CheckScope,
  report: IndicatorReport,
): readonly FindingOf<'stockBelowZero'>[] {
  const { id, kind } = report.indicator;
  if (!KIND_FACTS[kind].isCounted || scope.isInherited(report)) return [];
  const [base = 0, ...later] = report.values;
  const index = later.findIndex((value) => value < -ROUNDING_SLACK * Math.abs(base));
  if (index < 0) return [];
  return [
    {
      ...{ kind: 'stockBelowZero', severity: 'warning', scenario: scope.scenario },
      ...{ indicators: [id], years: [scope.years[index + 1] ?? 0], value: later[index] ?? 0 },
    },
  ];
}

/** The index of the latest year whose value is known: the base year's or an actual's. */
function lastKnown(report: IndicatorReport): number {
  return numbersOf(report, 'actual').reduce<number>(
    (last, actual, index) => (actual === null ? last : index + 1),
    0,
  );
}

function numbersOf(report: IndicatorReport, driver: Driver): readonly (number | null)[] {
  const found = report.drivers.find((each) => each.driver === driver);
  return found?.values.map(({ value }) => value) ?? [];
}

function total(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
