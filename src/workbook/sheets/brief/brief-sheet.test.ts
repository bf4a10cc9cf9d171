import { mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { citySpec } from '../../../../test/support/plans/city-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec, TargetSpec } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import type { PlannedSheet } from '../../model';
import { planSheets } from '../plan-sheets';

function briefOf(spec: PlanSpec, locale: Locale = 'en', scenarioInView?: string): PlannedSheet {
  const options = scenarioInView ? { scenarioInView } : {};
  const { sheets } = planSheets(mustReport(mustResolve(spec)), locale, options);
  const sheet = sheets.find(({ key }) => key === 'brief');
  if (!sheet) throw new Error('no brief');
  return sheet;
}

function textAt(sheet: PlannedSheet, row: number, column: number): string {
  const cell = cellsByPlace(sheet).get(`${row},${column}`);
  return String((cell && 'value' in cell && cell.value) || '');
}

/** The printed rows of the targets, from the first below the header. */
function targetsOf(sheet: PlannedSheet): readonly (readonly string[])[] {
  const header = rowOf(sheet, ['Wanted', '目标要求']);
  const count = citySpec.targets?.length ?? 0;
  return Array.from({ length: count }, (_, row) =>
    [0, 1, 2, 3].map((column) => textAt(sheet, header + 1 + row, column)),
  );
}

function rowOf(sheet: PlannedSheet, words: readonly string[]): number {
  const found = [...cellsByPlace(sheet)].find(
    ([, cell]) => cell.kind === 'text' && words.includes(cell.value),
  );
  return Number(found?.[0].split(',')[0]);
}

/** A plan with one target only. */
function withTarget(target: Partial<TargetSpec>): PlanSpec {
  const [first] = citySpec.targets ?? [];
  if (!first) throw new Error('the plan has targets');
  return { ...citySpec, targets: [{ ...first, ...target }] };
}

function allTexts(sheet: PlannedSheet): string {
  return [...cellsByPlace(sheet).values()]
    .flatMap((cell) => ('value' in cell ? [String(cell.value)] : []))
    .join('\n');
}

describe('planBriefSheet', () => {
  test('lists what is missed first, and what is binding before the rest', () => {
    const shown = (view: string) =>
      targetsOf(briefOf(citySpec, 'en', view)).map(([name, , , status]) => `${name}: ${status}`);
    expect(shown('base')).toEqual([
      'Energy per unit: not met',
      ...['Gross product: not met', 'Price level: not met'],
      'Carbon per unit: met',
      ...['Gross product: met', 'Income per head: met', 'Unemployment rate: met'],
    ]);
    expect(shown('fast')[0]).toBe('Income per head: not met');
  });

  test.each([
    ['en', 'change of the period, 2026–2030 · binding'],
    ['zh-CN', '期间累计变化，2026–2030 · 约束性'],
  ] as const)('marks on a card in %s how binding its target is', (locale, line) => {
    expect(textAt(briefOf(citySpec, locale), 7, 0)).toBe(line);
  });

  test('says a cut by its size', () => {
    const [energy] = targetsOf(briefOf(citySpec));
    expect(energy?.[1]).toBe('cut by at least 13.5%, 2026–2030');
    expect(energy?.[2]).toBe('down 12.79%, 0.71 percentage points short of the cut of 13.5%');
    const [chinese] = targetsOf(briefOf(citySpec, 'zh-CN'));
    expect(chinese?.[1]).toBe('降低 13.5% 以上（2026–2030 年）');
  });

  test('says of an upper limit that is just reached that it is to be stayed below', () => {
    const spec = withTarget({
      ...{ indicator: 'prices', basis: 'growth', comparator: 'lessThan', value: 0.02 },
    });
    expect(allTexts(briefOf(spec))).toContain(
      'level with the ceiling of 2%, which is to be stayed below',
    );
    expect(allTexts(briefOf(spec))).not.toContain('to be passed');
  });

  test.each([
    ['en', '109.84 (2020 = 100)'],
    ['zh-CN', '109.84（2020年=100）'],
  ] as const)('says in %s what an index is based on, and multiplies nothing', (locale, amount) => {
    const texts = allTexts(briefOf(citySpec, locale));
    expect(texts).toContain(amount);
    expect(texts).not.toMatch(/× ?2020/);
  });

  test('shows a small value with three of its digits', () => {
    expect(allTexts(briefOf(citySpec))).toContain('0.322 tonnes');
  });

  test('compares nothing where there is one scenario', () => {
    const one = { ...citySpec, scenarios: citySpec.scenarios.slice(0, 1) };
    expect(allTexts(briefOf(citySpec))).toContain('How the scenarios compare');
    expect(allTexts(briefOf(one))).not.toContain('How the scenarios compare');
    const names = briefOf(one).charts.map(({ name }) => name);
    expect(names).not.toContain('PlanPath brief scenarios');
  });

  test('draws what is known solid from its first year on, and what is projected dashed', () => {
    const sheet = briefOf(citySpec);
    const chart = sheet.charts.find(({ name }) => name === 'PlanPath brief gdp');
    expect(chart?.series.map(({ name, dashed }) => [name, dashed])).toEqual([
      ['Known', false],
      ['Projected', true],
    ]);
    const numbersOf = (index: number) => {
      const { row = 0, column = 0, columnCount = 0 } = chart?.series[index]?.values.range ?? {};
      const cells = cellsByPlace(sheet);
      return Array.from({ length: columnCount }, (_, place) => {
        const cell = cells.get(`${row},${column + place}`);
        return cell?.kind === 'formula' ? Math.round(Number(cell.value)) : null;
      });
    };
    // 2021 to 2030; 2022 is not known, and the line has a gap there.
    const before = [null, null, null, null];
    expect(numbersOf(0)).toEqual([2680, null, 2986, 3105, 3211, ...before, null]);
    expect(numbersOf(1)).toEqual([...before, 3211, 3377, 3553, 3738, 3932, 4137]);
  });
});
