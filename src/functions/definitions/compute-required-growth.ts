import { requiredGrowth } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { REQUIRED_GROWTH_PARAMETERS } from './required-growth-parameters';

/** Computes the required growth of one cell of the result. */
export const computeRequiredGrowth = numberFunction(REQUIRED_GROWTH_PARAMETERS, requiredGrowth);
