import { readFileSync } from 'node:fs';
import path from 'node:path';
import frozenNames from './frozen-names.json';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';

const FUNCTIONS = [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS];
const rules = readFileSync(path.resolve('docs/functions/rules.md'), 'utf8');
const isCellLike = /^[A-Z]{1,3}\d+$|^R\d*C\d*$/i;

test('keeps the released names of functions and arguments, and their order', () => {
  const names = Object.fromEntries(
    FUNCTIONS.map(({ id, parameters }) => [id, Object.keys(parameters)]),
  );
  expect(names).toEqual(frozenNames);
  expect(FUNCTIONS.map(({ id }) => id)).toEqual(Object.keys(frozenNames));
});

describe.each(FUNCTIONS)('$id', ({ id, parameters }) => {
  test('has a name that Excel accepts and that no cell or namespace uses', () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    expect(id).not.toMatch(isCellLike);
    expect(id).not.toBe('PLAN');
  });

  test('is the same when a Turkish Excel capitalizes it, or the rules describe how to type it', () => {
    const isSame = id.toLowerCase().toLocaleUpperCase('tr') === id;
    expect(isSame || rules.includes('type names with an `I` in capitals')).toBe(true);
  });

  test('has arguments that the function wizard can show', () => {
    const names = Object.keys(parameters);
    expect(names.join('').length).toBeLessThanOrEqual(254);
    for (const name of names) {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect(name).not.toMatch(isCellLike);
    }
  });

  test('has its optional arguments last', () => {
    const flags = Object.values(parameters).map(({ optional }) => optional === true);
    expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
  });
});
