import { ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import type { ProgressReporter } from '../base/write-progress';
import {
  findDependentFormulas,
  findPointingFormulas,
  type DependentFormula,
} from './dependent-formulas';
import type { CellRange } from '../../../../shared/cell-range';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetDiff, WorkbookDiff } from './sheet-diff';
import { rangeIn, sheetIn } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';
import { endOf } from '../snapshot/sheet-snapshot';
import type { RowFormats } from '../base/undo-record';

/** The formats of the rows that a write deletes, by sheet. */
export type DeletedRowFormats = ReadonlyMap<SheetKey, readonly RowFormats[]>;

/** What undo needs to know of deleted rows, beside their contents. */
export interface DeletedRows {
  readonly formats: DeletedRowFormats;
  readonly dependents: readonly DependentFormula[];
}

/** Reads the formats and dependents of rows to delete; no request if there are none. */
export async function readDeletedRows(
  diff: WorkbookDiff,
  progress: Pick<ProgressReporter, 'waitFor'> | null,
): Promise<WorkbookResult<DeletedRows>> {
  const { replacement } = diff;
  if (!deletesRows(diff) && !replacement) return ok({ formats: new Map(), dependents: [] });
  const reading = runExcel(
    async (context) =>
      ok(
        replacement
          ? { formats: new Map(), dependents: await findPointingFormulas(context, replacement) }
          : {
              formats: await readDeletedRowFormats(context, diff),
              dependents: await findDependentFormulas(context, diff),
            },
      ),
    { waitsForEdit: progress !== null },
  );
  return progress ? progress.waitFor(reading) : reading;
}

const ROW_FORMAT_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

/** Excel reports this colour for a cell without a fill. */
const NO_FILL = '#FFFFFF';

const BYTES_PER_CELL = 450;

/** Whether a write deletes rows of any sheet. */
export function deletesRows({ sheets }: WorkbookDiff): boolean {
  return sheets.some(({ shifts }) => shifts.some(({ kind }) => kind === 'delete'));
}

/** Reads the formats of the rows to delete; one round trip. */
async function readDeletedRowFormats(
  context: Excel.RequestContext,
  { sheets }: WorkbookDiff,
): Promise<DeletedRowFormats> {
  const loaded = sheets.map((sheet) => ({
    key: sheet.key,
    rows: deletedRanges(sheet).map((range) => {
      const cells = rangeIn(sheetIn(context, sheet.existing?.snapshot.name ?? ''), range);
      return {
        range,
        formats: cells.load('numberFormat'),
        properties: cells.getCellProperties(ROW_FORMAT_OPTIONS),
      };
    }),
  }));
  await context.sync();
  return new Map(
    loaded.map(({ key, rows }) => [
      key,
      rows.map(({ range, formats, properties }) => ({
        range,
        numberFormats: formats.numberFormat as string[][],
        cells: properties.value,
      })),
    ]),
  );
}

function deletedRanges({ existing }: SheetDiff): readonly CellRange[] {
  if (!existing) return [];
  const columnCount = endOf(existing.snapshot.contents.range).right;
  const ranges: CellRange[] = [];
  for (const row of existing.diff.match.deleted) {
    const last = ranges.at(-1);
    if (last && last.row + last.rowCount === row) {
      ranges[ranges.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else ranges.push({ row, column: 0, rowCount: 1, columnCount });
  }
  return ranges;
}

/** Restores the formats of restored rows: Excel formats an inserted row like the one above. */
export function restoreRowFormatsSteps(
  sheet: string,
  formats: readonly RowFormats[],
): readonly WriteStep[] {
  return formats.map(({ range, numberFormats, cells }) =>
    plainStep(range.rowCount * range.columnCount * BYTES_PER_CELL, (context) => {
      const rows = rangeIn(sheetIn(context, sheet), range);
      rows.format.fill.clear();
      rows.numberFormat = numberFormats.map((line) => [...line]);
      rows.setCellProperties(cells.map((line) => line.map(settable)));
      // A fixed height would not grow when texts wrap.
      rows.format.autofitRows();
    }),
  );
}

function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format;
  const color = fill?.color ?? NO_FILL;
  return {
    format: {
      ...rest,
      borders: Object.fromEntries(
        SIDES.flatMap((side) => (borders?.[side] ? [[side, lineOf(borders[side])]] : [])),
      ),
      ...(color !== '' && color !== NO_FILL && { fill: { color } }),
    },
  };
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Setting the colour of an absent line would draw one. */
function lineOf(line: Excel.CellBorder): Excel.CellBorder {
  return line.style === undefined || line.style === 'None' ? { style: 'None' } : line;
}
