import { sobolPoints, type Plan, type Uncertainty } from '../../../../domain/index';
import { largest } from '../../../../shared/extremes';
import { CHAINS } from './chains';
import { POINTS, type PointsSize } from './points-layout';
import type { VaryingShape } from './shape-formulas';

/** Whether the draws of an uncertainty are worked out in cells. */
function isWorkedOut(plan: Plan, { indicator, driver }: Uncertainty): boolean {
  const kind = plan.indicators.find(({ id }) => id === indicator)?.kind;
  return CHAINS.some((chain) => chain.kind === kind && chain.driver === driver);
}

/** The shapes that the formulas have to know. */
export function shapesOf(plan: Plan): ReadonlySet<VaryingShape> {
  const shapes = new Set<VaryingShape>();
  for (const uncertainty of plan.scenarios.flatMap(({ uncertainties }) => uncertainties)) {
    const { shape } = uncertainty.distribution;
    if (shape !== 'certain' && isWorkedOut(plan, uncertainty)) shapes.add(shape);
  }
  return shapes;
}

/** What the size of *Risk points* depends on. */
export function pointsSize(plan: Plan): PointsSize {
  const all = plan.scenarios.flatMap(({ uncertainties }) => uncertainties);
  const lengths = all.map(({ distribution }) =>
    distribution.shape === 'discrete'
      ? distribution.outcomes.length
      : distribution.shape === 'history'
        ? longestPast(plan)
        : 0,
  );
  return {
    years: plan.years,
    levels: deepest(plan),
    listLength: largest([0, ...lengths]),
    hasSingle: all.some(({ distribution: { shape } }) => shape === 'discrete'),
    hasScores: all.some(({ yearCorrelation }) => yearCorrelation !== 0),
    targets: plan.targets.length,
  };
}

/** The most years from the first known value of an indicator to the base year. */
function longestPast({ indicators, baseYear }: Plan): number {
  return largest([
    1,
    ...indicators.flatMap(({ known }) => known.map(({ year }) => baseYear - year)),
  ]);
}

/** The most scenarios that inherit from each other. */
function deepest({ scenarios }: Plan): number {
  const parents = new Map(scenarios.map(({ id, parent }) => [id, parent]));
  const depthOf = (id: string): number => {
    const parent = parents.get(id) ?? null;
    return parent === null ? 1 : 1 + depthOf(parent);
  };
  return largest(scenarios.map(({ id }) => depthOf(id)));
}

/**
 * The fixed points of each uncertain year: numbers between 0 and 1.
 */
export function pointNumbers(years: number): readonly Float64Array[] {
  return sobolPoints({ dimensions: years, points: POINTS, seed: 0 });
}
