import { chance as chanceOf } from '../../../domain/index';
import { err, ok } from '../../../shared/result';
import { onlyValue, type EquivalentRule } from '../../excel-equivalents/formula-call';
import { cellFunction } from '../../runtime/broadcast';
import { calculationFailure } from '../../runtime/calculation-failure';
import { memoized } from '../../runtime/memoize';
import type { Place } from '../../runtime/range';
import { badCell, readNumber } from '../../runtime/read-argument';
import { readSimulation } from '../../runtime/simulation-arguments';
import { readComparator } from '../../runtime/target-arguments';

const PARAMETERS = {
  base: { must: 'number' },
  low: { must: 'rate' },
  mode: { must: 'rateFromLow' },
  high: { must: 'rateFromMode' },
  years: { must: 'years' },
  target: { must: 'number' },
  comparator: { must: 'direction', optional: true },
  seed: { must: 'seed', optional: true },
} as const;

/** Each cell is integrated over thousands of points; with so many a call still takes only seconds. */
const MAX_CHANCES = 1_000;

/** `PLAN.CHANCE`: the probability that a target is met in the last year if growth is uncertain. */
export const chance = memoized(
  cellFunction({
    id: 'CHANCE',
    group: 'risk',
    parameters: PARAMETERS,
    maxCells: MAX_CHANCES,
    compute: (places) => {
      const simulation = readSimulation(places, PARAMETERS);
      if (!simulation.ok) return simulation;
      const target = readNumber(places.target, PARAMETERS.target.must);
      if (!target.ok) return target;
      const comparator = readComparator(places.comparator);
      // A level has no usual tolerance for "about", and "full" is for coverage, which does not grow.
      if (!comparator.ok || comparator.value === 'about' || comparator.value === 'full') {
        return err(badCell(places.comparator, PARAMETERS.comparator.must));
      }
      const wanted = { target: target.value, comparator: comparator.value };
      const found = chanceOf({ ...simulation.value, ...wanted });
      if (found.ok) return ok(found.value);
      const placeOf = (argument: string): Place => places[argument as keyof typeof PARAMETERS];
      return err(calculationFailure(found.error, placeOf, PARAMETERS, places.base));
    },
  }),
);

/** A simulation has no formula in plain Excel. */
export const chanceEquivalent: EquivalentRule = () => onlyValue('simulated');
