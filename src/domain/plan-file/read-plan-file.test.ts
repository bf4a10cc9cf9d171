import { examplePlan, examplePlanSpec } from '../../../test/support/plans/example-plan';
import { err, ok } from '../../shared/result';
import { readPlanFile, readPlanText, withFormulaParser } from './read-plan-file';

const text = JSON.stringify(examplePlanSpec);

describe('readPlanFile', () => {
  it('reads a plan, with or without a byte order mark', () => {
    expect(readPlanFile(text)).toEqual({ ok: true, value: examplePlan });
    expect(readPlanFile(`\uFEFF${text}`)).toEqual({ ok: true, value: examplePlan });
  });

  it('takes letters with accents in two parts as one, in ids and references', () => {
    const id = examplePlanSpec.indicators[0]?.id ?? '';
    const named = text.replaceAll(JSON.stringify(id), () => '"\u00E9tude"');
    const wanted = readPlanFile(named);
    expect(wanted).toMatchObject({ value: { indicators: { 0: { id: '\u00E9tude' } } } });
    const inParts = (at: string): string => at.replaceAll('\u00E9', () => 'e\u0301');
    const firstOnly = named.replace('\u00E9', () => 'e\u0301');
    expect(readPlanFile(inParts(named))).toEqual(wanted);
    expect(readPlanFile(firstOnly)).toEqual(wanted);
  });

  it('reports where a truncated file ends', () => {
    const pretty = JSON.stringify(examplePlanSpec, null, 2);
    const cut = pretty.slice(0, pretty.length / 2);
    const lines = cut.split('\n');
    const result = readPlanFile(cut);
    expect(result).toMatchObject({
      ok: false,
      error: [{ kind: 'notJson', line: lines.length, truncated: true }],
    });
  });

  it('reports where a file stops being valid JSON', () => {
    expect(readPlanFile('{\n  "format": planpath-plan\n}')).toEqual({
      ok: false,
      error: [{ kind: 'notJson', path: [], line: 2, column: 13, truncated: false }],
    });
  });

  it('reports an empty file as truncated', () => {
    expect(readPlanFile('')).toMatchObject({ error: [{ kind: 'notJson', truncated: true }] });
  });

  it('refuses 50 MB before reading them, and counts bytes, not characters', () => {
    expect(readPlanFile('{'.repeat(50_000_000))).toEqual({
      ok: false,
      error: [{ kind: 'tooLarge', path: [], bytes: 50_000_000, limit: 20_000_000 }],
    });
    expect(readPlanFile(`"${'规'.repeat(6_700_000)}"`)).toMatchObject({
      error: [{ kind: 'tooLarge', bytes: 20_100_002 }],
    });
  });

  it('refuses a million nested brackets, which are not a plan', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(readPlanFile(deep)).toMatchObject({ ok: false });
    const inside = `{"format": "planpath-plan", "version": 1, "name": ${deep}}`;
    expect(readPlanFile(inside)).toMatchObject({ ok: false });
  });

  it('reports thousands of unknown references quickly', () => {
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

  it('reads a plan with a formula, and reports the problems of a formula', async () => {
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
  it('reads once when no formula needs the parser', async () => {
    const parsers: unknown[] = [];
    await withFormulaParser((parser) => {
      parsers.push(parser);
      return ok('read');
    });
    expect(parsers).toEqual([null]);
  });

  it('reads again with the parser when a formula needs it', async () => {
    const result = await withFormulaParser((parser) =>
      parser ? ok(parser('1 + 2').ok) : err([{ kind: 'formulasNotLoaded', path: [] }]),
    );
    expect(result).toEqual({ ok: true, value: true });
  });
});
