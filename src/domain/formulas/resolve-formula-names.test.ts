import { parseFormula } from './parse-formula';
import { resolveFormulaNames } from './resolve-formula-names';

function resolve(text: string, ids: readonly string[]) {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(text);
  return resolveFormulaNames(formula.value, ids);
}

function idsOf(text: string, ids: readonly string[]) {
  const formula = resolve(text, ids);
  return formula.ok ? formula.value.references.map(({ indicator }) => indicator) : formula.error;
}

describe('resolveFormulaNames', () => {
  it('accepts underscores for hyphens and dots', () => {
    expect(idsOf('emerging_industry + gdp_real', ['emerging-industry', 'gdp.real'])).toEqual([
      'emerging-industry',
      'gdp.real',
    ]);
  });

  it('prefers the exact id', () => {
    expect(idsOf('a_b', ['a-b', 'a_b'])).toEqual(['a_b']);
  });

  it('ignores letter case', () => {
    expect(idsOf('GDP + New_Firms', ['gdp', 'new-firms'])).toEqual(['gdp', 'new-firms']);
  });

  it('lists a reference once that was typed in two ways', () => {
    expect(idsOf('new_firms + NEW_FIRMS', ['new-firms'])).toEqual(['new-firms']);
  });

  it('reports each unknown name with the most similar id', () => {
    expect(idsOf('gpd + revenu + gpd[-1] + zzz', ['gdp', 'revenue'])).toEqual([
      { name: 'gpd', nearest: 'gdp' },
      { name: 'revenu', nearest: 'revenue' },
      { name: 'zzz', nearest: null },
    ]);
  });

  it('suggests the whole id if its hyphen was read as a subtraction', () => {
    expect(idsOf('emerging-industry', ['emerging-industry'])).toEqual([
      { name: 'emerging', nearest: 'emerging_industry' },
      { name: 'industry', nearest: 'emerging_industry' },
    ]);
  });

  it('does not accept property names of objects', () => {
    expect(idsOf('constructor + __proto__', ['gdp'])).toEqual([
      { name: 'constructor', nearest: null },
      { name: '__proto__', nearest: null },
    ]);
  });
});
