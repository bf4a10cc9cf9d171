import type { AcceptedImport } from '../../domain/index';
import { everyKindPlan } from '../../../test/support/plans/small-every-kind-plan';
import { ASSUMED, gdp, growth, smallPlan } from '../../../test/support/plans/small-plan';
import { applyImport, setIndicatorBase } from './indicators';

const NOTHING: AcceptedImport = { bases: [], assumptions: [], indicators: [] };
const SOURCE = { ...ASSUMED, evidence: 'stated', place: 'Data!D2' } as const;
const UNIT = { en: '100 million yuan', 'zh-CN': '亿元' };
const revenue = gdp({ id: 'revenue', name: { en: 'Revenue', 'zh-CN': '收入' } });

test('base values, growth and new indicators are added together', () => {
  const made = applyImport(smallPlan(), {
    bases: [
      { indicator: 'gdp', base: { year: 2023, value: 3000, provenance: SOURCE }, unit: UNIT },
    ],
    assumptions: [
      { scenario: 'base', assumption: growth([0.05, 0.05, 0.05], 'revenue') },
      { scenario: 'base', assumption: growth([0.07, null, 0.08]) },
    ],
    indicators: [revenue],
  });
  if (!made.ok) throw new Error(made.error.kind);
  const { indicators, scenarios } = made.value;
  expect(indicators.map(({ id, base }) => [id, base?.value])).toEqual([
    ['gdp', 3000],
    ['high-tech-firms', 800],
    ['revenue', 100],
  ]);
  expect(indicators[0]).toMatchObject({ unit: UNIT, ownUnit: UNIT });
  expect(scenarios[0]?.assumptions).toMatchObject([
    { indicator: 'gdp', values: [0.07, 0.06, 0.08], provenance: { evidence: 'assumed' } },
    { indicator: 'high-tech-firms' },
    { indicator: 'revenue', values: [0.05, 0.05, 0.05] },
  ]);
});

test.each([
  [{ indicators: [gdp({ id: 'other' })] }, 'nameTaken'],
  [
    {
      bases: [
        { indicator: 'gone', base: { year: 2023, value: 1, provenance: SOURCE }, unit: null },
      ],
    },
    'unknownIndicator',
  ],
  [
    {
      bases: [
        {
          indicator: 'high-tech-firms',
          base: { year: 2023, value: -1, provenance: SOURCE },
          unit: null,
        },
      ],
    },
    'numberOutOfRange',
  ],
  [{ assumptions: [{ scenario: 'base', assumption: growth([-2, null, null]) }] }, 'growthTooLow'],
  [{ assumptions: [{ scenario: 'gone', assumption: growth([0, null, null]) }] }, 'unknownScenario'],
] satisfies [Partial<AcceptedImport>, string][])(
  'nothing is taken of what cannot be: %#',
  (part, kind) => {
    expect(applyImport(smallPlan(), { ...NOTHING, ...part })).toMatchObject({
      ok: false,
      error: { kind },
    });
  },
);

describe('setIndicatorBase', () => {
  it('sets the value that the path starts from', () => {
    const result = setIndicatorBase(everyKindPlan(), { indicator: 'level', value: 110 });
    expect(result.ok && result.value.indicators[0]?.base).toEqual({
      year: 2023,
      value: 110,
      provenance: ASSUMED,
    });
  });

  it('refuses a share above 100 % and a negative count', () => {
    for (const [indicator, value, max] of [
      ['coverage', 1.2, 1],
      ['stock', -1, null],
    ] as const) {
      expect(setIndicatorBase(everyKindPlan(), { indicator, value })).toEqual({
        ok: false,
        error: { kind: 'numberOutOfRange', value, min: 0, max },
      });
    }
  });
});
