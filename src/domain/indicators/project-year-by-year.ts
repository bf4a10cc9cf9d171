import type { FormulaBlock } from '../formulas/compile-formula';
import { formulaFailure } from '../formulas/formula-failure';
import { isInRange } from '../numbers/is-in-range';
import { err, ok } from '../../shared/result';
import { compiledOf } from './formula';
import {
  driverNumbers,
  type ProjectionFailure,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';
import { followedRatio } from './linked';

/** The paths of a group while they grow, year by year. */
type Paths = ReadonlyMap<string, number[]>;

/**
 * Computes indicators that need each other across years: in each year, each of them after those
 * that it needs in the same year. Only linked indicators and formulas need others.
 */
export function projectYearByYear(
  inputs: readonly ProjectionInput[],
): ReadonlyMap<string, ProjectionResult> {
  const paths: Paths = new Map(inputs.map(({ indicator }) => [indicator.id, []]));
  const ordered = orderWithinYear(inputs);
  const years = inputs[0]?.years.length ?? 0;
  for (let year = 0; year < years; year += 1) {
    for (const input of ordered) {
      const value = valueIn(input, year, paths);
      if (typeof value !== 'number') return new Map([[input.indicator.id, err(value)]]);
      paths.get(input.indicator.id)?.push(value);
    }
  }
  return new Map(
    inputs.map(({ indicator: { id } }) => [id, ok({ values: paths.get(id) ?? [], steps: [] })]),
  );
}

/** The plan was checked: nobody needs itself within a year. */
function orderWithinYear(inputs: readonly ProjectionInput[]): readonly ProjectionInput[] {
  const ordered: ProjectionInput[] = [];
  const placed = new Set<string>();
  const place = (input: ProjectionInput): void => {
    if (placed.has(input.indicator.id)) return;
    placed.add(input.indicator.id);
    for (const id of sameYearNeeds(input)) {
      const needed = inputs.find(({ indicator }) => indicator.id === id);
      if (needed) place(needed);
    }
    ordered.push(input);
  };
  inputs.forEach(place);
  return ordered;
}

function sameYearNeeds({ indicator: { model } }: ProjectionInput): readonly string[] {
  if (model.kind === 'linked') return model.lag > 0 ? [] : [model.follows];
  if (model.kind !== 'formula') return [];
  return model.formula.references.filter(({ lag }) => lag === 0).map(({ indicator }) => indicator);
}

function valueIn(input: ProjectionInput, year: number, paths: Paths): number | ProjectionFailure {
  const { indicator, pathOf } = input;
  if (year === 0 && indicator.base) return indicator.base.value;
  const actual = year === 0 ? null : (driverNumbers(input, 'actual')[year - 1] ?? null);
  if (actual !== null) return actual;
  const known = (id: string): readonly number[] => paths.get(id) ?? pathOf(id);
  return indicator.model.kind === 'linked'
    ? linkedIn(input, year, known)
    : formulaIn(input, year, known);
}

function linkedIn(
  input: ProjectionInput,
  year: number,
  known: (id: string) => readonly number[],
): number | ProjectionFailure {
  const { id, model } = input.indicator;
  if (model.kind !== 'linked') throw new Error(`${id} follows nobody`);
  const ratio = followedRatio(known(model.follows), year, model);
  if (!(ratio > 0 && isInRange(ratio))) return { reason: 'followsZero', index: year };
  const elasticity = driverNumbers(input, 'elasticity')[year - 1] ?? 1;
  const value = (known(id)[year - 1] ?? 0) * ratio ** elasticity;
  return isInRange(value) ? value : { reason: 'overflow', index: year };
}

function formulaIn(
  input: ProjectionInput,
  year: number,
  known: (id: string) => readonly number[],
): number | ProjectionFailure {
  const { id, model } = input.indicator;
  if (model.kind !== 'formula') throw new Error(`${id} has no formula`);
  const { formula } = model;
  const [baseYear = 0] = input.years;
  // As far as the paths have come; values of this year that are not there yet are not needed.
  const block: FormulaBlock = { rows: 1, years: year + 1, baseYear, pathOf: known };
  const value = compiledOf(formula)(block)[year] ?? NaN;
  if (!Number.isNaN(value)) return value;
  return { reason: formulaFailure(formula.node, block, year), index: year };
}
