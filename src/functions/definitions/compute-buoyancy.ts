import { impliedBuoyancy } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { BUOYANCY_PARAMETERS } from './buoyancy-parameters';

/** Computes the buoyancy of one cell of the result. */
export const computeBuoyancy = numberFunction(
  BUOYANCY_PARAMETERS,
  ({ revenue_before, revenue_after, base_before, base_after }) =>
    impliedBuoyancy({
      revenue0: revenue_before,
      revenue1: revenue_after,
      base0: base_before,
      base1: base_after,
    }),
  { revenue: ['revenue_before', 'revenue_after'], base: ['base_before', 'base_after'] },
);
