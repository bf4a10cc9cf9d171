import { mapSteps, type Steps } from '../../../shared/steps';
import type { Target } from '../../plan/plan';
import { evaluatedPath } from '../../scenarios/project-scenario';
import { evaluateTarget, type EvaluatedPath } from '../../scenarios/report-target';
import { isTargetMet } from '../../targets/target-gap';
import { percentilesOf } from '../percentiles/percentiles';
import type { DrawnValues } from './draw-values';
import type { DrawnPaths } from './drawn-paths';
import type { Integrated } from './integrated-answers';
import {
  BANDS,
  deviation,
  RISK_LIMITS,
  SCRAMBLES,
  type Estimate,
  type RiskReport,
  type TogetherRisk,
} from './risk-report';
import { drawSteps, seedOf, type SimulatedScenario } from './simulated-scenario';
import {
  drawnTarget,
  isLevelTarget,
  meanShortfall,
  metShare,
  togetherShare,
  type DrawnTarget,
} from './target-chance';
import type { UncertainValue } from './uncertain-drivers';

/** The most values that a simulation keeps at once; with more, fewer points are counted. */
const MOST_VALUES = 25_000_000;

/** Answers that are counted over the draws. */
export interface Counted {
  readonly points: number;
  readonly bands: readonly (readonly (readonly number[])[] | null)[];
  readonly errors: readonly (readonly number[] | null)[];
  readonly chances: readonly (Estimate | null)[];
  readonly shortfalls: readonly (number | null)[];
  readonly yearly: readonly (readonly (number | null)[] | null)[];
  readonly all: TogetherRisk;
  readonly allBinding: TogetherRisk;
  readonly failed: readonly number[];
  readonly held: RiskReport['held'];
}

/** Fewer points where a plan is so large that they would not fit into memory. */
export function countedPointsOf({ frame, values }: SimulatedScenario, points: number): number {
  const columns = values.length + frame.indicators.length * frame.years.length;
  let fitting = points;
  while (fitting > RISK_LIMITS.leastPoints && fitting * columns > MOST_VALUES) fitting /= 2;
  return fitting;
}

/** One run of counted answers. */
interface Count {
  readonly medians: readonly (readonly number[] | null)[];
  readonly targets: readonly (DrawnTarget | null)[];
  readonly all: number | null;
  readonly allBinding: number | null;
}

export function* countedAnswers(
  scenario: SimulatedScenario,
  integrated: Integrated,
  points: number,
  seed: number,
): Steps<Counted> {
  const { plan, frame, values } = scenario;
  const certain = certainTargets(scenario);
  const places = [...frame.indicators.keys()];
  const main = values.length > 0 ? yield* drawSteps(scenario, points, seed) : null;
  const isCounted = (place: number) =>
    (main?.drawn.of(place) ?? null) !== null && !integrated.get(place)?.bands;
  yield;
  const bands: (readonly (readonly number[])[] | null)[] = [];
  for (const place of places) {
    bands.push(main && isCounted(place) ? countedBands(main.drawn, place, BANDS) : null);
    yield;
  }
  const whole = yield* countTargets(scenario, main?.drawn ?? null, certain);
  const parts: Count[] = [];
  for (let scramble = 1; main && scramble <= SCRAMBLES; scramble += 1) {
    const few = Math.max(points / SCRAMBLES, 2);
    const part = yield* drawSteps(scenario, few, seedOf(seed, scramble + SCRAMBLES));
    yield;
    const medians = places.map((place) =>
      isCounted(place)
        ? countedBands(part.drawn, place, [0.5]).map(([median]) => median ?? NaN)
        : null,
    );
    parts.push({ medians, ...(yield* countTargets(scenario, part.drawn, certain)) });
  }
  const errorOf = (estimate: (part: Count) => number | null): number =>
    deviation(parts.map((part) => estimate(part) ?? 0)) / Math.sqrt(SCRAMBLES);
  const isYearly = ({ id, indicator }: Target): boolean =>
    integrated.get(frame.placeOf.get(indicator) ?? -1)?.yearly.has(id) ?? false;
  const yearly = yield* mapSteps(plan.targets, (target) =>
    main && isLevelTarget(target) && !isYearly(target)
      ? countedYears(scenario, main.drawn, target)
      : null,
  );
  yield;
  return {
    ...{ points, bands, yearly },
    errors: places.map((place) =>
      isCounted(place)
        ? frame.years
            .slice(1)
            .map((_, year) => errorOf((part) => part.medians[place]?.[year] ?? null))
        : null,
    ),
    chances: whole.targets.map((target, at): Estimate | null => {
      const value = target && metShare(target);
      if (value === null) return null;
      return {
        value,
        error: errorOf(({ targets }) => {
          const part = targets[at];
          return part ? metShare(part) : null;
        }),
      };
    }),
    shortfalls: whole.targets.map((target) => target && meanShortfall(target)),
    all: { probability: whole.all, se: errorOf(({ all }) => all) },
    allBinding: { probability: whole.allBinding, se: errorOf(({ allBinding }) => allBinding) },
    failed: places.map((place) => failedDraws(main?.drawn ?? null, place)),
    held: main ? heldDrivers(values, main.draws) : [],
  };
}

