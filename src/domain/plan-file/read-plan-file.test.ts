import { examplePlan, examplePlanSpec } from '../../../test/support/example-plan';
import { err, ok } from '../../shared/result';
import { readPlanFile, readPlanText, withFormulaParser } from './read-plan-file';

const text = JSON.stringify(examplePlanSpec);

describe('readPlanFile', () => {
  it('reads a plan, with or without a byte order mark', () => {
    expect(readPlanFile(text)).toEqual({ ok: true, value: examplePlan });
    expect(readPlanFile(`\uFEFF${text}`)).toEqual({ ok: true, value: examplePlan });
  });

  it('says where a file that is cut off ends', () => {
    const pretty = JSON.stringify(examplePlanSpec, null, 2);
    const cut = pretty.slice(0, pretty.length / 2);
    const lines = cut.split('\n');
    const result = readPlanFile(cut);
    expect(result).toMatchObject({
      ok: false,
      error: [{ kind: 'notJson', line: lines.length, truncated: true }],
    });
  });

  it('says where a file stops being JSON', () => {
    expect(readPlanFile('{\n  "format": planpath-plan\n}')).toEqual({
      ok: false,
      error: [{ kind: 'notJson', path: [], line: 2, column: 13, truncated: false }],
    });
  });

  it('calls an empty file cut off', () => {
    expect(readPlanFile('')).toMatchObject({ error: [{ kind: 'notJson', truncated: true }] });
  });

  it('refuses 50 MB before reading them, and counts bytes, not characters', () => {
    expect(readPlanFile('{'.repeat(50_000_000))).toEqual({
      ok: false,
      error: [{ kind: 'tooLarge', path: [], bytes: 50_000_000, limit: 5_000_000 }],
    });
    expect(readPlanFile(`"${'规'.repeat(1_700_000)}"`)).toMatchObject({
      error: [{ kind: 'tooLarge', bytes: 5_100_002 }],
    });
  });

  it('takes brackets a million deep for what they are: no plan', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(readPlanFile(deep)).toMatchObject({ ok: false });
    const inside = `{"format": "planpath-plan", "version": 1, "name": ${deep}}`;
    expect(readPlanFile(inside)).toMatchObject({ ok: false });
  });

  it('names unknown references quickly, however many there are', () => {
    const targets = Array.from({ length: 5000 }, (_, index) => ({
      ...examplePlanSpec.targets?.[1],
      id: `t${index}`,
      indicator: `unknown-indicator-${index}`,
    }));
    const result = readPlanFile(JSON.stringify({ ...examplePlanSpec, targets }));
    expect(!result.ok && result.error).toHaveLength(5000);
  });
});

describe('readPlanText', () => {
  it('reads a plan without formulas', async () => {
    expect(await readPlanText(JSON.stringify(examplePlanSpec))).toEqual({
      ok: true,
      value: examplePlan,
    });
  });

  it('reads a plan with a formula, and says what is wrong with one', async () => {
    const textWith = (formula: string) =>
      JSON.stringify({
        ...examplePlanSpec,
        indicators: [
          ...examplePlanSpec.indicators,
          ...[{ id: 'tax', name: 'Tax', unit: 'u', kind: 'formula', formula }],
        ],
      });
    const plan = await readPlanText(textWith('gdp * 0.2'));
    expect(plan.ok && plan.value.indicators.at(-1)?.kind).toBe('formula');
    expect(await readPlanText(textWith('gdp *'))).toMatchObject({
      error: [{ kind: 'badFormula' }],
    });
  });
});

describe('withFormulaParser', () => {
  it('reads once where no formula asks for the reader', async () => {
    const parsers: unknown[] = [];
    await withFormulaParser((parser) => {
      parsers.push(parser);
      return ok('read');
    });
    expect(parsers).toEqual([null]);
  });

  it('gives the reader of formulas to a second reading', async () => {
    const result = await withFormulaParser((parser) =>
      parser ? ok(parser('1 + 2').ok) : err([{ kind: 'formulasNotLoaded', path: [] }]),
    );
    expect(result).toEqual({ ok: true, value: true });
  });
});
