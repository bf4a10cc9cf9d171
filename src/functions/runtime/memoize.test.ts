import { CALCULATED_FUNCTIONS } from '../registry';
import type { FunctionResult } from './function-result';
import { MAX_MEMOIZED, memoize } from './memoize';

/** A function that counts how often it is really called. */
function counted() {
  const calls: (readonly unknown[])[] = [];
  const evaluate = memoize((args): FunctionResult => {
    calls.push(args);
    return { kind: 'cells', rows: [[calls.length]] };
  });
  return { calls, evaluate };
}

test('a call with equal arguments is answered from memory', () => {
  const { calls, evaluate } = counted();
  const first = evaluate([[[100]], 0.02, undefined, 'atLeast']);
  expect(evaluate([[[100]], 0.02, undefined, 'atLeast'])).toBe(first);
  expect(calls).toHaveLength(1);
});

test.each([
  [[1], ['1']],
  [[true], ['true']],
  [[[[1, 2]]], [[[1], [2]]]],
  [[1, null], [1]],
  [[0], [false]],
  [[''], [null]],
])('%j and %j are different calls', (left, right) => {
  const { calls, evaluate } = counted();
  evaluate(left);
  evaluate(right);
  expect(calls).toHaveLength(2);
});

test.each([[Number.NaN], [1n], [{ type: 'Error', basicValue: '#N/A' }], [() => 1], [Symbol('x')]])(
  'an argument such as %p, which no text tells apart, is never answered from memory',
  (value) => {
    const { calls, evaluate } = counted();
    evaluate([[[value]]]);
    evaluate([[[value]]]);
    expect(calls).toHaveLength(2);
  },
);

test('the oldest call is forgotten first', () => {
  const { calls, evaluate } = counted();
  for (let call = 0; call <= MAX_MEMOIZED; call += 1) evaluate([call]);
  evaluate([1]);
  expect(calls).toHaveLength(MAX_MEMOIZED + 1);
  evaluate([0]);
  expect(calls).toHaveLength(MAX_MEMOIZED + 2);
});

test.each(['FAN', 'CHANCE'])('%s gives the very same result to equal arguments', (id) => {
  const known = CALCULATED_FUNCTIONS.find((each) => each.id === id);
  const args = [100, 0.02, 0.05, 0.07, 3, ...(id === 'CHANCE' ? [110] : [])];
  expect(known?.evaluate(args)).toBe(known?.evaluate(args));
  expect(known?.evaluate(args)).toMatchObject({ kind: 'cells' });
});
