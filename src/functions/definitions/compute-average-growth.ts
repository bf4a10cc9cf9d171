import { averageGrowth, err, type Result } from '../../domain/index';
import { failureOf } from '../runtime/failure-of';
import type { Place } from '../runtime/place';
import { readNumbers, type Line } from '../runtime/read-line';
import type { FunctionFailure } from '../runtime/function-result';
import { AVERAGE_GROWTH_PARAMETERS as RULES } from './average-growth-parameters';
import { readMethod } from './read-method';

/** Computes the average growth of one path by one method. */
export function computeAverageGrowth(
  line: Line,
  methodPlace: Place,
): Result<number, FunctionFailure> {
  const numbers = readNumbers(line, RULES.path.must);
  if (!numbers.ok) return numbers;
  const method = readMethod(methodPlace);
  if (!method.ok) return method;
  const growth = averageGrowth({ path: numbers.value, method: method.value });
  if (growth.ok) return growth;
  const blamed = (_: string, index: number | null): Place => line.placeAt(index ?? 0);
  return err(failureOf(growth.error, blamed, RULES, line.placeAt(0)));
}
