import { createNodeGrid } from '../grid/create-node-grid';
import { examplePlan } from '../../../test/support/plans/example-plan';
import { mustReport } from '../../../test/support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../../../test/support/workbooks/office-host';
import { createExcelWorkbook } from '../../workbook/excel/create-excel-workbook';
import { planSheets } from '../../workbook/sheets/plan-sheets';
import type { PlannedSheet, SheetPlan } from '../../workbook/model';
import { readSheetPlan } from './read-sheet-plan';

let office: OfficeHost;
let planned: SheetPlan;
let saved: SheetPlan;

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid() });
  const now = new Date(2026, 0, 2);
  const report = mustReport(examplePlan);
  const workbook = createExcelWorkbook({ now: () => now });
  const { signal } = new AbortController();
  const written = await workbook.writePlan(report, 'en', { onProgress: () => undefined, signal });
  expect(written.ok).toBe(true);
  planned = planSheets(report, 'en', { writtenOn: '2026-01-02' });
  saved = readSheetPlan(office.host.book, 'Plan');
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

/** Each planned sheet with the one that was read back. */
const pairs = (): [PlannedSheet, PlannedSheet][] =>
  planned.sheets.map((sheet) => [sheet, saved.sheets.find(({ name }) => name === sheet.name)!]);

const contentsOf = ({ blocks }: PlannedSheet) =>
  Object.fromEntries(
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, r) =>
        line.flatMap((cell, c) => {
          if (cell.kind === 'blank') return [];
          const content = cell.kind === 'formula' ? cell.formula : cell;
          return [[`${row + r},${column + c}`, content]];
        }),
      ),
    ),
  );

describe('the workbook read for saving', () => {
  it('has every cell as planned, formulas as formulas', () => {
    for (const [sheet, read] of pairs()) expect(contentsOf(read)).toEqual(contentsOf(sheet));
  });

  it('keeps the results of the formulas', () => {
    const formulas = saved.sheets
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .filter((cell) => cell.kind === 'formula');
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(20);
    expect(formulas.filter(({ value }) => String(value).startsWith('#'))).toEqual([]);
  });

  it('has the tables, names, rules, charts, freezing and print settings', () => {
    const sorted = <Item extends { readonly name: string }>(items: readonly Item[]) =>
      [...items].sort((a, b) => a.name.localeCompare(b.name));
    for (const [sheet, read] of pairs()) {
      expect(sorted(read.tables)).toEqual(sorted(sheet.tables));
      expect(read.freeze).toEqual(sheet.freeze);
      expect(read.showGridlines).toBe(sheet.showGridlines);
      expect(read.tabColor?.toLowerCase()).toBe(sheet.tabColor?.toLowerCase());
      expect(read.conditionals).toHaveLength(sheet.conditionals.length);
      expect(read.validations).toHaveLength(sheet.validations.length);
      expect(read.charts.map(({ title, kind, place }) => ({ title, kind, place }))).toEqual(
        sheet.charts.map(({ title, kind, place }) => ({ title, kind, place })),
      );
      expect(
        read.charts.map(({ series }) => series.map(({ name, dashed }) => [name, dashed])),
      ).toEqual(sheet.charts.map(({ series }) => series.map(({ name, dashed }) => [name, dashed])));
      expect(read.print?.orientation).toBe(sheet.print?.orientation);
      expect(read.print?.repeatRows).toEqual(sheet.print?.repeatRows);
    }
    for (const { name } of planned.names) {
      expect(saved.names.map((each) => each.name)).toContain(name);
    }
  });

  it('has the formats of the filled cells', () => {
    const styleAt = ({ formats }: PlannedSheet, row: number, column: number) =>
      formats
        .filter(
          ({ range }) =>
            row >= range.row &&
            row < range.row + range.rowCount &&
            column >= range.column &&
            column < range.column + range.columnCount,
        )
        .reduce((style, format) => ({ ...style, ...format.style }), {});
    for (const [sheet, read] of pairs()) {
      for (const place of Object.keys(contentsOf(sheet))) {
        const [row, column] = place.split(',').map(Number) as [number, number];
        const wanted: Readonly<Record<string, unknown>> = styleAt(sheet, row, column);
        const found: Readonly<Record<string, unknown>> = styleAt(read, row, column);
        for (const part of ['fill', 'bold', 'numberFormat', 'wrap']) {
          if (wanted[part] === undefined || wanted[part] === 'General') continue;
          expect([place, part, String(found[part] ?? false).toLowerCase()]).toEqual([
            place,
            part,
            String(wanted[part]).toLowerCase(),
          ]);
        }
      }
    }
  });
});
