import fc from 'fast-check';
import { times } from './seed';

/** fast-check's own number of runs, as often as asked for. Tests with a number of their own use `times`. */
fc.configureGlobal({ numRuns: 100 * times });
