import type { Plan, PlanReport } from '../../../src/domain/index';
import type { Locale } from '../../../src/shared/local-text';
import { reportPlan } from '../../../src/domain/index';
import type { Book } from '../../../src/simulator/book/book';
import { sheetState } from '../../../src/simulator/book/sheets';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import type { PlainCalculation, PlainGrid } from '../plain-grid/create-plain-grid';

/** The report of a plan that is known to have one. */
export function mustHaveReport(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/**
 * Gives the formulas of a plain grid the engine's results for the written plan: fast, and right as
 * long as the formulas are where the plan has them.
 */
export function calculateAs(grid: PlainGrid, plan: Plan, options: SheetsWritten): void {
  grid.calculateBy(calculationOf(plan, options));
}

/** The options for writing sheets whose formulas are calculated. */
interface SheetsWritten {
  readonly locale?: Locale;
  readonly writtenOn: string;
  readonly keepsRisk?: boolean;
}

/** The results of the formulas of a plan's sheets, by their cells. */
export function calculationOf(
  plan: Plan,
  { locale = 'en', ...options }: SheetsWritten,
): PlainCalculation {
  const { sheets } = planSheets(mustHaveReport(plan), locale, options);
  const values = new Map<string, string | number | null>();
  for (const { name, blocks } of sheets) {
    for (const { row, column, cells } of blocks) {
      cells.forEach((line, y) =>
        line.forEach((cell, x) => {
          if (cell.kind === 'formula')
            values.set(`${name} ${row + y} ${column + x}`, cell.value ?? '');
        }),
      );
    }
  }
  return (_, { sheet, row, column }) => values.get(`${sheet} ${row} ${column}`) ?? undefined;
}

/** Everything in a workbook, formats included, for comparison. */
export function everythingIn(grid: PlainGrid, book: Book): unknown {
  const { sheets, names, activeId } = grid.save();
  return {
    ...{ activeId, names: [...names] },
    sheets: sheets.map((sheet) => ({
      ...sheet,
      contents: sorted(sheet.contents).filter(([, content]) => !isBlank(content)),
      styles: sorted(sheet.styles).filter(([, style]) => Object.keys(style).length > 0),
      columnWidths: sorted(sheet.columnWidths),
      rowHeights: sorted(sheet.rowHeights),
    })),
    tables: plain(book.tables),
    bookNames: plain(book.names),
    settings: [...book.settings],
    journals: book.customXml.length,
    states: sheets.map(({ id }) => plain(sheetState(book, id))),
    enableEvents: book.enableEvents,
  };
}

function sorted<Value>(map: ReadonlyMap<number, Value>): readonly (readonly [number, Value])[] {
  return [...map].sort(([one], [other]) => one - other);
}

function isBlank(content: { readonly kind: string; readonly value?: unknown }): boolean {
  return content.kind === 'value' && content.value === '';
}

/** A copy without maps, which the host would change later. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each)),
  );
}
