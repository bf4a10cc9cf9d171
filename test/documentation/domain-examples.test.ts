import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as domain from '../../src/domain/index';
import { examplePlan, examplePlanSpec } from '../support/plans/example-plan';
import { exampleRange } from '../support/plans/example-selection';
import { readExamples, readFunctions, type DocumentedFunction } from './read-examples';

const source = join(__dirname, '../../src');
const context = createContext({ ...domain, examplePlan, examplePlanSpec, exampleRange });

const exported = new Set(
  Object.entries(domain).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
);
const sharedFunctions = readFunctions(join(source, 'shared'));
const domainFunctions = [...readFunctions(join(source, 'domain')), ...sharedFunctions].filter(
  ({ name }) => exported.has(name),
);
const wordFunctions = readFunctions(join(source, 'i18n'));

describe('the public API of the engine', () => {
  it('is in its files', () => {
    expect(domainFunctions.map(({ name }) => name).sort()).toEqual([...exported].sort());
  });

  it.each(domainFunctions)('$name has a sentence and an example', ({ comment }) => {
    expect(comment).toMatch(/^\s*\*?\s*[A-Z][a-z]+s /);
    expect(readExamples(comment ?? '').length).toBeGreaterThan(0);
  });
});

describe('the files that every folder may import', () => {
  it.each(sharedFunctions)('document $name with an example', ({ comment }) => {
    expect(comment).toMatch(/^\s*\*?\s*[A-Z][a-z]+s /);
    expect(readExamples(comment ?? '').length).toBeGreaterThan(0);
  });
});

const otherFunctions = [
  ...sharedFunctions.filter(({ name }) => !exported.has(name)),
  ...wordFunctions,
];
const cases = [...domainFunctions, ...otherFunctions].flatMap(
  ({ name, comment }: DocumentedFunction) =>
    readExamples(comment ?? '').map((example) => ({ name, ...example })),
);

describe('every example', () => {
  beforeAll(async () => {
    for (const { file, comment } of otherFunctions) {
      if (readExamples(comment ?? '').length === 0) continue;
      Object.assign(context, await import(file));
    }
  });

  it.each(cases)('$expression is $result', async ({ name, expression, result }) => {
    expect(expression).toContain(name);
    const isAsync = expression.includes('await ');
    const code = isAsync ? `(async () => (${expression}))()` : `(${expression})`;
    const run = () => runInContext(code, context) as unknown;
    if (result === 'throws') {
      expect(run).toThrow();
      return;
    }
    const actual = await run();
    const expected = runInContext(`(${result})`, context) as unknown;
    expect(differences(actual, expected)).toEqual([]);
  });
});

/** Lists the places where two values differ; a documented number is accurate to eight digits. */
function differences(actual: unknown, expected: unknown, path = 'result'): readonly string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const slack = 1e-8 * Math.max(1e-3, Math.abs(expected));
    return Math.abs(actual - expected) <= slack ? [] : [`${path}: ${actual}, not ${expected}`];
  }
  if (!isTree(actual) || !isTree(expected)) {
    return Object.is(actual, expected) ? [] : [`${path}: ${show(actual)}, not ${show(expected)}`];
  }
  if (Array.isArray(actual) !== Array.isArray(expected)) return [`${path}: another kind of value`];
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
