import { mustReport } from '../../../../test/support/plans/build-plan';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { smallUncertainPlan } from '../../../../test/support/plans/small-uncertain-plan';
import { plannedTables } from '../../../../test/support/workbooks/planned-tables';
import { planDiff, type Plan } from '../../../domain/index';
import { LOCALES } from '../../../shared/local-text';
import { planSheets } from '../plan-sheets';
import type { CellValue } from './cell-types';
import { changedCells } from './changed-cells';
import { readPlan } from './reading/read-plan';
import type { RawTables } from './table-rows';

const plan = smallUncertainPlan();
const tablesOf = (of: Plan, locale: 'en' | 'zh-CN' = 'en') =>
  plannedTables(planSheets(mustReport(of), locale));
const keysOf = (of: Plan, keepsRisk = false) =>
  planSheets(mustReport(of), 'en', { keepsRisk }).sheets.map(({ key }) => key);

/** The tables with these cells in the row that is typed last in a table. */
function withRow(
  tables: RawTables,
  name: string,
  cells: Readonly<Record<string, CellValue>>,
): RawTables {
  return tables.map((table) =>
    table.name === name
      ? { ...table, rows: [...table.rows, table.headers.map((header) => cells[header] ?? null)] }
      : table,
  );
}

describe('the tables of uncertain drivers and of correlations', () => {
  it.each(LOCALES)('are read back as they were written in %s', (locale) => {
    expect(readPlan(tablesOf(plan, locale))).toEqual({ kind: 'plan', plan });
  });

  it('stand on a sheet that only a plan with uncertain drivers has', () => {
    expect(keysOf(smallPlan())).not.toContain('risk');
    expect(keysOf(plan)).toContain('risk');
    const sheets = planSheets(mustReport(smallPlan()), 'en');
    expect(sheets.names.map(({ name }) => name)).not.toContain('PlanPath.risk');
  });

  it('stay on the sheet without a row where the workbook has it', () => {
    expect(keysOf(smallPlan(), true)).toContain('risk');
    const sheets = planSheets(mustReport(smallPlan()), 'en', { keepsRisk: true });
    expect(readPlan(plannedTables(sheets))).toEqual({ kind: 'plan', plan: smallPlan() });
  });

  it('take a typed row that names the indicator, with the usual driver of its kind', () => {
    const tables = withRow(tablesOf(plan), 'PlanUncertainties', {
      'Scenario ID': 'pessimistic',
      Indicator: 'Gross domestic product',
      ...{ Year: 2024, Shape: 'Triangle', Low: 0.01, 'Most likely': 0.02, High: 0.03 },
    });
    const reading = readPlan(tables);
    const pessimistic = reading.kind === 'plan' ? reading.plan.scenarios[2] : undefined;
    expect(pessimistic?.uncertainties[1]).toMatchObject({
      ...{ indicator: 'gdp', driver: 'growth', year: 2024, measuredFrom: 'zero' },
      distribution: { shape: 'triangular', low: 0.01, mode: 0.02, high: 0.03 },
    });
  });

  it('read the outcomes of a typed row, with percentages and Chinese punctuation', () => {
    const tables = withRow(tablesOf(plan, 'zh-CN'), 'PlanUncertainties', {
      ...{ 情景编号: 'pessimistic', 指标编号: 'gdp', 年份: 2024, 分布形状: '若干取值' },
      '可能取值（值：概率）': '4%：30%；6%：70%',
    });
    const reading = readPlan(tables);
    expect(reading.kind === 'plan' && reading.plan.scenarios[2]?.uncertainties[1]).toMatchObject({
      distribution: {
        outcomes: [
          { value: 0.04, probability: 0.3 },
          { value: 0.06, probability: 0.7 },
        ],
      },
    });
  });

  it.each<[string, Readonly<Record<string, CellValue>>, string, string]>([
    [
      'outcomes that cannot be read',
      { Shape: 'a few values', 'Outcomes (value: probability)': 'high or low' },
      ...(['wrongType', 'O'] as const),
    ],
    ['a scenario that is none', { 'Scenario ID': 'bse' }, ...(['unknownReference', 'Z'] as const)],
    ['a shape that is none', { Shape: 'bell' }, ...(['notOneOf', 'E'] as const)],
    ['a low above the high', { Low: 0.5 }, ...(['badDistribution', 'H'] as const)],
    ['a setting of another shape', { P10: 0.5 }, ...(['notOfShape', 'J'] as const)],
    ['a year outside the horizon', { Year: 2031 }, ...(['yearOutsideHorizon', 'D'] as const)],
  ])('locate %s', (_name, cells, kind, column) => {
    const tables = withRow(tablesOf(plan), 'PlanUncertainties', {
      ...{ 'Scenario ID': 'pessimistic', 'Indicator ID': 'gdp', Year: 2024, Shape: 'triangle' },
      ...{ Low: 0.01, 'Most likely': 0.02, High: 0.03 },
      ...(cells['Shape'] === 'a few values' && { Low: null, 'Most likely': null, High: null }),
      ...cells,
    });
    const reading = readPlan(tables);
    const problems = reading.kind === 'problems' ? reading.problems : [];
    const table = tables.find(({ name }) => name === 'PlanUncertainties');
    const row = (table?.row ?? 0) + (table?.rows.length ?? 0) + 1;
    expect(problems.map(({ problem, cell }) => [problem.kind, cell])).toEqual([
      [kind, `Risk!${column}${row}`],
    ]);
  });

  it('are changed cell by cell where a row stays', () => {
    const [base, ...others] = plan.scenarios;
    const [first, ...rest] = base!.uncertainties;
    const wider = {
      ...first!,
      distribution: { shape: 'triangular', low: 0.03, mode: 0.06, high: 0.08 } as const,
    };
    const after: Plan = {
      ...plan,
      scenarios: [{ ...base!, uncertainties: [wider, ...rest] }, ...others],
      correlations: plan.correlations.map((each, row) =>
        row === 0 ? { ...each, value: 0.6 } : each,
      ),
    };
    const diff = planDiff(plan, after);
    expect(diff).toMatchObject({ layout: false, otherCells: true });
    const cells = changedCells(tablesOf(plan), { diff }) ?? [];
    expect(cells.map(({ table, content }) => [table, content])).toEqual([
      ['PlanUncertainties', { kind: 'number', value: 0.03 }],
      ['PlanUncertainties', { kind: 'number', value: 0.08 }],
      ['PlanCorrelations', { kind: 'number', value: 0.6 }],
    ]);
  });
});
