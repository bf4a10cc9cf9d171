import { runRate } from '../../domain/index';
import { numberFunction } from '../cells/number-function';
import { RUN_RATE_PARAMETERS } from './run-rate-parameters';

/** Computes the run rate of one cell of the result. */
export const computeRunRate = numberFunction(
  RUN_RATE_PARAMETERS,
  ({ target, so_far, periods_left }) =>
    runRate({ target, soFar: so_far, periodsLeft: periods_left }),
  { value: 'so_far', periods: 'periods_left' },
);
