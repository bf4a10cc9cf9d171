import { err, ok, type Result } from '../../../shared/result';
import type { Driver } from '../../indicators/drivers';
import type { Plan } from '../../plan/plan';
import { isTargetMet } from '../../targets/target-gap';
import {
  driverRanges,
  levelsOf,
  shownValue,
  type DriverRange,
  type RangeSource,
} from '../driver-ranges';
import { readerOf, type TornadoMeasure } from '../measure';
import { simulatedScenario, type SimulatedScenario } from '../simulation/simulated-scenario';
import type { TornadoProblem } from '../tornado';
import { type DriverChange, projectChanged } from '../what-if';

/** A point of a line: what is measured where a driver takes one of its percentiles. */
export interface SpiderPoint {
  /** The share of the driver's values below it; of scenarios, the way from the lowest to the highest. */
  readonly probability: number;
  readonly input: number;
  /** Null where the measure has no value. */
  readonly output: number | null;
}

/** How what is measured follows one driver over its range. */
export interface SpiderLine {
  readonly indicator: string;
  readonly driver: Driver;
  readonly from: RangeSource;
  readonly points: readonly SpiderPoint[];
}

/** The percentiles at which a line has points. */
const PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/**
 * Follows what is measured over the range of each uncertain driver, one driver at a time, the others
 * as assumed. A driver without a distribution goes from the lowest to the highest number of any scenario.
 * What drivers do together is not in it.
 *
 * @example spider(examplePlan, { scenario: 'base', measure: { target: 'firms-2025' } }).value[0].from // 'scenarios'
 */
export function spider(
  plan: Plan,
  { scenario, measure }: { readonly scenario: string; readonly measure: TornadoMeasure },
): Result<readonly SpiderLine[], TornadoProblem> {
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return found;
  const { frame, paths } = found.value;
  const read = readerOf(found.value, measure);
  if (!read) return err({ kind: 'unknownMeasure' });
  return ok(
    driverRanges(found.value).map((range) => ({
      ...{ indicator: range.indicator, driver: range.driver, from: range.from },
      points: levelsOf(range, PERCENTILES).map((probability) => ({
        probability,
        input: shownValue(range, read.index).quantile(probability),
        output: read.output(projectChanged(frame, paths, changesAt(range, probability))),
      })),
    })),
  );
}

/** All years in which a driver varies, at one level. */
function changesAt({ values }: DriverRange, probability: number): readonly DriverChange[] {
  return values.map(({ indicator, driver, index, quantile }) => ({
    ...{ indicator, driver, index, value: quantile(probability) },
  }));
}

/** One of the drivers of a table. */
export interface TableDriver {
  readonly indicator: string;
  readonly driver: Driver;
}

/** What is measured for every pair of percentiles of two drivers. */
export interface TwoWayTable {
  readonly rows: readonly { readonly probability: number; readonly input: number }[];
  readonly columns: readonly { readonly probability: number; readonly input: number }[];
  readonly rowsFrom: RangeSource;
  readonly columnsFrom: RangeSource;
  /** By row and column; null where the measure has no value. */
  readonly outputs: readonly (readonly (number | null)[])[];
  /**
   * Of a target, for each row: the value of the second driver from which on it is met or missed; null
   * where it is the same over the whole range. Null as a whole where no target is measured.
   */
  readonly contour: readonly (number | null)[] | null;
}

export type TwoWayProblem =
  | TornadoProblem
  /** The driver has no distribution, and every scenario has the same numbers. */
  | { readonly kind: 'notUncertain'; readonly indicator: string; readonly driver: Driver };

const LEVELS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

/**
 * Measures a plan for every pair of levels of two drivers that vary, with the line along which a
 * target begins to be met.
 *
 * @example twoWayTable(examplePlan, { scenario: 'no such', measure: { target: 'firms-2025' }, first: { indicator: 'gdp', driver: 'growth' }, second: { indicator: 'gdp', driver: 'growth' } }).error.kind // 'unknownScenario'
 */
export function twoWayTable(
  plan: Plan,
  {
    scenario,
    measure,
    first,
    second,
  }: {
    readonly scenario: string;
    readonly measure: TornadoMeasure;
    readonly first: TableDriver;
    readonly second: TableDriver;
  },
): Result<TwoWayTable, TwoWayProblem> {
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return found;
  const read = readerOf(found.value, measure);
  if (!read) return err({ kind: 'unknownMeasure' });
  const [rows, columns] = [rangeOf(found.value, first), rangeOf(found.value, second)];
  if (!rows || !columns) return err({ kind: 'notUncertain', ...(rows ? second : first) });
  const { frame, paths } = found.value;
  const measured = (row: number, column: number) =>
    read.output(
      projectChanged(frame, paths, [...changesAt(rows, row), ...changesAt(columns, column)]),
    );
  const levels = (range: DriverRange) =>
    levelsOf(range, LEVELS).map((probability) => ({
      probability,
      input: shownValue(range, read.index).quantile(probability),
    }));
  const inputAt = (probability: number) => shownValue(columns, read.index).quantile(probability);
  const [down, across] = [levelsOf(rows, LEVELS), levelsOf(columns, LEVELS)];
  const isMet = metBy(plan, measure);
  return ok({
    ...{ rows: levels(rows), columns: levels(columns) },
    ...{ rowsFrom: rows.from, columnsFrom: columns.from },
    outputs: down.map((row) => across.map((column) => measured(row, column))),
    contour: isMet && down.map((row) => edge(across, (at) => isMet(measured(row, at)), inputAt)),
  });
}

function rangeOf(scenario: SimulatedScenario, { indicator, driver }: TableDriver) {
  return driverRanges(scenario).find(
    (range) => range.indicator === indicator && range.driver === driver,
  );
}

/** Tells whether a value meets the target that is measured; null where none is. */
function metBy(
  { targets }: Plan,
  measure: TornadoMeasure,
): ((value: number | null) => boolean) | null {
  const target = 'target' in measure ? targets.find(({ id }) => id === measure.target) : undefined;
  if (!target) return null;
  const { comparator, tolerance, upper, value: goal } = target;
  return (value) =>
    value !== null && isTargetMet({ value, target: goal, upper, comparator, tolerance });
}

const HALVINGS = 40;

/** Where the answer changes between the lowest and the highest level; null where it does not. */
function edge(
  levels: readonly number[],
  isMet: (probability: number) => boolean,
  inputAt: (at: number) => number,
) {
  let [low = 0, high = 1] = [levels[0], levels.at(-1)];
  const atLow = isMet(low);
  if (isMet(high) === atLow) return null;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isMet(middle) === atLow) low = middle;
    else high = middle;
  }
  return inputAt((low + high) / 2);
}
