import fc from 'fast-check';
import { LOCALES } from '../../src/domain/index';
import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import type { FunctionFailure, FunctionResult } from '../../src/functions/function-result';
import { wordProblem } from '../../src/functions/word-problem';
import { anyArguments } from '../support/any-arguments';

/** So many random calls are made in all; `npm run fuzz` makes a million. */
const CALLS = Number(process.env['PLANPATH_CALLS'] ?? 100_000);

/** A call of CHANCE draws up to 12,000 paths, a thousand times the work of another: it gets fewer. */
const shareOf = (id: string): number => (id === 'CHANCE' ? 0.1 : 1);
const SHARES = CUSTOM_FUNCTIONS.reduce((sum, { id }) => sum + shareOf(id), 0);
const callsOf = (id: string): number => Math.ceil((CALLS * shareOf(id)) / SHARES);

const CODES = ['#VALUE!', '#NUM!', '#N/A', '#DIV/0!', '#NULL!'];

jest.setTimeout(600_000);

/** Plain checks instead of `expect`, which would take most of the time of so many runs. */
function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function checkFailure({ code, problem }: FunctionFailure): void {
  check(CODES.includes(code), `the code ${code}`);
  for (const locale of LOCALES) {
    const message = wordProblem(problem, locale);
    check(message.length > 10 && !/undefined|NaN|\[object/.test(message), message);
  }
}

function checkResult(result: FunctionResult): void {
  if (result.kind === 'failure') {
    checkFailure(result.failure);
    return;
  }
  const columns = result.rows[0]?.length ?? 0;
  check(columns > 0, 'an empty result');
  for (const row of result.rows) check(row.length === columns, 'a ragged result');
  const cells = result.rows.flat();
  for (const cell of cells) {
    if (typeof cell === 'number') check(Number.isFinite(cell), `a cell with ${String(cell)}`);
    else check(['boolean', 'string', 'object'].includes(typeof cell), `a ${typeof cell}`);
  }
  const failure = cells.find((cell) => typeof cell === 'object');
  if (failure !== undefined) checkFailure(failure);
}

test.each(CUSTOM_FUNCTIONS)(
  '$id answers any arguments with a rectangle of values and worded errors',
  ({ id, evaluate, parameters }) => {
    let answered = 0;
    fc.assert(
      fc.property(anyArguments(parameters), (args) => {
        const result = evaluate(...args);
        checkResult(result);
        if (result.kind === 'cells') answered += 1;
      }),
      { numRuns: callsOf(id) },
    );
    // Calls that all end in an error would say little about the function.
    expect(answered).toBeGreaterThan(callsOf(id) / 400);
  },
);

test.each(CUSTOM_FUNCTIONS)(
  '$id gives the same for the same arguments',
  ({ evaluate, parameters }) => {
    fc.assert(
      fc.property(anyArguments(parameters), (args) => {
        expect(evaluate(...args)).toEqual(evaluate(...args));
      }),
      { numRuns: 100 },
    );
  },
);
