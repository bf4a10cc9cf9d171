import {
  type Driver,
  type DriverRule,
  DRIVERS,
  type DriverValue,
  type Indicator,
  type IndicatorReport,
  KIND_FACTS,
  type PlanReport,
  type Scenario,
  type ScenarioReport,
} from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import { sameItems } from '../shared/same-items';
import type { CommandProblem } from './session';

/**
 * How a difference is expressed: in `percent` of the reference beside the amount, in percentage `points`
 * (0.01 is one point) for what is itself a rate or share, or as the `amount` alone.
 */
export type DifferenceUnit = 'percent' | 'points' | 'amount';

/** A value in one year of one scenario, beside that of the first scenario. */
export interface ComparedValue {
  readonly year: number;
  /** Null where no value is set. */
  readonly value: number | null;
  /** The value less that of the first scenario; null where one of them is missing. */
  readonly difference: number | null;
  /** The difference over the reference, only for `percent`; null where the reference is 0. */
  readonly relative: number | null;
}

/** One assumption or result of every scenario that is compared. */
export interface ComparedRow {
  readonly indicator: Indicator;
  /** Null is the result: the path of the indicator with its base year. */
  readonly driver: Driver | null;
  readonly unit: DifferenceUnit;
  /** One list per scenario, in the order of the comparison. */
  readonly cells: readonly (readonly ComparedValue[])[];
  /** Whether any scenario differs from the first in any year. */
  readonly differs: boolean;
}

/** An indicator in the scenarios that are compared. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  /** One per scenario, in the order of the comparison. */
  readonly reports: readonly IndicatorReport[];
}

/** Scenarios side by side. The first one is the reference. */
export interface ScenarioComparison {
  readonly scenarios: readonly Scenario[];
  /** In the plan's order. */
  readonly indicators: readonly ComparedIndicator[];
}

/** Puts scenarios side by side, in the order of `ids`, or all of them in the plan's order. */
export function compareScenarios(
  report: PlanReport,
  ids: readonly string[] | 'all',
): Result<ScenarioComparison, CommandProblem> {
  const compared: ScenarioReport[] = [];
  for (const id of ids === 'all' ? report.scenarios.map(({ scenario }) => scenario.id) : ids) {
    const found = report.scenarios.find(({ scenario }) => scenario.id === id);
    if (!found) return err({ kind: 'unknownScenario', scenario: id });
    compared.push(found);
  }
  const indicators = report.plan.indicators.map((indicator, index) => ({
    indicator,
    reports: compared.flatMap((scenario) => scenario.indicators[index] ?? []),
  }));
  return ok({ scenarios: compared.map(({ scenario }) => scenario), indicators });
}

/** Whether any scenario has another assumption or result than the first, in any year. */
export function isDiffering({ reports }: ComparedIndicator): boolean {
  const [first] = reports;
  return (
    first !== undefined &&
    reports.some(
      ({ values, drivers }) =>
        !sameItems(values, first.values) ||
        drivers.some((driver, index) => !sameNumbers(driver.values, first.drivers[index]?.values)),
    )
  );
}

function sameNumbers(values: readonly YearValue[], others: readonly YearValue[] = []): boolean {
  return (
    values === others ||
    values.every(({ value }, index) => value === (others[index]?.value ?? null))
  );
}

/**
 * Compares the assumptions of an indicator, then its result. An assumption that no compared scenario
 * makes is left out.
 */
export function comparedRows({ indicator, reports }: ComparedIndicator): readonly ComparedRow[] {
  const [first] = reports;
  const drivers = (first?.drivers ?? []).flatMap(({ driver }, index): readonly ComparedRow[] => {
    const rows = reports.map((report) => report.drivers[index]?.values ?? []);
    const isSet = rows.some((values) => values.some(({ setBy }) => setBy !== null));
    return isSet ? [rowOf(indicator, driver, rows)] : [];
  });
  const paths = reports.map(({ years, values }) =>
    years.map((year, index) => ({ year, value: values[index] ?? null })),
  );
  return [...drivers, rowOf(indicator, null, paths)];
}

type YearValue = Pick<DriverValue, 'year' | 'value'>;

function rowOf(
  indicator: Indicator,
  driver: Driver | null,
  lists: readonly (readonly YearValue[])[],
): ComparedRow {
  const unit = unitOf(indicator, driver);
  const reference = lists[0] ?? [];
  const cells = lists.map((list) =>
    list.map((each, index) => compared(each, reference[index]?.value ?? null, unit)),
  );
  const differs = lists.some((list) => !sameNumbers(list, reference));
  return { indicator, driver, unit, cells, differs };
}

function compared(
  { year, value }: YearValue,
  reference: number | null,
  unit: DifferenceUnit,
): ComparedValue {
  if (value === null || reference === null)
    return { year, value, difference: null, relative: null };
  const difference = value - reference;
  const isShare = unit === 'percent' && reference !== 0;
  return { year, value, difference, relative: isShare ? difference / Math.abs(reference) : null };
}

function unitOf({ kind }: Indicator, driver: Driver | null): DifferenceUnit {
  if (driver === null || driver === 'actual')
    return KIND_FACTS[kind].isShare ? 'points' : 'percent';
  const { unit }: DriverRule = DRIVERS[driver];
  if (unit === 'fraction') return 'points';
  return unit === 'own' || unit === 'ownPerYear' ? 'percent' : 'amount';
}
