import fc from 'fast-check';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { selectedCells, type WrittenCell } from '../../../test/support/workbooks/selected-cells';
import { acceptImport } from './accept-import';
import { type LineChoice, proposeImport } from './propose-import';
import { suggestAdditions, suggestGrowth } from './suggest-growth';
import { interpretRange } from './interpret-range';
import { runs } from '../../../test/support/seed';

const plan = smallPlan();
const words = {
  suggestion: ({ method }: { readonly method: string }) => ({ en: method, 'zh-CN': method }),
  conversion: () => null,
  planned: { en: 'planned', 'zh-CN': 'planned' },
};
const ALL: LineChoice = { base: true, growth: 'level', future: true };

function accepted(rows: readonly (readonly WrittenCell[])[], choice: LineChoice, answers = {}) {
  const reading = interpretRange(selectedCells(rows), plan, answers);
  const proposals = proposeImport(reading, plan);
  const choices = Object.fromEntries(reading.lines.map(({ key }) => [key, choice]));
  const scenarios = ['optimistic'];
  const taken = acceptImport({ reading, proposals, plan, choices, scenarios, words });
  return { reading, proposals, taken };
}

test('growth is suggested by both averages, the last year and the trend', () => {
  const path = [100, 110, 110, 119.1016];
  const points = path.map((value, index) => ({ year: 2020 + index, value }));
  const all = suggestGrowth(points);
  const of = (method: string) => all.find((each) => each.method === method)?.value;
  expect(of('level')).toBeCloseTo(0.06, 12);
  expect(of('accumulative')).toBeCloseTo(0.062523, 6);
  expect(of('lastYear')).toBeCloseTo(119.1016 / 110 - 1, 12);
  // =LOGEST({100;110;110;119.1016},{0;1;2;3})-1
  expect(of('trend')).toBeCloseTo(0.0538415, 6);
});

test('all methods give the same growth for a path of constant growth', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (growth, base, years) => {
        const points = Array.from({ length: years + 1 }, (_, index) => {
          return { year: 2000 + index, value: base * (1 + growth) ** index };
        });
        const all = suggestGrowth(points).map(({ value }) => value);
        expect(all).toHaveLength(4);
        for (const value of all) expect(value).toBeCloseTo(growth, 6);
      },
    ),
  );
});

test('missing years leave no accumulative average, and values of 0 or less no growth', () => {
  const gap = [2019, 2021, 2022].map((year) => ({ year, value: year - 2000 }));
  expect(suggestGrowth(gap).map(({ method, hasGaps }) => [method, hasGaps])).toEqual([
    ['level', true],
    ['lastYear', false],
    ['trend', true],
  ]);
  expect(
    suggestGrowth([
      { year: 2021, value: 0 },
      { year: 2022, value: 5 },
    ]),
  ).toEqual([]);
  expect(suggestGrowth([{ year: 2021, value: 5 }])).toEqual([]);
});

test('additions are suggested for stocks of whole things', () => {
  const points = [700, 740, 800].map((value, index) => ({ year: 2021 + index, value }));
  expect(suggestAdditions(points).map(({ method, value }) => [method, value])).toEqual([
    ['level', 50],
    ['lastYear', 60],
    ['trend', 50],
  ]);
});

test('a base value is stated with its cell; growth is derived from the whole line', () => {
  const rows = [
    ['Indicator', 2021, 2022, 2023],
    ['GDP', 2500, 2750, 3025],
  ];
  const { taken, proposals } = accepted(rows, { ...ALL, growth: 'trend' });
  expect(proposals).toMatchObject([
    { indicator: 'gdp', base: { value: 3025, before: 100 }, obstacle: null, methodsDiffer: false },
  ]);
  expect(taken.bases).toMatchObject([
    {
      indicator: 'gdp',
      base: { year: 2023, provenance: { evidence: 'stated', place: 'Data!D2', phrase: '3025' } },
    },
  ]);
  const [assumed] = taken.assumptions;
  expect(assumed).toMatchObject({
    scenario: 'optimistic',
    assumption: { driver: 'growth', provenance: { evidence: 'derived', place: 'Data!B2–D2' } },
  });
  for (const value of assumed?.assumption.values ?? []) expect(value).toBeCloseTo(0.1, 9);
});

