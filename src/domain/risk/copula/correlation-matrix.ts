import type { Correlation, UncertainDriver } from '../../plan/plan';

/** A number that is drawn once for each point. */
export interface Draw extends UncertainDriver {
  /** A projected year; null is one draw for all years. */
  readonly year: number | null;
  /** How far the draw goes with that of the year before, from −1 to 1. */
  readonly yearCorrelation: number;
}

/** A symmetric matrix with ones on its diagonal, as rows. */
export type CorrelationMatrix = readonly Float64Array[];

/**
 * Makes the correlation matrix of draws from what the plan says. Of one driver in two years it is
 * the product of the year correlations on the way. Of two drivers in the same year it is what the
 * plan says, else 0. Of two drivers in different years it fades as that of the later one does, unless
 * the plan says it for these years. The matrix need not be a valid one.
 *
 * @param draws - year by year: those for all years first
 */
export function correlationMatrix(
  draws: readonly Draw[],
  correlations: readonly Correlation[],
): CorrelationMatrix {
  const rows = draws.map((_, index) => {
    const row = new Float64Array(draws.length);
    row[index] = 1;
    return row;
  });
  const stated = statedValues(correlations);
  const latest = new Map<string, number>();
  for (const [later, draw] of draws.entries()) {
    const before = latest.get(driverKey(draw)) ?? null;
    const link = before === null ? 0 : linkOf(draws[before], draw);
    for (let earlier = 0; earlier < later; earlier += 1) {
      const other = draws[earlier];
      if (!other) continue;
      const said = driverKey(other) === driverKey(draw) ? undefined : stated(other, draw);
      // What the driver keeps of the correlation that its draw of the year before has.
      const kept = before === null ? 0 : link * (rows[before]?.[earlier] ?? 0);
      setBoth(rows, earlier, later, said ?? kept);
    }
    latest.set(driverKey(draw), later);
  }
  return rows;
}

/** The text that tells drivers apart. */
export function driverKey({ indicator, driver }: UncertainDriver): string {
  return JSON.stringify([indicator, driver]);
}

/** ρ^k between a draw and the draw of the same driver k years before. */
function linkOf(before: Draw | undefined, draw: Draw): number {
  if (before?.year === null || before?.year === undefined || draw.year === null) return 0;
  let link = 1;
  for (let year = before.year; year < draw.year; year += 1) link *= draw.yearCorrelation;
  return link;
}

function setBoth(rows: CorrelationMatrix, one: number, other: number, value: number): void {
  const [first, second] = [rows[one], rows[other]];
  if (!first || !second) throw new Error('A matrix has a row for each draw');
  first[other] = value;
  second[one] = value;
}

/** Finds what the plan says of two draws: for their years first, else for every year. */
function statedValues(
  correlations: readonly Correlation[],
): (one: Draw, other: Draw) => number | undefined {
  const values = new Map<string, number>();
  for (const { first, second, value } of correlations) {
    values.set(keyOf(first, first.year, second, second.year), value);
    values.set(keyOf(second, second.year, first, first.year), value);
  }
  return (one, other) => {
    const exact = values.get(keyOf(one, one.year, other, other.year));
    if (exact !== undefined) return exact;
    const isOfOneTime = one.year === other.year || one.year === null || other.year === null;
    if (!isOfOneTime) return undefined;
    return (
      values.get(keyOf(one, one.year, other, null)) ??
      values.get(keyOf(one, null, other, other.year)) ??
      values.get(keyOf(one, null, other, null))
    );
  };
}

function keyOf(
  one: UncertainDriver,
  oneYear: number | null,
  other: UncertainDriver,
  otherYear: number | null,
): string {
  return JSON.stringify([driverKey(one), oneYear, driverKey(other), otherYear]);
}
