import type { Driver } from '../indicators/drivers';
import type { IndicatorReport } from '../scenarios/plan-report';
import type { CheckScope } from './check-scope';
import type { FindingOf } from './finding';

type ProgrammeFinding = FindingOf<'phaseShares' | 'lockedBeyondTotal' | 'totalNotReached'>;

/** Rounding in a sum of shares that add up. */
const SLACK = 1e-9;

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
  if (Math.abs(sum - 1) <= SLACK) return [];
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
  if (reached + locked <= wanted + SLACK * Math.abs(wanted)) return [];
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
  if (reached >= wanted - SLACK * Math.abs(wanted)) return [];
  const facts = { reached, total: wanted };
  const last = years.at(-1) ?? 0;
  return [{ kind: 'totalNotReached', severity: 'warning', ...frame, years: [last], ...facts }];
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
