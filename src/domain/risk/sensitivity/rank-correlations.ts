import { err, ok, type Result } from '../../../shared/result';
import type { Driver } from '../../indicators/drivers';
import type { Plan } from '../../plan/plan';
import type { TornadoMeasure } from '../measure';
import { findRiskProblem, type RiskOptions } from '../simulation/risk-report';
import {
  drawScenario,
  simulatedScenario,
  type DrawnScenario,
  type SimulatedScenario,
} from '../simulation/simulated-scenario';
import { drawnTarget } from '../simulation/target-chance';
import type { TornadoProblem } from '../tornado';

/** How far a measure goes with one driver of one year, over all draws. */
export interface RankCorrelation {
  readonly indicator: string;
  readonly driver: Driver;
  /** A projected year; that of a driver with a single number is the first. */
  readonly year: number;
  /** Spearman’s, from −1 to 1; 0 where one of the two never changes. */
  readonly value: number;
}

const USUAL_POINTS = 1024;

/**
 * Correlates the ranks of every uncertain driver with those of what is measured, over simulated draws:
 * other than a tornado, it sees what drivers do together. Of a target it is how amply it is met.
 *
 * @returns the strongest first; draws without a value are left out
 * @example rankCorrelations(examplePlan, { scenario: 'base', measure: { target: 'firms-2025' } }).value // []
 */
export function rankCorrelations(
  plan: Plan,
  { measure, ...options }: RiskOptions & { readonly measure: TornadoMeasure },
): Result<readonly RankCorrelation[], TornadoProblem> {
  const problem = findRiskProblem(options);
  if (problem) return err(problem);
  const found = simulatedScenario(plan, options.scenario);
  if (!found.ok) return found;
  const scenario = found.value;
  if (!isThere(scenario, measure)) return err({ kind: 'unknownMeasure' });
  const made = drawScenario(scenario, options.points ?? USUAL_POINTS, options.seed ?? 0);
  const outputs = outputsOf(scenario, made, measure);
  const kept = Array.from(made.draws.columns[0] ?? [], (_, row) => row).filter((row) =>
    outputs ? Number.isFinite(outputs[row]) : false,
  );
  const ranked = ranksOf(kept.map((row) => outputs?.[row] ?? 0));
  const rows = scenario.values.map(({ indicator, driver, index }, at) => {
    const column = made.draws.columns[at];
    const own = ranksOf(kept.map((row) => column?.[row] ?? 0));
    return { indicator, driver, year: plan.baseYear + 1 + index, value: correlation(own, ranked) };
  });
  return ok(rows.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)));
}

function isThere({ plan, frame }: SimulatedScenario, measure: TornadoMeasure): boolean {
  return 'target' in measure
    ? plan.targets.some(({ id }) => id === measure.target)
    : frame.placeOf.has(measure.indicator) && frame.years.indexOf(measure.year) > 0;
}

/** What is measured, draw by draw; null where no draw moves it. */
function outputsOf(
  { plan, frame, paths }: SimulatedScenario,
  { drawn }: DrawnScenario,
  measure: TornadoMeasure,
): ArrayLike<number> | null {
  if ('target' in measure) {
    const target = plan.targets.find(({ id }) => id === measure.target);
    const gaps = target && drawnTarget(frame, paths, drawn, target)?.gaps;
    return gaps ? gaps.map((gap) => -gap) : null;
  }
  const path = drawn.of(frame.placeOf.get(measure.indicator) ?? -1);
  const at = frame.years.indexOf(measure.year);
  if (!path) return null;
  return Float64Array.from({ length: drawn.rows }, (_, row) => path[row * drawn.width + at] ?? NaN);
}

/** The rank of each value; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, place) => place);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

function correlation(first: readonly number[], second: readonly number[]): number {
  const middle = (first.length - 1) / 2;
  let [both, own, other] = [0, 0, 0];
  for (const [place, rank] of first.entries()) {
    const [a, b] = [rank - middle, (second[place] ?? 0) - middle];
    both += a * b;
    own += a * a;
    other += b * b;
  }
  return own > 0 && other > 0 ? both / Math.sqrt(own * other) : 0;
}
