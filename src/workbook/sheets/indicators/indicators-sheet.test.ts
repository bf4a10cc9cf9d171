import { mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { citySpec } from '../../../../test/support/plans/city-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import type { PlannedSheet } from '../../model';
import { planSheets } from '../plan-sheets';

const COLUMNS = 10;

function sheetOf(spec: PlanSpec, locale: Locale = 'en', scenarioInView?: string): PlannedSheet {
  const report = mustReport(mustResolve(spec));
  const { sheets } = planSheets(report, locale, scenarioInView ? { scenarioInView } : {});
  const sheet = sheets.find(({ key }) => key === 'indicators');
  if (!sheet) throw new Error('no sheet of indicators');
  return sheet;
}

/** The printed rows of the table, with numbers rounded to four decimals. */
function tableOf(sheet: PlannedSheet): readonly (readonly (string | number)[])[] {
  const cells = cellsByPlace(sheet);
  const shown = (row: number, column: number): string | number => {
    const cell = cells.get(`${row},${column}`);
    const value = cell && 'value' in cell ? cell.value : '';
    return typeof value === 'number' ? Number(value.toFixed(4)) : String(value ?? '');
  };
  const rows = Array.from({ length: sheet.print?.area?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => shown(row, column)),
  );
  return rows.slice(4, -2);
}

function rowOf(sheet: PlannedSheet, goal: string): readonly (string | number)[] {
  const row = tableOf(sheet).find((cells) => cells[3] === goal);
  if (!row) throw new Error(`nothing is wanted like ${goal}`);
  return row;
}

describe('planIndicatorsSheet', () => {
  test('writes the plan table with what the scenario in view comes to', () => {
    expect(tableOf(sheetOf(citySpec))[0]).toEqual([
      ...['Indicator', 'Unit', 'Base value 2025', 'Target', 'Years', 'Measured as', 'Nature'],
      ...['Projected', 'Status', 'Gap'],
    ]);
    expect(rowOf(sheetOf(citySpec), 'at least 5%')).toEqual([
      ...['Gross product', '100 million yuan', 3210.5, 'at least 5%', '2026–2030'],
      ...['average growth', 'expected', 0.052, 'met', -0.2],
    ]);
  });

  test('groups the indicators; those of no group come last', () => {
    const names = tableOf(sheetOf(citySpec)).map(([name]) => name);
    expect(names.slice(1)).toEqual([
      ...['Economy', 'Gross product', 'Gross product'],
      ...['Livelihood', 'Income per head', 'Unemployment rate'],
      ...['Green and low-carbon', 'Energy per unit', 'Carbon per unit'],
      ...['Other indicators', 'Price level', 'Population'],
    ]);
  });

  test('has no headings where the plan has no groups', () => {
    const indicators = citySpec.indicators.map(({ group: _, ...rest }) => rest);
    const names = tableOf(sheetOf({ ...citySpec, indicators })).map(([name]) => name);
    expect(names.slice(1, 3)).toEqual(['Gross product', 'Gross product']);
    expect(names).not.toContain('Other indicators');
  });

  test.each([
    ['en', 'at least 6%', 'expected, stretch'],
    ['zh-CN', '不低于 6%', '预期性，力争'],
    ['en', 'cut by at least 13.5%', 'binding'],
    ['zh-CN', '降低 13.5% 以上', '约束性'],
    ['en', 'cut by 13% … 20%', 'binding'],
    ['en', 'no less than Gross product', 'expected'],
    ['zh-CN', '不低于地区生产总值', '预期性'],
  ] as const)('says in %s of “%s” that it is %s', (locale, goal, nature) => {
    expect(rowOf(sheetOf(citySpec, locale), goal)[6]).toBe(nature);
  });

  test('says when every year of a period counts', () => {
    expect(rowOf(sheetOf(citySpec), 'less than 5.50%').slice(4, 6)).toEqual([
      ...['2026–2030', 'level, every year'],
    ]);
  });

  test('shows no base value of an index, and the last year of what has no target', () => {
    expect(rowOf(sheetOf(citySpec), 'cut by 13% … 20%')[2]).toBe('–');
    expect(rowOf(sheetOf(citySpec), 'no target').slice(4, 10)).toEqual([
      ...['2030', '', '', 211.4541, '', ''],
    ]);
  });

  test('shows a level in the unit of the indicator, also where its path is an index', () => {
    const [first] = citySpec.targets ?? [];
    if (!first) throw new Error('the plan has targets');
    const level = {
      indicator: 'carbon',
      basis: 'level',
      comparator: 'atMost',
      value: 1.5,
    } as const;
    const sheet = sheetOf({ ...citySpec, targets: [{ ...first, ...level }] });
    const row = rowOf(sheet, 'at most 1.50 tonnes');
    expect(row[1]).toBe('tonnes');
    expect(row[8]).toBe('cannot be judged');
  });

  test('counts the targets that are met, and the binding ones among them', () => {
    const countOf = (view: string) => {
      const cell = cellsByPlace(sheetOf(citySpec, 'en', view)).get('2,3');
      return cell?.kind === 'formula' ? cell.value : null;
    };
    expect(countOf('base')).toBe('Targets met: 4 of 7; of the binding ones 1 of 2');
    expect(countOf('fast')).toBe('Targets met: 5 of 7; of the binding ones 2 of 2');
  });

  test('prints on one page of A4', () => {
    expect(sheetOf(citySpec).print).toMatchObject({
      ...{ paper: 'A4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 1 },
    });
  });

  test('lists the indicators of a plan without targets', () => {
    const sheet = sheetOf({ ...citySpec, targets: [] });
    expect(tableOf(sheet).filter((cells) => cells[3] === 'no target')).toHaveLength(7);
  });
});
