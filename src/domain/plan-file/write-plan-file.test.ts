import * as fc from 'fast-check';
import { examplePlan, examplePlanSpec, planOf } from '../../../test/support/plans/example-plan';
import { readPlanFile } from './read-plan-file';
import { anyCorrelations, anyUncertainty } from '../../../test/support/plans/any-uncertainty';
import { fullPlan } from '../../../test/support/plans/full-plan';
import { utf8Bytes } from '../../shared/utf8-bytes';
import { planFileBytes, writePlanFile } from './write-plan-file';

describe('writePlanFile', () => {
  it('writes text from which the same plan is read', () => {
    expect(readPlanFile(writePlanFile(examplePlan))).toEqual({ ok: true, value: examplePlan });
  });

  it('keeps everything that a plan can hold', () => {
    const provenance = {
      evidence: 'derived',
      illustrative: true,
      document: 'report',
      place: 'p. 4',
      date: '2023-12',
      phrase: '增长6%左右',
      note: { en: 'Note', 'zh-CN': '备注' },
    } as const;
    const [gdp, firms] = examplePlanSpec.indicators;
    const plan = planOf({
      ...examplePlanSpec,
      description: { en: 'Description', 'zh-CN': '说明' },
      documents: [{ id: 'report', title: 'Report', date: '2023' }],
      indicators: [
        { ...gdp!, decimals: 3, direction: 'lower', base: { value: 1, provenance } },
        firms!,
      ],
      scenarios: examplePlanSpec.scenarios.map((scenario) => ({ ...scenario, note: 'Note' })),
    });
    expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
  });

  it('keeps every uncertainty and correlation', () => {
    const rows = [
      { indicator: 'gdp', driver: 'growth' },
      { indicator: 'firms', driver: 'netAdditions' },
    ] as const;
    const uncertainties = fc.tuple(...rows.map(anyUncertainty));
    fc.assert(
      fc.property(uncertainties, anyCorrelations(rows), (uncertain, correlations) => {
        const [base, ...others] = examplePlan.scenarios;
        const plan = {
          ...examplePlan,
          scenarios: [{ ...base!, uncertainties: uncertain }, ...others],
          correlations: uncertain.every(({ distribution }) => distribution.shape !== 'certain')
            ? correlations
            : [],
        };
        expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
      }),
    );
  });

  it('writes one number if all years are equal, otherwise the years that have a value', () => {
    const text = writePlanFile(examplePlan);
    expect(text).toContain('"values": 0.06,');
    expect(text).toMatch(/"values": \{\s*"2024": 0.04\s*\}/);
    expect(text).not.toContain('null');
    expect(text.endsWith('}\n')).toBe(true);
  });

  it.each([examplePlan, fullPlan])('takes no more bytes than are counted', (plan) => {
    const bytes = utf8Bytes(`${JSON.stringify(JSON.parse(writePlanFile(plan)))}\n`);
    expect(planFileBytes(plan)).toBeGreaterThanOrEqual(bytes);
    expect(planFileBytes(plan)).toBeLessThanOrEqual(bytes + 400);
  });

  it('keeps every number to the last digit', () => {
    const number = fc
      .double({ min: -0.99, max: 1e9, noNaN: true })
      .filter((value) => !Object.is(value, -0));
    const value = fc.option(number, { nil: null });
    fc.assert(
      fc.property(fc.tuple(value, value, value), (values) => {
        const [base, low] = examplePlan.scenarios;
        const [assumption] = low!.assumptions;
        const plan = {
          ...examplePlan,
          scenarios: [base!, { ...low!, assumptions: [{ ...assumption!, values }] }],
        };
        expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
      }),
    );
  });
});
