import { runRate } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { RUN_RATE_PARAMETERS } from './run-rate-parameters';

/** Computes the run rate of one cell of the result. */
export const computeRunRate = numberFunction(
  RUN_RATE_PARAMETERS,
  ({ target, done, periods_left }) => runRate({ target, soFar: done, periodsLeft: periods_left }),
  { value: 'done', periods: 'periods_left' },
);
