import * as fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { anyFormula, ANY_FORMULA_NAMES } from '../../../test/support/plans/any-formula';
import { compileFormula, type FormulaBlock } from './compile-formula';
import { formulaFailure } from './formula-failure';
import { formulaReferences } from './formula-node';
import { formulaText } from './formula-text';
import { parseFormula } from './parse-formula';

// As close as our own comparison: with the usual 1e-12 the two would disagree about near-equal numbers.
const math = create({ ...all }, { relTol: 5e-15 });

function nodeOf(text: string) {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(`${text}: ${JSON.stringify(formula.error)}`);
  return formula.value.node;
}

function blockOf(paths: Readonly<Record<string, readonly number[]>>, years: number): FormulaBlock {
  const rows = (Object.values(paths)[0]?.length ?? years) / years;
  return { rows, years, baseYear: 2023, pathOf: (id) => paths[id] ?? [] };
}

function valueOf(text: string): number {
  return compileFormula(nodeOf(text))(blockOf({}, 1))[0] ?? NaN;
}

describe('compileFormula', () => {
  it.each([
    ['-2^2', -4],
    ['2^3^2', 512],
    ['100 + 6%', 100.06],
    ['round(2.5) + round(-2.5)', 0],
    ['round(1.005, 2)', 1.01],
    ['round(1234.5, -2)', 1200],
    ['round(-0.5)', -1],
    ['round(9007199254740991)', 9007199254740991],
    ['floor(-1.5)', -2],
    ['ceil(-1.5)', -1],
    ['mod(-7, 3)', 2],
    ['mod(7, -3)', -2],
    ['log(exp(2))', 2],
    ['log10(1000)', 3],
    ['mean(1, 2, 6)', 3],
    ['sum(1, 2, 6)', 9],
    ['max(1, 2, 6) - min(1, 2, 6)', 5],
    ['sign(-3)', -1],
    ['0.1 + 0.2 == 0.3', 1],
    ['0.1 + 0.2 > 0.3', 0],
    ['(3 > 2) + not(5)', 1],
    ['if(1 > 2 or 0, 10, 20)', 20],
    ['year', 2023],
  ])('works out %s', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 12);
  });

  it('computes a whole path, a single year and rows of draws', () => {
    const node = nodeOf('a - b[-1]');
    const paths = { a: [10, 20, 30, 40, 50, 60], b: [1, 2, 3, 4, 5, 6] };
    const block = blockOf(paths, 3);
    expect([...compileFormula(node)(block)]).toEqual([NaN, 19, 28, NaN, 46, 55]);
    expect([...compileFormula(node)({ ...block, from: 1 })]).toEqual([19, 28, 46, 55]);
    expect([...compileFormula(node)({ ...block, from: 2, to: 3 })]).toEqual([28, 55]);
  });

  it('carries a debt from year to year', () => {
    const debt = [100, 0, 0, 0];
    const next = compileFormula(nodeOf('debt[-1] - balance'));
    const block = blockOf({ debt, balance: [0, -5, 10, -1] }, 4);
    for (let year = 1; year < 4; year += 1) {
      debt[year] = next({ ...block, from: year, to: year + 1 })[0] ?? NaN;
    }
    expect(debt).toEqual([100, 105, 95, 96]);
  });

  it('does not change its inputs', () => {
    const a = [1, 2, 3];
    compileFormula(nodeOf('(a + 1) * a'))(blockOf({ a }, 3));
    expect(a).toEqual([1, 2, 3]);
  });

  it.each([
    ['1 / a', [1, 0, 2], 'divisionByZero', 1],
    ['mod(1, a)', [1, 0, 2], 'divisionByZero', 1],
    ['a ^ -1', [1, 0, 2], 'divisionByZero', 1],
    ['a ^ 0', [1, 0, 2], 'undefined', 1],
    ['log(a)', [1, 1, -1], 'undefined', 2],
    ['log10(a)', [1, 1, 0], 'undefined', 2],
    ['sqrt(a) + 1', [1, -1, 1], 'undefined', 1],
    ['a ^ 0.5', [1, -1, 1], 'undefined', 1],
    ['exp(a)', [1, 2, 1000], 'overflow', 2],
    ['a * a', [1, 1e200, 1], 'overflow', 1],
    ['10 ^ a', [1, 400, 1], 'overflow', 1],
    ['1 / (a * a)', [1, 1e200, 1], 'overflow', 1],
    ['if(1 / a > 5, 1, 2)', [1, 0, 1], 'divisionByZero', 1],
    ['if(a == 0, 1 / a, a)', [1, 0, 1], 'divisionByZero', 1],
    ['max(1, 1 / a)', [1, 0, 1], 'divisionByZero', 1],
    ['a[-1]', [1, 2, 3], 'beforeBase', 0],
  ])('says why %s of %p has no value', (text, a, kind, year) => {
    const [node, block] = [nodeOf(text), blockOf({ a }, 3)];
    expect(compileFormula(node)(block).findIndex(Number.isNaN)).toBe(year);
    expect(formulaFailure(node, block, year)).toBe(kind);
  });

  it('finds the reason in a row other than the first', () => {
    const [node, block] = [nodeOf('1 / a'), blockOf({ a: [1, 1, 1, 1, 0, 1] }, 3)];
    expect(compileFormula(node)(block).findIndex(Number.isNaN)).toBe(4);
    expect(formulaFailure(node, block, 4)).toBe('divisionByZero');
  });

  it('ignores the branch that is not taken', () => {
    const values = compileFormula(nodeOf('if(a == 0, 0, 1 / a)'))(blockOf({ a: [0, 4] }, 2));
    expect([...values]).toEqual([0, 0.25]);
    const first = compileFormula(nodeOf('if(year == 2023, a, a[-1])'))(blockOf({ a: [7, 8] }, 2));
    expect([...first]).toEqual([7, 7]);
  });

  it('agrees with mathjs', () => {
    const path = fc.array(
      fc.integer({ min: 1, max: 800 }).map((whole) => whole / 8),
      {
        ...{ minLength: 6, maxLength: 6 },
      },
    );
    let compared = 0;
    fc.assert(
      fc.property(anyFormula, fc.tuple(path, path, path), (node, lists) => {
        const paths = Object.fromEntries(
          ANY_FORMULA_NAMES.map((name, at) => [name, lists[at] ?? []]),
        );
        const values = compileFormula(node)(blockOf(paths, 3));
        for (const [at, value] of values.entries()) {
          if (Number.isNaN(value)) continue;
          const theirs = mathValue(node, paths, at);
          // mathjs has values where we have none, and 0^0 may be hidden in a branch.
          if (typeof theirs !== 'number') continue;
          compared += 1;
          expect(Math.abs(value - theirs)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

/** The value that mathjs computes; references to earlier years get names of their own. */
function mathValue(
  node: Parameters<typeof formulaText>[0],
  paths: Readonly<Record<string, readonly number[]>>,
  at: number,
): unknown {
  const text = formulaText(node)
    .replace(/\[-(\d)\]/g, 'back$1')
    .replace(/\bif\(/g, 'choose(')
    // mathjs would read not(a)^b as not(a^b), so the function gets another name.
    .replace(/\bnot\(/g, 'opposite(');
  const scope = new Map<string, unknown>([
    ['year', 2023 + (at % 3)],
    ['opposite', (value: unknown) => (Number.isNaN(value) ? NaN : Number(!value))],
    ['choose', (condition: unknown, yes: unknown, no: unknown) => (Number(condition) ? yes : no)],
    // The mod of mathjs differs from that of spreadsheets.
    ['mod', (value: number, by: number) => value - by * Math.floor(value / by)],
  ]);
  for (const { indicator, lag } of formulaReferences(node)) {
    const name = `${indicator.replace('-', '_')}${lag === 0 ? '' : `back${String(lag)}`}`;
    scope.set(name, at % 3 < lag ? NaN : (paths[indicator]?.[at - lag] ?? NaN));
  }
  const value: unknown = math.evaluate(text, scope);
  return typeof value === 'boolean' ? Number(value) : value;
}
