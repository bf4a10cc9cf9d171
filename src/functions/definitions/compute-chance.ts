import { chance, err, ok } from '../../domain/index';
import { badCell } from '../runtime/bad-cell';
import type { CellFunction } from '../runtime/broadcast';
import { failureOf } from '../runtime/failure-of';
import { readNumber } from '../runtime/read-number';
import { readSimulation } from '../runtime/read-simulation';
import { readComparator } from '../runtime/read-comparator';
import { CHANCE_PARAMETERS as RULES } from './chance-parameters';

type ChanceArgument = keyof typeof RULES;

/** Computes the chance of one cell of the result. */
export const computeChance: CellFunction<ChanceArgument> = (placeOf) => {
  const simulation = readSimulation(placeOf, RULES);
  if (!simulation.ok) return simulation;
  const target = readNumber(placeOf('target'), RULES.target.must);
  if (!target.ok) return target;
  const place = placeOf('comparator');
  const comparator = readComparator(place);
  // A band needs a width, for which a level has no usual one; what is covered in full does not grow.
  if (!comparator.ok || comparator.value === 'about' || comparator.value === 'full') {
    return err(badCell(place, RULES.comparator.must));
  }
  const wanted = { target: target.value, comparator: comparator.value };
  const found = chance({ ...simulation.value, ...wanted });
  if (found.ok) return ok(found.value.chance);
  const blamed = (argument: string) => placeOf(argument as ChanceArgument);
  return err(failureOf(found.error, blamed, RULES, placeOf('base')));
};
