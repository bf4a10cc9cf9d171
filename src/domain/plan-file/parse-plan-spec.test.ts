import { INDICATOR_KINDS } from '../indicators/kinds';
import { examplePlanSpec as spec } from '../../../test/support/plans/example-plan';
import type { PlanProblem } from '../plan/plan-problem';
import { parsePlanSpec } from './parse-plan-spec';

type Json = Record<string, unknown>;

function problemsOf(json: unknown): readonly PlanProblem[] {
  const parsed = parsePlanSpec(json);
  return parsed.ok ? [] : parsed.error;
}

/** The example plan as JSON after a change in place. */
function changed(change: (json: Json) => void): Json {
  const json = structuredClone(spec) as unknown as Json;
  change(json);
  return json;
}

function first(json: Json, list: string): Json {
  return (json[list] as Json[])[0] ?? {};
}

/** The problems of a value at a key of the first indicator. */
function ofIndicator(key: string, value: unknown): readonly PlanProblem[] {
  return problemsOf(changed((json) => Object.assign(first(json, 'indicators'), { [key]: value })));
}

describe('parsePlanSpec', () => {
  it('returns a valid plan unchanged', () => {
    expect(parsePlanSpec(spec)).toEqual({ ok: true, value: spec });
  });

  it.each([null, 3, 'text', []])('refuses %j, which is not a plan', (value) => {
    expect(problemsOf(value)).toEqual([{ kind: 'notAPlan', path: [], value }]);
  });

  it('refuses another format', () => {
    expect(problemsOf({ format: 'other' })).toEqual([
      { kind: 'notAPlan', path: ['format'], value: 'other' },
    ]);
    expect(problemsOf({})).toEqual([{ kind: 'notAPlan', path: ['format'], value: undefined }]);
  });

  it('refuses a newer version before anything else', () => {
    expect(problemsOf({ format: 'planpath-plan', version: 2, whatever: true })).toEqual([
      { kind: 'newerVersion', path: ['version'], value: 2, supported: 1 },
    ]);
  });

  it.each([0, 0.5])('refuses %j as a version', (version) => {
    expect(problemsOf({ ...spec, version })).toEqual([
      { kind: 'notOneOf', path: ['version'], value: version, options: ['1'] },
    ]);
  });

  it('reports a version or a choice of the wrong type as such', () => {
    expect(problemsOf({ ...spec, version: '1' })).toEqual([
      { kind: 'wrongType', path: ['version'], value: '1', expected: 'number' },
    ]);
    expect(ofIndicator('kind', 3)).toMatchObject([{ kind: 'wrongType', expected: 'string' }]);
    expect(ofIndicator('kind', undefined)).toMatchObject([{ kind: 'missing' }]);
  });

  it('names both bounds of a number', () => {
    for (const years of [0, 10_000]) {
      expect(problemsOf({ ...spec, horizon: { baseYear: 2023, years } })).toEqual([
        { kind: 'outOfRange', path: ['horizon', 'years'], value: years, min: 1, max: 30 },
      ]);
    }
  });

  it('reports a key that the format does not have, with the nearest', () => {
    expect(problemsOf({ ...spec, nmae: 1 })).toEqual([
      { kind: 'unknownKey', path: ['nmae'], key: 'nmae', nearest: 'name' },
    ]);
    expect(ofIndicator('unitt', 'x')).toEqual([
      { kind: 'unknownKey', path: ['indicators', 0, 'unitt'], key: 'unitt', nearest: 'unit' },
    ]);
    expect(ofIndicator('name', { en: 'a', 'zh-CN': '甲', zhCN: '甲' })).toEqual([
      {
        kind: 'unknownKey',
        path: ['indicators', 0, 'name', 'zhCN'],
        key: 'zhCN',
        nearest: 'zh-CN',
      },
    ]);
  });

  it('reports property names of Object.prototype as unknown keys', () => {
    const json = JSON.parse(
      JSON.stringify(spec).replace('{', '{"__proto__": {"polluted": true}, "constructor": 1,'),
    ) as unknown;
    expect(problemsOf(json).map(({ kind, path }) => [kind, path])).toEqual([
      ['unknownKey', ['__proto__']],
      ['unknownKey', ['constructor']],
    ]);
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  it('reports a missing value and the expected type', () => {
    const json = changed((plan) => {
      delete plan['horizon'];
      delete first(plan, 'indicators')['unit'];
      delete first(plan, 'indicators')['name'];
    });
    expect(problemsOf(json)).toEqual([
      { kind: 'missing', path: ['horizon'], expected: 'object' },
      { kind: 'missing', path: ['indicators', 0, 'name'], expected: 'string|object' },
      { kind: 'missing', path: ['indicators', 0, 'unit'], expected: 'string|object' },
    ]);
  });

  it.each([
    ['number', 'decimals', '2', { kind: 'wrongType', value: '2', expected: 'number' }],
    ['whole number', 'decimals', 1.5, { kind: 'notWhole', value: 1.5 }],
    ['range', 'decimals', 7, { kind: 'outOfRange', value: 7, min: 0, max: 6 }],
    ['choice', 'kind', 'volume', { kind: 'notOneOf', options: [...INDICATOR_KINDS] }],
    ['text', 'name', '', { kind: 'empty' }],
    ['visible text', 'name', ' \n', { kind: 'empty' }],
    ['length', 'name', 'x'.repeat(256), { kind: 'tooLong', length: 256, limit: 255 }],
    ['text or texts', 'name', 3, { kind: 'wrongType', value: 3, expected: 'string|object' }],
    ['characters', 'name', 'a\u0000b', { kind: 'badCharacter', value: 'a\u0000b' }],
    ['whole characters', 'name', 'a\ud800', { kind: 'badCharacter' }],
    ['code of a character', 'name', 'a\uFFFEb', { kind: 'badCharacter' }],
    ['code of a character at the end of a plane', 'name', '\u{1FFFF}', { kind: 'badCharacter' }],
  ])('reports a wrong %s', (_, key, value, problem) => {
    expect(ofIndicator(key, value)).toEqual([
      expect.objectContaining({ ...problem, path: ['indicators', 0, key] }),
    ]);
  });

  it.each(['1gdp', '', 'a b', '__proto__', '-', 'a*', 'a?', 'a/b'])('refuses %j as an id', (id) => {
    expect(problemsOf({ ...spec, id })).toEqual([
      expect.objectContaining({ kind: id === '' ? 'empty' : 'badId', path: ['id'] }),
    ]);
  });

  it.each(['gdp', 'GDP-2', 'a_b.c', '地区生产总值', 'constructor'])('accepts %j as an id', (id) => {
    expect(problemsOf({ ...spec, id })).toEqual([]);
  });

  it('accepts years, months and days as dates and nothing else', () => {
    const dated = (date: unknown) =>
      problemsOf(changed((json) => Object.assign(first(json, 'documents'), { date })));
    for (const date of ['2023', '2023-12', '2023-12-15']) expect(dated(date)).toEqual([]);
    for (const date of ['15.12.2023', '2023-13', '2023-12-32']) {
      expect(dated(date)).toEqual([
        { kind: 'wrongType', path: ['documents', 0, 'date'], value: date, expected: 'date' },
      ]);
    }
  });

  it('reports a number that no cell can hold', () => {
    const base = JSON.parse('{"value": 1e999, "provenance": {"evidence": "assumed"}}') as unknown;
    expect(ofIndicator('base', base)).toMatchObject([
      { kind: 'outOfRange', path: ['indicators', 0, 'base', 'value'], value: Infinity },
    ]);
  });

  it('reports the path of a wrong driver value', () => {
    const problemsFor = (values: unknown) =>
      problemsOf(
        changed((json) => {
          const [assumption] = first(json, 'scenarios')['assumptions'] as Json[];
          Object.assign(assumption ?? {}, { values });
        }),
      ).map(({ path, ...problem }) => ({ ...problem, place: path.slice(4) }));
    expect(problemsFor('6%')).toEqual([
      {
        kind: 'wrongType',
        place: ['values'],
        value: '6%',
        expected: 'number|array|record',
      },
    ]);
    expect(problemsFor([0.06, '0.06', 0.06])).toMatchObject([
      { kind: 'wrongType', place: ['values', 1], value: '0.06', expected: 'number' },
    ]);
    expect(problemsFor({ 2024: null, 'next year': 0.06 })).toMatchObject([
      { kind: 'wrongType', place: ['values', '2024'], value: null, expected: 'number' },
      { kind: 'wrongType', place: ['values', 'next year'], expected: 'year' },
    ]);
    expect(problemsFor(Array.from({ length: 31 }, () => 0.06))).toEqual([
      { kind: 'tooMany', place: ['values'], count: 31, limit: 30 },
    ]);
  });

  it('reports too many and too few entries', () => {
    const scenarios = Array.from({ length: 1001 }, (_, index) => ({
      ...spec.scenarios[0],
      id: `s${index}`,
    }));
    expect(problemsOf({ ...spec, scenarios })).toEqual([
      { kind: 'tooMany', path: ['scenarios'], count: 1001, limit: 1000 },
    ]);
    expect(problemsOf({ ...spec, indicators: [] })).toEqual([
      { kind: 'empty', path: ['indicators'] },
    ]);
  });
});
