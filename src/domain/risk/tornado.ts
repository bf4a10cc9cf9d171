import { err, ok, type Result } from '../../shared/result';
import type { Driver } from '../indicators/drivers';
import type { Plan } from '../plan/plan';
import { driverRanges, shownValue, type RangeSource } from './driver-ranges';
import { readerOf, type TornadoMeasure } from './measure';
import type { RiskProblem } from './simulation/risk-report';
import { simulatedScenario } from './simulation/simulated-scenario';
import { projectChanged } from './what-if';

/** What is measured where a driver has one of its ends. */
export interface TornadoEnd {
  /** The driver in the year that is measured, or in its last uncertain year before. */
  readonly input: number;
  readonly output: number;
}

/** How far one driver moves what is measured. */
export interface TornadoRow {
  readonly indicator: string;
  readonly driver: Driver;
  readonly from: RangeSource;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** The distance of the two outputs. */
  readonly swing: number;
}

/** Which drivers move a measure most. */
export interface Tornado {
  readonly measure: TornadoMeasure;
  /** What is measured in the scenario as it is. */
  readonly base: number;
  /** Every driver with a distribution or with other numbers in another scenario, the one that moves most first. */
  readonly rows: readonly TornadoRow[];
  /** Drivers at whose ends the measure has no value. */
  readonly leftOut: readonly Pick<TornadoRow, 'indicator' | 'driver'>[];
}

/** Why there is no tornado. */
export type TornadoProblem =
  | RiskProblem
  /** The target, the indicator or the year is not in the plan. */
  | { readonly kind: 'unknownMeasure' }
  /** The target cannot be judged in the scenario as it is. */
  | { readonly kind: 'notJudged' };

export type { TornadoMeasure } from './measure';

/** The share of a driver's values below its low and its high end. */
const LOW = 0.1;
const HIGH = 0.9;

/**
 * Moves each uncertain driver of a scenario alone from its P10 to its P90, in all of its uncertain years
 * at once, while the others stay as assumed. A driver without a distribution goes from the lowest to the
 * highest number of any scenario. What drivers do together is not in it.
 *
 * @example tornado(examplePlan, { scenario: 'base', measure: { target: 'no such' } }).ok // false
 */
export function tornado(
  plan: Plan,
  { scenario, measure }: { readonly scenario: string; readonly measure: TornadoMeasure },
): Result<Tornado, TornadoProblem> {
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return found;
  const { frame, paths } = found.value;
  const read = readerOf(found.value, measure);
  if (!read) return err({ kind: 'unknownMeasure' });
  const base = read.output(paths);
  if (base === null) return err({ kind: 'notJudged' });
  const rows: TornadoRow[] = [];
  const leftOut: Tornado['leftOut'][number][] = [];
  for (const range of driverRanges(found.value)) {
    const { indicator, driver, from, values } = range;
    const [least, most] = from === 'scenarios' ? [0, 1] : [LOW, HIGH];
    const endAt = (probability: number): TornadoEnd | null => {
      const changes = values.map((value) => ({ ...value, value: value.quantile(probability) }));
      const output = read.output(projectChanged(frame, paths, changes));
      const shown = shownValue(range, read.index);
      return output === null ? null : { input: shown.quantile(probability), output };
    };
    const low = endAt(least);
    const high = endAt(most);
    if (!low || !high) leftOut.push({ indicator, driver });
    else {
      const swing = Math.abs(high.output - low.output);
      rows.push({ indicator, driver, from, low, high, swing });
    }
  }
  rows.sort((a, b) => b.swing - a.swing);
  return ok({ measure, base, rows, leftOut });
}
