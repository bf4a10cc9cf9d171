import fc from 'fast-check';
import { LOCALES } from '../../src/domain/index';
import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import type { FunctionFailure, FunctionResult } from '../../src/functions/function-result';
import { wordProblem } from '../../src/functions/word-problem';

const CODES = ['#VALUE!', '#NUM!', '#N/A', '#DIV/0!', '#NULL!'];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 40 }) },
  { weight: 2, arbitrary: fc.double() },
  fc.constantFrom(
    null,
    undefined,
    '',
    0,
    true,
    false,
    '5%',
    '100',
    'atLeast',
    '左右',
    '>',
    '{{x}}',
  ),
  fc.string(),
  fc.constantFrom('#N/A', '#REF!', '#NAME?').map((basicValue) => ({ type: 'Error', basicValue })),
  fc.constantFrom(
    {},
    { type: 'Entity' },
    { type: 'FormattedNumber', basicValue: 0.06 },
    [],
    Symbol('x'),
  ),
);

const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const argument = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 4, arbitrary: range },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.anything() },
);

jest.setTimeout(120_000);

/** Plain checks instead of `expect`, which would take most of the time of so many runs. */
function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function checkFailure({ code, problem }: FunctionFailure): void {
  check(CODES.includes(code), `the code ${code}`);
  for (const locale of LOCALES) {
    const message = wordProblem(problem, locale);
    check(message.length > 10 && !message.includes('undefined'), message);
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
  }
  const failure = cells.find((cell) => typeof cell === 'object');
  if (failure !== undefined) checkFailure(failure);
}

test.each(CUSTOM_FUNCTIONS)(
  '$id answers any arguments with a rectangle of values and worded errors',
  ({ evaluate }) => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 0, maxLength: 5 }), (args) => {
        checkResult(evaluate(...args));
      }),
      { numRuns: 8_000 },
    );
  },
);

test.each(CUSTOM_FUNCTIONS)('$id gives the same for the same arguments', ({ evaluate }) => {
  fc.assert(
    fc.property(fc.array(argument, { minLength: 2, maxLength: 4 }), (args) => {
      expect(evaluate(...args)).toEqual(evaluate(...args));
    }),
    { numRuns: 500 },
  );
});
