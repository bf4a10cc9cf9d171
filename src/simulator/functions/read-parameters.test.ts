import { readParameters } from './read-parameters';

const metadata = {
  id: 'F',
  name: 'F',
  parameters: [
    { name: 'base', type: 'number' },
    { name: 'rates', type: 'any', dimensionality: 'matrix' },
    { name: 'label', type: 'string', optional: true },
  ],
};

test('scalars become values, matrices stay matrices, an omitted argument becomes null', () => {
  expect(readParameters(metadata, [[['5']], [[1, 'x', '']]])).toEqual({
    kind: 'parameters',
    values: [5, [[1, 'x', '']], null],
  });
  expect(readParameters(metadata, [[[true]], [[1]], [[7]]])).toMatchObject({
    values: [1, [[1]], '7'],
  });
});

test('a text for a number gives an error that names the parameter', () => {
  expect(readParameters(metadata, [[['x']], [[1]]])).toEqual({
    kind: 'error',
    error: '#VALUE!',
    message: 'base must be of the type number.',
  });
});

test('a missing or an extra argument is an error', () => {
  expect(readParameters(metadata, [[[1]]])).toMatchObject({ message: 'rates is missing.' });
  expect(readParameters(metadata, [[[1]], [[1]], null, [[1]]])).toMatchObject({
    message: 'Too many arguments.',
  });
});

test('the first error among the arguments is the result', () => {
  expect(readParameters(metadata, [[[1]], [[1, '#REF!']]])).toMatchObject({ error: '#REF!' });
});

test('a parameter of type any receives errors only where they are allowed', () => {
  expect(readParameters(metadata, [[[1]], [[1, '#REF!']]], true)).toEqual({
    kind: 'parameters',
    values: [1, [[1, { type: 'CustomFunctionError', code: '#REF!' }]], null],
  });
  expect(readParameters(metadata, [[['#N/A']], [[1]]], true)).toMatchObject({ error: '#N/A' });
});

test('a repeating parameter takes the rest', () => {
  const repeating = {
    id: 'G',
    name: 'G',
    parameters: [{ name: 'values', type: 'number', repeating: true }],
  };
  expect(readParameters(repeating, [[[1]], [[2]], [[3]]])).toEqual({
    kind: 'parameters',
    values: [[1, 2, 3]],
  });
});
