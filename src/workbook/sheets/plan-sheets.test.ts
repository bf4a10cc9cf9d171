import { isFunction, isLiteral, parseA1Ref, tokenize, translateFormulaToR1C1 } from '@borgar/fx';
import fc from 'fast-check';
import {
  anyPlan,
  buildPlanSpec,
  mustReport,
  mustResolve,
  hostilePlan,
  NASTY_TEXTS,
} from '../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../test/support/workbooks/planned-tables';
import { LOCALES } from '../../shared/local-text';
import type { CellStyle, PlannedCell, PlannedSheet, SheetPlan } from '../model';
import { cellAddress } from '../../shared/a1';
import { planSheets } from './plan-sheets';
import { inViewRowCount } from './parts/scenario-in-view';
import { runs } from '../../../test/support/seed';

/** What Excel 2016, WPS and LibreOffice all know. */
const PLAIN_FUNCTIONS = new Set([
  ...['COUNTIFS', 'SUMIFS'],
  ...['ABS', 'AND', 'COLUMNS', 'COUNT', 'COUNTA', 'IF', 'IFERROR', 'INDEX', 'ISERROR', 'ISNUMBER'],
  ...['FIND', 'FIXED', 'INT', 'ISTEXT', 'LEFT', 'LEN', 'MID', 'NOT', 'ROUND', 'ROW', 'SUBSTITUTE'],
  ...['MATCH', 'MAX', 'MIN', 'NA', 'OR', 'ROWS', 'SUM', 'SUMPRODUCT', 'TANH'],
]);

const plan = mustResolve(buildPlanSpec({ indicators: 3 }));
const english = planSheets(mustReport(plan), 'en');

function sheetOf(sheets: SheetPlan, key: string): PlannedSheet {
  const sheet = sheets.sheets.find((found) => found.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

function formulasOf(sheet: PlannedSheet): readonly { place: string; formula: string }[] {
  return [...cellsByPlace(sheet)].flatMap(([place, cell]) =>
    cell.kind === 'formula' ? [{ place, formula: cell.formula }] : [],
  );
}

function stylesByPlace({ formats }: PlannedSheet): ReadonlyMap<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const { range, style } of formats) {
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        styles.set(`${row},${column}`, { ...styles.get(`${row},${column}`), ...style });
      }
    }
  }
  return styles;
}

function valueOf(cell: PlannedCell): unknown {
  return cell.kind === 'formula' ? cell.value : null;
}

/** The rows of an indicator whose expression the planner has written, numbers and all. */
function isOwnExpression(row: readonly PlannedCell[]): boolean {
  return row.some((cell) => cell.kind === 'text' && cell.value === 'by formula');
}

