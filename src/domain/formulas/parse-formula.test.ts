import * as fc from 'fast-check';
import { anyFormula } from '../../../test/support/plans/any-formula';
import { formulaText } from './formula-text';
import { loadFormulaParser } from './load-formula-parser';
import { mapReferences } from './formula-node';
import { parseFormula } from './parse-formula';
import { runs } from '../../../test/support/seed';

function mustParse(text: string) {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(`${text}: ${JSON.stringify(formula.error)}`);
  return formula.value;
}

/** The formula, written again after parsing. */
function rewritten(text: string): string {
  return formulaText(mustParse(text).node);
}

describe('parseFormula', () => {
  it('is loaded on demand', async () => {
    expect(await loadFormulaParser()).toBe(parseFormula);
  });

  it.each([
    ['gdp * revenue_share', 'gdp * revenue_share'],
    ['=gdp[-1]*1.06', 'gdp[-1] * 1.06'],
    ['gdp [ -2 ] + gdp[0]', 'gdp[-2] + gdp'],
    ['debt[-1] - balance', 'debt[-1] - balance'],
    ['gdp * 6%', 'gdp * 0.06'],
    ['gdp + 7 %', 'gdp + 0.07'],
    ['-2^2', '-2 ^ 2'],
    ['(-2)^2', '(-2) ^ 2'],
    ['2^3^2', '2 ^ 3 ^ 2'],
    ['(2^3)^2', '(2 ^ 3) ^ 2'],
    ['a-(b-c)-d', 'a - (b - c) - d'],
    ['a/(b*c)', 'a / (b * c)'],
    ['+a', 'a'],
    ['2^-3', '2 ^ -3'],
    ['.5e-3 + 2.', '0.0005 + 2'],
    ['if(a >= 1 and b <> 2 or not(c), a, b)', 'if(a >= 1 and b != 2 or not(c), a, b)'],
    [
      'IF(AND(a>1,b>1,c>1),MAX(a,b),AVERAGE(a,b))',
      'if(a > 1 and b > 1 and c > 1, max(a, b), mean(a, b))',
    ],
    ['ln(a) + log10(b) + pow(a, 2) + INT(a)', 'log(a) + log10(b) + a ^ 2 + floor(a)'],
    ['（ａ＋ｂ）×２÷３－１％', '(a + b) * 2 / 3 - 0.01'],
    ['if（a≥1，b≤2，c≠3）', 'if(a >= 1, b <= 2, c != 3)'],
    ['国内生产总值[-1] − 1', '国内生产总值[-1] - 1'],
    ['max(\n  a,\n  b\n)', 'max(a, b)'],
    ['year - 2023', 'year - 2023'],
    ['to + in + mod + true + i + cm', 'to + in + mod + true + i + cm'],
  ])('understands %s', (text, meaning) => {
    expect(rewritten(text)).toBe(meaning);
  });

  it.each([
    ['', 'empty', {}],
    [' \n　', 'empty', {}],
    ['x'.repeat(100_000), 'tooLong', { length: 100_000, limit: 2000 }],
    ['('.repeat(10_000), 'tooLong', {}],
    ['('.repeat(1000), 'tooDeep', { limit: 50, position: 51 }],
    [`${'('.repeat(51)}a${')'.repeat(51)}`, 'tooDeep', {}],
    [`${'-'.repeat(1500)}a`, 'tooDeep', { limit: 50 }],
    [`${'a^'.repeat(900)}a`, 'tooDeep', { limit: 50 }],
    [`${'abs('.repeat(300)}a${')'.repeat(300)}`, 'tooDeep', { limit: 50 }],
    [`${'(-'.repeat(30)}a${')'.repeat(30)}`, 'tooDeep', { limit: 50 }],
    [`${'a+'.repeat(600)}a`, 'tooManyParts', { limit: 500 }],
    ['(a + b', 'syntax', { position: 7 }],
    ['a + b)', 'syntax', { position: 6 }],
    ['a + ', 'syntax', { position: 5 }],
    ['a * * b', 'syntax', { position: 5 }],
    ['2 gdp', 'syntax', { position: 3 }],
    ['(a)(b)', 'syntax', { position: 4 }],
    ['a, b', 'syntax', { position: 2 }],
    ['(a, b)', 'syntax', { position: 3 }],
    ['()', 'syntax', { position: 2 }],
    ['max(a,)', 'syntax', { position: 7 }],
    ['5 cm', 'syntax', { position: 3 }],
    ['a mod b', 'syntax', { position: 3 }],
    ['a = 3', 'notAllowed', { what: '=', position: 3 }],
    ['a < b < c', 'notAllowed', {}],
    ['not a > b', 'notAllowed', { what: 'not', position: 1 }],
    ['[1, 2]', 'notAllowed', { what: '[', position: 1 }],
    ['a[b]', 'notAllowed', { what: '[', position: 2 }],
    ['a[-1.5]', 'notAllowed', { what: '[' }],
    ['a[-99]', 'notAllowed', { what: 'a[-99]', position: 1 }],
    ['year[-1]', 'notAllowed', { what: 'year[-1]' }],
    ['1:5', 'notAllowed', { what: ':', position: 2 }],
    ['"text"', 'notAllowed', { what: '"', position: 1 }],
    ["a'", 'notAllowed', { what: "'" }],
    ['a!', 'notAllowed', { what: '!' }],
    ['a; b', 'notAllowed', { what: ';' }],
    ['a # b', 'notAllowed', { what: '#' }],
    ['{a: 1}', 'notAllowed', { what: '{' }],
    ['a ? b : c', 'notAllowed', { what: '?' }],
    ['a.constructor', 'notAllowed', { what: '.', position: 2 }],
    ['a%', 'notAllowed', { what: '%', position: 2 }],
    ['🏙️', 'notAllowed', { what: '🏙' }],
    ['5 % 3', 'syntax', { position: 5 }],
    ['f(x) = x^2', 'unknownFunction', { name: 'f', position: 1 }],
    ['sqr(4)', 'unknownFunction', { name: 'sqr', nearest: 'sqrt', position: 1 }],
    ['LOG(4)', 'unknownFunction', { name: 'LOG', nearest: 'log10' }],
    ['constructor(1)', 'unknownFunction', { name: 'constructor', nearest: null }],
    ['__proto__(1)', 'unknownFunction', { name: '__proto__' }],
    ['import("x")', 'unknownFunction', { name: 'import' }],
    ['if(a, b)', 'wrongArgumentCount', { name: 'if', count: 2, min: 3, max: 3, position: 1 }],
    ['1 + max()', 'wrongArgumentCount', { name: 'max', count: 0, min: 1, max: null, position: 5 }],
    ['round(1, 2, 3)', 'wrongArgumentCount', { count: 3, min: 1, max: 2 }],
    ['1 + gdp[1]', 'laterYear', { name: 'gdp', position: 5 }],
    ['gdp[+2]', 'laterYear', { name: 'gdp' }],
    ['1e999', 'notANumber', { text: '1e999', position: 1 }],
    ['1,000', 'notANumber', { text: '000', position: 3 }],
    ['1.2.3', 'notANumber', { text: '1.2.3' }],
    ['0x10', 'notANumber', { text: '0x10' }],
    ['2a', 'notANumber', { text: '2a' }],
  ])('refuses %.20s', (text, kind, facts) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { kind, ...facts } });
  });

  it('accepts 500 parts in a row and 50 levels of nesting', () => {
    expect(parseFormula(`${'a+'.repeat(249)}a`).ok).toBe(true);
    expect(parseFormula(`${'('.repeat(50)}a${')'.repeat(50)}`).ok).toBe(true);
  });

  it('reads property names of objects as names of indicators', () => {
    const { references } = mustParse('constructor + __proto__[-1] + toString');
    expect(references).toEqual([
      { indicator: 'constructor', lag: 0 },
      { indicator: '__proto__', lag: 1 },
      { indicator: 'toString', lag: 0 },
    ]);
  });

  it('lists each reference once', () => {
    expect(mustParse('a + b[-1] * a + b + b[-1]').references).toEqual([
      { indicator: 'a', lag: 0 },
      { indicator: 'b', lag: 1 },
      { indicator: 'b', lag: 0 },
    ]);
  });

  it('parses the output of formulaText to the same formula', () => {
    const typed = (name: string) => name.replace('-', '_');
    fc.assert(
      fc.property(anyFormula, (node) => {
        expect(mustParse(formulaText(node)).node).toEqual(mapReferences(node, typed));
      }),
    );
  });

  it('returns a result for any text', () => {
    const pieces = fc.constantFrom(
      ...['a', '1', '+', '-', '*', '^', '(', ')', ',', '[', ']', '-1', '%', 'if(', 'not(', 'max('],
      ...[' and ', '<', '=', '!', '.', "'", '"', '，', '≥', '\ud835', 'e', ' ', 'year', '0x'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const formula = parseFormula(typed);
        if (formula.ok) expect(formula.value.text).toBe(typed);
        else expect(formula.error.kind).toMatch(/^[a-zA-Z]+$/);
      }),
      { numRuns: runs(2000) },
    );
  });
});
