import fc from 'fast-check';
import { anyArguments } from '../support/functions/any-arguments';
import { checkResult } from '../support/functions/check-result';
import { EVERY_FUNCTION } from '../support/functions/every-function';
import { runs } from '../support/seed';

/** The number of random calls in all; `npm run fuzz` makes many more. */
const CALLS = runs(50_000);

/**
 * A call of CHANCE draws up to 12,000 paths, and one of a live function reads a plan: they get
 * fewer calls.
 */
const MUCH_WORK = ['CHANCE', 'SCENARIO', 'SCENARIO_GAP', 'ASSUMPTION'];
const shareOf = (id: string): number => (MUCH_WORK.includes(id) ? 0.1 : 1);
const SHARES = EVERY_FUNCTION.reduce((sum, { id }) => sum + shareOf(id), 0);
const callsOf = (id: string): number => Math.ceil((CALLS * shareOf(id)) / SHARES);

test.each(EVERY_FUNCTION)(
  '$id answers any arguments with a rectangle of values and errors with messages',
  ({ id, evaluate, parameters }) => {
    let answered = 0;
    fc.assert(
      fc.property(anyArguments(parameters), (args) => {
        const result = evaluate(args);
        checkResult(result);
        if (result.kind === 'cells') answered += 1;
      }),
      { numRuns: callsOf(id) },
    );
    // If all calls ended in an error, the test would prove little about the function.
    expect(answered).toBeGreaterThan(callsOf(id) / 400);
  },
);

test.each(EVERY_FUNCTION)(
  '$id gives the same for the same arguments',
  ({ evaluate, parameters }) => {
    fc.assert(
      fc.property(anyArguments(parameters), (args) => {
        expect(evaluate(args)).toEqual(evaluate(args));
      }),
      { numRuns: runs(100) },
    );
  },
);