describe('planSheets', () => {
  test('names the sheets in the language of the workbook and marks each by a name', () => {
    expect(english.sheets.map(({ name }) => name)).toEqual([
      ...['Brief', 'Indicators', 'About', 'Assumptions', 'Projections', 'Targets', 'Comparison'],
      ...['Milestones', 'Checks', 'Sources'],
    ]);
    const chinese = planSheets(mustReport(plan), 'zh-CN');
    expect(chinese.sheets.map(({ name }) => name)).toEqual([
      ...['简报', '主要指标', '说明', '假设', '预测', '目标', '情景对比'],
      ...['重点任务', '一致性检查', '来源'],
    ]);
    expect(chinese.names).toContainEqual({
      name: 'PlanPath.targets',
      refersTo: "='目标'!$A$1",
    });
  });

  test('accepts other names for sheets and makes them valid and unique', () => {
    const sheetNames = { targets: "O'Brien", comparison: "o'brien", projections: 'a/b' };
    const { sheets, names } = planSheets(mustReport(plan), 'en', { sheetNames });
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Brief', 'Indicators', 'About', 'Assumptions', 'a b', "O'Brien", "o'brien (2)"],
      ...['Milestones', 'Checks', 'Sources'],
    ]);
    expect(names.find(({ name }) => name === 'PlanPath.targets')?.refersTo).toBe(
      "='O''Brien'!$A$1",
    );
  });

  test.each(LOCALES)('never lets a text of the plan into a formula in %s', (locale) => {
    const sheets = planSheets(mustReport(hostilePlan()), locale);
    const texts = sheets.sheets.flatMap((sheet) =>
      [...cellsByPlace(sheet).values()].flatMap((cell) =>
        cell.kind === 'text' ? [cell.value] : [],
      ),
    );
    for (const nasty of NASTY_TEXTS) expect(texts).toContain(nasty);
    const formulas = sheets.sheets.flatMap(formulasOf).map(({ formula }) => formula);
    const hostile = NASTY_TEXTS.filter((text) => text.length > 4);
    expect(formulas.filter((formula) => hostile.some((text) => formula.includes(text)))).toEqual(
      [],
    );
    const ids = /scenario-\d|indicator-\d|target-\d/;
    expect(formulas.filter((formula) => ids.test(formula))).toEqual([]);
  });

  test('draws no more paths in a chart than it has colours', () => {
    const many = mustResolve(buildPlanSpec({ scenarios: 30, indicators: 1 }));
    const { charts } = sheetOf(planSheets(mustReport(many), 'en'), 'comparison');
    const colors = charts.flatMap(({ series }) =>
      series.filter(({ dashed }) => !dashed).map(({ color }) => color),
    );
    expect(new Set(colors).size).toBe(colors.length);
  });

  test.each([
    ['High-tech firms', 'firms', 'High-tech firms'],
    ['Gross product', 'index (2023 = 100)', 'Gross product, index (2023 = 100)'],
  ])('names the unit of a chart once: %s in %s', (name, unit, title) => {
    const spec = buildPlanSpec({ indicators: 1 });
    const indicators = spec.indicators.map((indicator) => ({ ...indicator, name, unit }));
    const sheets = planSheets(mustReport(mustResolve({ ...spec, indicators })), 'en');
    expect(sheetOf(sheets, 'comparison').charts.map((chart) => chart.title)).toEqual([title]);
  });

  test('starts no chart title like a formula', () => {
    const { charts } = sheetOf(planSheets(mustReport(hostilePlan()), 'en'), 'comparison');
    const titles = charts.flatMap(({ title, series }) => [
      title,
      ...series.map(({ name }) => name),
    ]);
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((title) => /^[=+\-@＝＋－＠]/.test(title))).toEqual([]);
  });

  test('writes only formulas that Excel 2016, WPS and LibreOffice know, and short ones', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...LOCALES), (any, locale) => {
        for (const sheet of planSheets(mustReport(any), locale).sheets) {
          const bad = formulasOf(sheet).filter(
            ({ formula }) =>
              formula.length >= 1000 ||
              /#|\[|\{|@/.test(formula.replace(/"[^"]*"/g, '""')) ||
              tokenize(formula).some(
                (token) => isFunction(token) && !PLAIN_FUNCTIONS.has(token.value),
              ),
          );
          expect(bad).toEqual([]);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test('keeps one formula along a row of a path and of a driver', () => {
    const projections = sheetOf(english, 'projections');
    const rows = new Map<string, Set<string>>();
    for (const { place, formula } of formulasOf(projections)) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      if (column <= 6 || column > 6 + plan.years) continue;
      const relative = translateFormulaToR1C1(formula, cellAddress(row, column));
      rows.set(String(row), (rows.get(String(row)) ?? new Set()).add(relative));
    }
    const inView = inViewRowCount(mustReport(plan));
    expect(rows.size).toBe(2 * plan.scenarios.length * plan.indicators.length + inView);
    expect([...rows.values()].filter((formulas) => formulas.size !== 1)).toEqual([]);
  });

  test('takes fractions of net additions and shows them', () => {
    const spec = buildPlanSpec({ indicators: 3, scenarios: 1 });
    const additions = spec.scenarios[0]?.assumptions?.[2];
    if (!additions) throw new Error('a stock is wanted');
    const fractions = { ...additions, values: 66.67 };
    const built = planSheets(
      mustReport(
        mustResolve({
          ...spec,
          scenarios: spec.scenarios.map((scenario) => ({
            ...scenario,
            assumptions: [...(scenario.assumptions ?? []).slice(0, 2), fractions],
          })),
        }),
      ),
      'en',
    );
    const rules = sheetOf(built, 'assumptions').validations.filter(
      ({ error }) => error.title === 'Net additions',
    );
    expect(rules.map(({ rule }) => rule.kind)).toEqual(['decimal']);
    for (const key of ['assumptions', 'projections']) {
      const formats = sheetOf(built, key).formats.map(({ style }) => style.numberFormat);
      expect(formats).toContain('#,##0.00');
    }
  });

  test('keeps texts apart from the numbers to their left', () => {
    for (const sheet of english.sheets) {
      const styles = stylesByPlace(sheet);
      for (const [place, cell] of cellsByPlace(sheet)) {
        const [row, column] = place.split(',').map(Number) as [number, number];
        const left = styles.get(`${row},${column - 1}`);
        const isText = cell.kind === 'text' || typeof valueOf(cell) === 'string';
        if (!isText || left?.align !== 'right' || styles.get(place)?.align === 'right') continue;
        expect({ sheet: sheet.key, place, ...styles.get(place) }).toMatchObject({ indent: 1 });
      }
    }
  });

  /** Numbers that belong to a formula and not to a plan. */
  const STRUCTURAL: Readonly<Record<string, string>> = {
    '0': 'nothing, or an exact match',
    '1': 'the whole, a first place, or one year',
    '100': 'a share in per cent',
    '10': 'digits beyond which multiplying by a power of ten is rounded',
    '6': 'digits beyond which a need is not rounded up',
    '2': 'digits of a per cent and of a fraction in a sentence; the half in a logistic',
    '4': 'a quarter of the steepness, at which a logistic ends',
  };

  test('puts no constants into formulas other than their own', () => {
    const every = planSheets(mustReport(everyKindPlan()), 'en');
    const own = new Set(
      sheetOf(every, 'projections').blocks.flatMap(({ cells }) =>
        cells.filter((row) => isOwnExpression(row)).flat(),
      ),
    );
    const numbers = [...english.sheets, ...every.sheets].flatMap((sheet) =>
      [...cellsByPlace(sheet).values()]
        .filter((cell) => cell.kind === 'formula' && !own.has(cell))
        // The check of the structure counts what the formulas were laid out for.
        .filter((cell) => cell.kind === 'formula' && cell.value !== 'as written')
        .flatMap((cell) => tokenize(cell.kind === 'formula' ? cell.formula : ''))
        .filter((token) => isLiteral(token) && /^\d/.test(token.value))
        .map(({ value }) => value),
    );
    expect([...new Set(numbers)].filter((value) => !(value in STRUCTURAL))).toEqual([]);
  });

  test('refers only to cells that are written', () => {
    const names = new Map(english.sheets.map((sheet) => [sheet.name, cellsByPlace(sheet)]));
    const missing = english.sheets.flatMap((sheet) =>
      formulasOf(sheet).flatMap(({ formula }) =>
        tokenize(formula)
          .filter(({ type }) => type === 'range')
          .flatMap(({ value }) => {
            const reference = parseA1Ref(value);
            if (!reference || !('range' in reference)) return [value];
            const target = names.get(reference.context?.[0] ?? sheet.name);
            const { top = 0, left = 0, bottom = top, right = left } = reference.range;
            const isWritten = (row: number | null, column: number | null) =>
              target?.has(`${row ?? 0},${column ?? 0}`) ?? false;
            return isWritten(top, left) && isWritten(bottom, right) ? [] : [value];
          }),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('uses few formats and none with a currency', () => {
    const styles = english.sheets.flatMap(({ formats }) => formats.map(({ style }) => style));
    const numberFormats = new Set(styles.flatMap(({ numberFormat }) => numberFormat ?? []));
    expect(numberFormats.size).toBeLessThan(15);
    expect([...numberFormats].filter((format) => /[$¥￥€£]/.test(format))).toEqual([]);
    expect(new Set(styles.map((style) => JSON.stringify(style))).size).toBeLessThan(60);
  });

  test('gives every table headers that differ and at least one row', () => {
    for (const locale of LOCALES) {
      for (const sheet of planSheets(mustReport(plan), locale).sheets) {
        const cells = cellsByPlace(sheet);
        for (const { range } of sheet.tables) {
          const headers = Array.from({ length: range.columnCount }, (_, column) => {
            const cell = cells.get(`${range.row},${range.column + column}`);
            return cell?.kind === 'text' ? cell.value.toLowerCase() : '';
          });
          expect(headers).not.toContain('');
          expect(new Set(headers).size).toBe(headers.length);
          expect(range.rowCount).toBeGreaterThan(1);
        }
      }
    }
  });

  test('lays out tables, blocks and formats that do not run into each other', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        for (const { blocks, tables } of planSheets(mustReport(any), 'en').sheets) {
          const taken = new Set<string>();
          const twice: string[] = [];
          const ragged = blocks.filter(({ cells }) =>
            cells.some((row) => row.length !== (cells[0]?.length ?? 0)),
          );
          expect(ragged).toEqual([]);
          for (const block of blocks) {
            block.cells.forEach((row, rowOffset) =>
              row.forEach((_, columnOffset) => {
                const place = `${block.row + rowOffset},${block.column + columnOffset}`;
                if (taken.has(place)) twice.push(place);
                taken.add(place);
              }),
            );
          }
          expect(twice).toEqual([]);
          const rows = tables.flatMap(({ range }) =>
            Array.from({ length: range.rowCount }, (_, index) => range.row + index),
          );
          expect(new Set(rows).size).toBe(rows.length);
        }
      }),
      { numRuns: runs(30) },
    );
  });

  test('draws a line for every scenario and a dashed one for every target of a level', () => {
    const { charts } = sheetOf(english, 'comparison');
    expect(charts.map(({ series }) => series.map(({ dashed }) => dashed))).toEqual([
      [false, false, false],
      [false, false, false],
      [false, false, false, true],
    ]);
  });

  test('prints every sheet on A4 across, one page wide, with its page number', () => {
    for (const { print } of english.sheets) {
      expect(print).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
      expect(print?.footer).toBe('Page &P of &N');
    }
    const named = mustResolve(buildPlanSpec({ name: 'R&D 2024' }));
    const [about] = planSheets(mustReport(named), 'en').sheets;
    expect(about?.print?.header).toBe('R&&D 2024');
  });

  test('prints the report alone on request: every other sheet prints an empty cell', () => {
    const report = planSheets(mustReport(plan), 'en', { prints: 'report' });
    const printing = report.sheets.filter((sheet) => {
      const { row = 0, column = 0, rowCount = 0, columnCount = 0 } = sheet.print?.area ?? {};
      return [...cellsByPlace(sheet)].some(([place, cell]) => {
        const [y = 0, x = 0] = place.split(',').map(Number);
        const isIn = y >= row && y < row + rowCount && x >= column && x < column + columnCount;
        return isIn && cell.kind !== 'blank';
      });
    });
    expect(printing.map(({ key }) => key)).toEqual(['brief', 'indicators']);
  });

  test('shows the day of writing only when it is given', () => {
    const textsOf = (sheets: SheetPlan) =>
      [...cellsByPlace(sheetOf(sheets, 'about')).values()].map((cell) =>
        cell.kind === 'text' ? cell.value : '',
      );
    expect(textsOf(english)).not.toContain('Written on');
    const dated = planSheets(mustReport(plan), 'en', { writtenOn: '2023-12-15' });
    expect(textsOf(dated)).toContain('2023-12-15');
  });
});
