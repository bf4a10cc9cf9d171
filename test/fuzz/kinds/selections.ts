import fc from 'fast-check';
import { acceptImport, interpretRange, proposeImport } from '../../../src/domain/index';
import { everyKindPlan } from '../../support/plans/every-kind-plan';
import { selectedCells, type WrittenCell } from '../../support/workbooks/selected-cells';
import { check, fuzzKind } from '../fuzz-kind';
import { anyHostileText } from '../mutations';

const plan = everyKindPlan();
const NAMES = plan.indicators.flatMap(({ name }) => Object.values(name));

const anyNumberText = fc.constantFrom(
  ...[
    '1,234',
    '１２３',
    '6.5%',
    '812²',
    '3000①',
    '—',
    '…',
    '#N/A',
    '(5)',
    '10²',
    '0,062',
    '-',
    '1e5',
  ],
  ...['2313亿元', '65.2%左右', '约100', 'n.a.', '-3.5', '−3.5', ' 7 ', '1 234', '’000', '12.345,6'],
);
const anyHeader = fc.oneof(
  fc.integer({ min: 2018, max: 2028 }),
  fc.integer({ min: 2018, max: 2028 }).map((year) => `${String(year)}年`),
  fc.constantFrom(
    '2023 [YR2023]',
    'FY23/24',
    '2024E',
    '2023-12-31',
    '增速',
    '单位',
    'Unit',
    '备注',
  ),
  fc.constantFrom('指标', 'Indicator', '2019—2023年', '主要指标（2023）', 'Total', '合计', '%'),
);
const anyCell: fc.Arbitrary<WrittenCell> = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1e4, max: 1e6, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  { weight: 2, arbitrary: anyNumberText },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES, '亿元', '万元', '家', '个') },
  { weight: 1, arbitrary: anyHeader },
  { weight: 1, arbitrary: anyHostileText },
  { weight: 2, arbitrary: fc.constantFrom(null, '', true) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.constant('0.0%')),
  },
);

const anyRows = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc
      .tuple(
        fc.array(anyHeader, { minLength: columns, maxLength: columns }),
        fc.array(fc.constantFrom(...NAMES), { minLength: rows, maxLength: rows }),
        fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
          ...{ minLength: rows, maxLength: rows },
        }),
        fc.boolean(),
      )
      .map(([headers, names, cells, isTable]): readonly (readonly WrittenCell[])[] =>
        isTable
          ? [['', ...headers], ...cells.map((row, index) => [names[index] ?? '', ...row])]
          : cells,
      ),
  );

const words = {
  suggestion: ({ method }: { readonly method: string }) => ({ en: method, 'zh-CN': method }),
  conversion: () => null,
  planned: { en: 'planned', 'zh-CN': '计划' },
};

/** Selections of any cells give finite numbers in the plan's units; what is taken over is a plan. */
export const selections = fuzzKind({
  name: 'selections',
  share: 40,
  inputs: fc.record({
    rows: anyRows,
    answers: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
  }),
  run: ({ rows, answers }) => {
    const block = selectedCells(rows);
    let reading = interpretRange(block, plan);
    for (const answer of answers) {
      const { questions } = reading;
      const given = questions.flatMap(({ id, options }) => {
        const option = options[answer % Math.max(1, options.length)];
        return option ? [[id, option.id] as const] : [];
      });
      reading = interpretRange(block, plan, Object.fromEntries(given));
    }
    for (const { values } of reading.lines) {
      check(
        values.every(({ value }) => Number.isFinite(value)),
        'a value is not finite',
      );
    }
    const proposals = proposeImport(reading, plan);
    const choices = Object.fromEntries(
      reading.lines.map(({ key }) => [key, { base: true, growth: 'level', future: true }] as const),
    );
    const scenarios = plan.scenarios.slice(-1).map(({ id }) => id);
    const taken = acceptImport({ reading, proposals, plan, choices, scenarios, words });
    for (const { base } of taken.bases) check(Number.isFinite(base.value), 'a base is not finite');
    return reading.lines.length > 0 ? 'accepted' : 'refused';
  },
});