function failedDraws(drawn: DrawnPaths | null, place: number): number {
  const path = drawn?.of(place);
  if (!drawn || !path) return 0;
  let failed = 0;
  for (let at = 0; at < path.length; at += drawn.width)
    if (Number.isNaN(path[at] ?? 0)) failed += 1;
  return failed;
}

/** Percentiles of the drawn values, year by year; draws without a value are left out. */
function countedBands(
  drawn: DrawnPaths,
  place: number,
  shares: readonly number[],
): readonly (readonly number[])[] {
  const path = drawn.of(place) ?? new Float64Array(0);
  const { rows, width } = drawn;
  return Array.from({ length: width - 1 }, (_, index) => {
    const column = new Float64Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = path[row * width + index + 1] ?? NaN;
      if (Number.isNaN(value)) continue;
      column[count] = value;
      count += 1;
    }
    return count === 0 ? shares.map(() => NaN) : percentilesOf(column.subarray(0, count), shares);
  });
}

/** Whether the scenario as it is meets each target: 0 or 1; null where it cannot be judged. */
export type CertainTargets = readonly (0 | 1 | null)[];

export function certainTargets({ plan, frame, paths }: SimulatedScenario): CertainTargets {
  return plan.targets.map((target) => {
    const place = frame.placeOf.get(target.indicator) ?? -1;
    const path = evaluatedPath(frame, paths.paths, place, target);
    return path && isMetOn(path);
  });
}

/** 1 where a path meets its target, 0 where it does not, null where that cannot be judged. */
export function isMetOn(path: EvaluatedPath): 0 | 1 | null {
  const evaluated = evaluateTarget(path);
  if (!evaluated || evaluated.value === null) return null;
  const { value: target, comparator, upper, tolerance } = path.target;
  return isTargetMet({ value: evaluated.value, target, comparator, upper, tolerance }) ? 1 : 0;
}

function* countTargets(
  { plan, frame, paths }: SimulatedScenario,
  drawn: DrawnPaths | null,
  certain: CertainTargets,
): Steps<Omit<Count, 'medians'>> {
  const targets: (DrawnTarget | null)[] = [];
  for (const target of plan.targets) {
    targets.push(drawn && drawnTarget(frame, paths, drawn, target));
    yield;
  }
  const together = (isIn: (target: Target) => boolean): number | null => {
    const chosen = plan.targets.flatMap((target, at) => (isIn(target) ? [at] : []));
    const sure = chosen.filter((at) => !targets[at] && certain[at] !== null);
    const open = chosen.flatMap((at) => {
      const target = targets[at];
      return target && metShare(target) !== null ? [target] : [];
    });
    if (sure.length + open.length === 0) return null;
    if (sure.some((at) => certain[at] === 0)) return 0;
    return open.length === 0 ? 1 : togetherShare(open);
  };
  return {
    targets,
    all: together(() => true),
    allBinding: together(({ nature }) => nature === 'binding'),
  };
}

/** The share of the draws whose level meets a target in each projected year. */
function countedYears(
  { plan, frame, paths }: SimulatedScenario,
  drawn: DrawnPaths,
  target: Target,
): readonly (number | null)[] | null {
  return Array.from({ length: plan.years }, (_, index) => {
    const year = plan.baseYear + 1 + index;
    const met = drawnTarget(frame, paths, drawn, { ...target, year, fromYear: null });
    return met && metShare(met);
  });
}

function heldDrivers(values: readonly UncertainValue[], draws: DrawnValues): RiskReport['held'] {
  const known = new Map<string, { value: UncertainValue; held: number; drawn: number }>();
  for (const [at, value] of values.entries()) {
    const key = `${value.indicator} ${value.driver}`;
    const entry = known.get(key) ?? { value, held: 0, drawn: 0 };
    entry.held += draws.held[at] ?? 0;
    entry.drawn += draws.count;
    known.set(key, entry);
  }
  return [...known.values()]
    .filter(({ held }) => held > 0)
    .map(({ value: { indicator, driver }, held, drawn }) => ({
      ...{ indicator, driver },
      share: held / drawn,
    }));
}
