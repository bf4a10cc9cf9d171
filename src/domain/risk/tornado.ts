import { err, ok, type Result } from '../../shared/result';
import type { Driver } from '../indicators/drivers';
import type { Plan } from '../plan/plan';
import { byDriver, readerOf, type SomeValues, type TornadoMeasure } from './measure';
import type { RiskProblem } from './simulation/risk-report';
import { simulatedScenario } from './simulation/simulated-scenario';
import type { UncertainValue } from './simulation/uncertain-drivers';
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
  /** Every uncertain driver, the one that moves most first. */
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
 * at once, while the others stay as assumed. What drivers do together is not in it.
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
  for (const values of byDriver(found.value.values)) {
    const { indicator, driver } = values[0];
    const endAt = (probability: number): TornadoEnd | null => {
      const changes = values.map((value) => ({ ...value, value: value.quantile(probability) }));
      const output = read.output(projectChanged(frame, paths, changes));
      const shown = inputOf(values, read.index);
      return output === null ? null : { input: shown.quantile(probability), output };
    };
    const low = endAt(LOW);
    const high = endAt(HIGH);
    if (!low || !high) leftOut.push({ indicator, driver });
    else rows.push({ indicator, driver, low, high, swing: Math.abs(high.output - low.output) });
  }
  rows.sort((a, b) => b.swing - a.swing);
  return ok({ measure, base, rows, leftOut });
}

/** The value of the year that is measured, else the last one before it, else the first. */
function inputOf(values: SomeValues, index: number): UncertainValue {
  return values.filter((value) => value.index <= index).at(-1) ?? values[0];
}
