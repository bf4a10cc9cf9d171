import { err, requiredGrowth, type Result } from '../../domain/index';
import { failureOf } from '../cells/failure-of';
import type { Place } from '../cells/place';
import { readNumber } from '../cells/read-number';
import type { FunctionFailure } from '../function-result';
import {
  REQUIRED_GROWTH_PARAMETERS as RULES,
  type RequiredGrowthArgument,
} from './required-growth-parameters';

/** Computes the required growth of one cell of the result. */
export function computeRequiredGrowth(
  placeOf: (argument: RequiredGrowthArgument) => Place,
): Result<number, FunctionFailure> {
  const base = readNumber(placeOf('base'), RULES.base.must);
  if (!base.ok) return base;
  const target = readNumber(placeOf('target'), RULES.target.must);
  if (!target.ok) return target;
  const years = readNumber(placeOf('years'), RULES.years.must);
  if (!years.ok) return years;
  const growth = requiredGrowth({ base: base.value, target: target.value, years: years.value });
  if (growth.ok) return growth;
  const blamed = (argument: string): Place => placeOf(argument as RequiredGrowthArgument);
  return err(failureOf(growth.error, blamed, RULES, placeOf('base')));
}
