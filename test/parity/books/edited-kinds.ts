import type { PlanSpec } from '../../../src/domain/index';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/model';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { mustReport } from '../../support/plans/build-plan';
import { compareCells } from '../../support/calculators/compare-cells';
import { everyKindPlan, everyKindSpec } from '../../support/plans/every-kind-plan';
import type { BookRequest, CalculatedBookOf } from '../../support/calculators/libreoffice';
import { plannedTables } from '../../support/workbooks/planned-tables';

/** A number typed over another in a table, located by its row keys and column header. */
interface Typed {
  readonly table: string;
  readonly row: string;
  readonly header: string;
  readonly value: number;
}

function typeOver(plan: SheetPlan, typed: readonly Typed[]): SheetPlan {
  const tables = plannedTables(plan);
  const edits = new Map(
    typed.map(({ table: name, row, header, value }) => {
      const table = tables.find((each) => each.name === name);
      const index = table?.rows.findIndex((cells) => cells.includes(row)) ?? -1;
      const column = table?.headers.indexOf(header) ?? -1;
      if (!table || index < 0 || column < 0) throw new Error(`${name} has no ${row}, ${header}`);
      return [`${table.sheetName}!${table.row + 1 + index},${table.column + column}`, value];
    }),
  );
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row, down) =>
          row.map((cell, across): PlannedCell => {
            const value = edits.get(`${sheet.name}!${block.row + down},${block.column + across}`);
            if (value !== undefined) return { kind: 'number', value };
            return cell.kind === 'formula' ? { kind: 'formula', formula: cell.formula } : cell;
          }),
        ),
      })),
    })),
  };
}

function withChanges({ projects = [], ...spec }: PlanSpec): PlanSpec {
  return {
    ...spec,
    projects: projects.map((each) => (each.id === 'plant' ? { ...each, capacity: 200 } : each)),
    indicators: spec.indicators.map((each) => {
      if (each.id === 'tech-firms') return { ...each, validity: 2 };
      return each.id === 'jobs' ? { ...each, lag: 1 } : each;
    }),
    scenarios: spec.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: (scenario.assumptions ?? []).map((row) =>
        row.indicator === 'land' && row.driver === 'actual'
          ? { ...row, values: { 2024: 4000 } }
          : row,
      ),
    })),
  };
}

const before = planSheets(mustReport(everyKindPlan()), 'en');
const after = planSheets(mustReport(everyKindPlan(withChanges(everyKindSpec))), 'en');
const typed: BookRequest = {
  write: () =>
    writeXlsx(
      typeOver(before, [
        { table: 'PlanIndicators', row: 'tech-firms', header: 'Valid for (years)', value: 2 },
        { table: 'PlanIndicators', row: 'jobs', header: 'Lag (years)', value: 1 },
        { table: 'PlanProjects', row: 'plant', header: 'Full capacity', value: 200 },
        { table: 'PlanAssumptions', row: 'main|land|actual', header: '2024', value: 4000 },
      ]),
    ),
};

export const EDITED_KINDS: readonly BookRequest[] = [typed];

export function testEditedKinds(worked: CalculatedBookOf): void {
  test('a validity, a lag, a capacity and an actual that are changed in the sheet', () => {
    const book = worked(typed);
    const isPath = (line: string) => line.startsWith('Projections');
    expect(compareCells(before, book).filter(isPath).length).toBeGreaterThan(20);
    expect(compareCells(after, book).filter(isPath)).toEqual([]);
  });
}
