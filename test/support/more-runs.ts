import fc from 'fast-check';
import { runs } from './seed';

/** fast-check's own number of runs, as often as asked for. Tests with a number of their own use `runs`. */
fc.configureGlobal({ numRuns: runs(100) });