test('a new indicator gets its growth in every root scenario, and is not added without growth', () => {
  const rows = [
    ['Indicator', 2022, 2023],
    ['Water use', 50, 55],
  ];
  const { taken } = accepted(rows, ALL);
  const known = [{ year: 2022, value: 50, provenance: { evidence: 'stated', place: 'Data!B2' } }];
  expect(taken.indicators).toMatchObject([{ id: 'indicator-1', base: { value: 55 }, known }]);
  expect(taken.assumptions.map(({ scenario }) => scenario)).toEqual(['base', 'optimistic']);
  expect(accepted(rows, { ...ALL, growth: null }).taken.indicators).toEqual([]);
  const alone = accepted(
    [
      ['Indicator', '2023年'],
      ['Water use', 55],
    ],
    ALL,
  );
  expect(alone.proposals).toMatchObject([{ obstacle: 'growthMissing' }]);
});

test('later years become actuals or assumptions', () => {
  const rows = [
    ['Indicator', 2023, 2024, 2025],
    ['GDP', 100, 110, 121],
  ];
  const asked = { 'future Data!C2': 'planned' };
  const { reading } = accepted(rows, ALL);
  expect(reading.questions.map(({ id }) => id)).toEqual(['future Data!C2']);
  const planned = accepted(rows, { ...ALL, growth: null }, asked).taken.assumptions;
  expect(planned).toMatchObject([
    {
      scenario: 'optimistic',
      assumption: { driver: 'growth', provenance: { evidence: 'derived' } },
    },
  ]);
  expect(planned[0]?.assumption.values[2]).toBeNull();
  const reached = accepted(rows, ALL, { 'future Data!C2': 'reached' }).taken.assumptions;
  expect(reached).toMatchObject([
    { scenario: 'base', assumption: { driver: 'actual', values: [110, 121, null] } },
  ]);
});

test('any range is read without an exception, and every number comes from one of its cells', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1900, max: 2100 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.constantFrom(
      'GDP',
      '指标',
      '单位',
      '2023年',
      '合计',
      '#N/A',
      '6%',
      '1,234',
      'FY24',
      '亿元',
      '（万元）',
      '',
    ),
    fc.boolean(),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 6,
        }),
      ),
      (rows) => {
        const block = selectedCells(rows);
        const reading = interpretRange(block, plan);
        proposeImport(reading, plan);
        const places = new Set(block.cells.flat().map(({ address }) => address));
        for (const { values } of reading.lines) {
          for (const { address, value } of values) {
            expect(places.has(address) && Number.isFinite(value)).toBe(true);
          }
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

test('a unit is replaced with the base value; without it no value in the new unit is imported', () => {
  const rows = [
    ['指标', '2023年', '2024年（实际）'],
    ['地区生产总值（亿元）', 3400, 3600],
  ];
  const [base] = accepted(rows, ALL).taken.bases;
  expect(base).toMatchObject({
    indicator: 'gdp',
    base: { value: 3400 },
    unit: { en: '100 million yuan', 'zh-CN': '亿元' },
  });
  const actuals = ({ taken }: ReturnType<typeof accepted>) =>
    taken.assumptions.filter(({ assumption }) => assumption.driver === 'actual');
  expect(actuals(accepted(rows, ALL))).toMatchObject([
    { assumption: { values: [3600, null, null] } },
  ]);
  const without = accepted(rows, { ...ALL, base: false });
  expect(without.taken.bases).toEqual([]);
  expect(actuals(without)).toEqual([]);
});

test('a new rate and a new deficit are typed year by year, with their direction', () => {
  const rows = [
    ['指标', '2022年', '2023年'],
    ['城镇化率（%）', 65, 66],
    ['城镇登记失业率（%）', 3.2, 3.1],
    ['财政收支差额', -12, -9],
  ];
  const { taken, proposals } = accepted(rows, ALL);
  expect(proposals.map(({ obstacle }) => obstacle)).toEqual([null, null, null]);
  expect(taken.indicators.map(({ kind, direction }) => [kind, direction])).toEqual([
    ['given', 'higher'],
    ['given', 'lower'],
    ['given', 'higher'],
  ]);
  const [urban, , deficit] = taken.indicators.map(({ id }) =>
    taken.assumptions.find(({ assumption }) => assumption.indicator === id),
  );
  expect(urban?.assumption).toMatchObject({ driver: 'value', values: [67, 68, 69] });
  expect(deficit?.assumption).toMatchObject({ driver: 'value', values: [-6, -3, 0] });
});
