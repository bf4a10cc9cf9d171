import fc from 'fast-check';
import type { ParameterRules } from '../../../src/functions/runtime/function-definition';

/** Anything that Excel may find in a cell, and some that it may not. */
const anyCell = fc.oneof(
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
  fc.string({ maxLength: 5 }),
  fc.constantFrom('#N/A', '#REF!', '#NAME?').map((basicValue) => ({ type: 'Error', basicValue })),
  fc.constantFrom(
    {},
    { type: 'Entity' },
    { type: 'FormattedNumber', basicValue: 0.06 },
    [],
    Symbol('x'),
  ),
);

/** Valid values, by the rule of an argument; without a rule a number is valid. */
const GOOD_CELLS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  rate: fc.double({ min: -0.9, max: 2, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  coveredShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  positive: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  fullIn: fc.double({ min: 1e-3, max: 40, noNaN: true }),
  startIn: fc.integer({ min: -10, max: 20 }),
  rampYears: fc.integer({ min: 0, max: 20 }),
  notNegative: fc.integer({ min: 0, max: 20 }),
  tolerance: fc.double({ min: 0, max: 10, noNaN: true }),
  years: fc.integer({ min: 1, max: 6 }),
  periods: fc.double({ min: 0.1, max: 100, noNaN: true }),
  phases: fc.integer({ min: 1, max: 6 }),
  flag: fc.boolean(),
  comparator: fc.constantFrom('atLeast', '>', '左右', 'at most', 'lessThan', '=', 'full', null),
  method: fc.constantFrom('level', 'accumulative', '累计法', null),
  mode: fc.constantFrom('growth', 'increment', null),
  planYear: fc.constantFrom(2023, 2024, 2025, 2026, null),
  label: fc.constantFrom('green', 'late', '', 3),
};

/** Names of the example plan, by the arguments of the functions that read a plan. */
const NAMES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  scenario: fc.constantFrom('base', 'low', 'Low', 'x'),
  indicator: fc.constantFrom('gdp', 'firms', 'GDP', 5),
  target: fc.constantFrom('gdp-2024', 'firms-2025', 'gdp'),
  driver: fc.constantFrom('growth', '增速', 'netAdditions', 'total'),
};

const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -10, max: 1000 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  fc.constantFrom(0, -0, 1e-300, 9.9e307, -9.9e307),
);

const anySize = fc.constantFrom<readonly [number, number]>([1, 1], [1, 3], [3, 1], [2, 3]);

function rangeOf(cell: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return anySize.chain(([rows, columns]) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
}

const anyArgument = fc.oneof(
  { weight: 8, arbitrary: anyCell },
  { weight: 8, arbitrary: rangeOf(anyCell) },
  { weight: 2, arbitrary: fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 1, maxKeys: 3 }) },
);

/** Arguments of a call: too few, too many, of any shape and kind; most of them valid. */
export function anyArguments(parameters: ParameterRules): fc.Arbitrary<readonly unknown[]> {
  const known = Object.entries(parameters).map(([name, { must, optional }]) => {
    const named = must === 'label' ? NAMES[name] : undefined;
    const cell = named ?? GOOD_CELLS[must] ?? anyNumber;
    return fc.oneof(
      { weight: 5, arbitrary: cell },
      { weight: 5, arbitrary: rangeOf(cell) },
      { weight: 1, arbitrary: anyArgument },
      { weight: optional ? 4 : 0, arbitrary: fc.constantFrom(null, undefined) },
    );
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(...known) },
    { weight: 1, arbitrary: fc.array(anyArgument, { maxLength: known.length + 1 }) },
  );
}
