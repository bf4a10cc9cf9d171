import { readPlanText } from './read-plan-text';
import { withFormulaParser } from './with-formula-parser';
import { examplePlan, examplePlanSpec } from '../../../test/support/example-plan';
import { err, ok } from '../../shared/result';

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
