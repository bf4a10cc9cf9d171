import { requiredIncrement } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { REQUIRED_INCREMENT_PARAMETERS } from './required-increment-parameters';

/** Computes the required increment of one cell of the result. */
export const computeRequiredIncrement = numberFunction(
  REQUIRED_INCREMENT_PARAMETERS,
  requiredIncrement,
);
