import type { Target } from '../plan/plan';
import type { ScenarioPaths } from '../scenarios/project-scenario';
import type { SimulatedScenario } from './simulation/simulated-scenario';
import type { UncertainValue } from './simulation/uncertain-drivers';
import { standingOf } from './what-if';

/** What is measured: the value that a target is about, or an indicator in a projected year. */
export type TornadoMeasure =
  { readonly target: string } | { readonly indicator: string; readonly year: number };

/** Reads what is measured off some paths; null where it has no value. */
export interface MeasureReader {
  /** The projected year that is measured, from 0. */
  readonly index: number;
  readonly output: (paths: ScenarioPaths) => number | null;
}

export function readerOf(
  { plan, frame }: SimulatedScenario,
  measure: TornadoMeasure,
): MeasureReader | null {
  if ('target' in measure) {
    const target: Target | undefined = plan.targets.find(({ id }) => id === measure.target);
    return target
      ? {
          index: target.year - plan.baseYear - 1,
          output: (paths) => standingOf(frame, paths, target)?.value ?? null,
        }
      : null;
  }
  const place = frame.placeOf.get(measure.indicator);
  const at = frame.years.indexOf(measure.year);
  if (place === undefined || at < 1) return null;
  return {
    index: at - 1,
    output: ({ paths }) => {
      const value = paths[place]?.values[at];
      return value !== undefined && Number.isFinite(value) ? value : null;
    },
  };
}

export type SomeValues = readonly [UncertainValue, ...UncertainValue[]];

/** The uncertain values of each driver, in the order of the years. */
export function byDriver(values: readonly UncertainValue[]): readonly SomeValues[] {
  const groups = new Map<string, [UncertainValue, ...UncertainValue[]]>();
  for (const value of values) {
    const key = `${value.indicator} ${value.driver}`;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}
