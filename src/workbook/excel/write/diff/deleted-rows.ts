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
import { hexColor } from '../../../../shared/color';
import { largest } from '../../../../shared/extremes';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { findPointingNames, type PointingName } from './pointing-names';
import type { PointingObject } from './pointing-object';
import { findPointingRules } from './pointing-rules';
import { findPointingSources } from './pointing-sources';
import {
  type Replacement,
  restyledRows,
  restyles,
  type SheetDiff,
  type WorkbookDiff,
} from './sheet-diff';
import { rangeIn, sheetIn } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';
import { endOf, rowRanges } from '../snapshot/sheet-snapshot';
import type { RowFormats } from '../base/undo-record';

/** The formats of the rows that a write deletes or restyles, by sheet. */
export type DeletedRowFormats = ReadonlyMap<SheetKey, readonly RowFormats[]>;

/** What undo needs to know of deleted and restyled rows, beside their contents. */
export interface DeletedRows {
  readonly formats: DeletedRowFormats;
  readonly dependents: readonly DependentFormula[];
  /** The user's names that refer to sheets which are replaced. */
  readonly names: readonly PointingName[];
  /** The user's rules, charts and pivot tables that refer to sheets which are replaced. */
  readonly objects: readonly PointingObject[];
}

/** Reads the formats and dependents of rows to delete or to restyle; no request if there are none. */
export async function readDeletedRows(
  diff: WorkbookDiff,
  progress: Pick<ProgressReporter, 'waitFor'> | null,
): Promise<WorkbookResult<DeletedRows>> {
  const { replacement } = diff;
  const deletes = deletesRows(diff);
  if (!deletes && !replacement && !diff.sheets.some(restyles)) return ok(NOTHING_DELETED);
  const waitsForEdit = progress !== null;
  const reading = replacement
    ? readPointing(replacement, waitsForEdit)
    : runExcel(
        async (context) =>
          ok({
            ...NOTHING_DELETED,
            formats: await readDeletedRowFormats(context, diff),
            dependents: deletes ? await findDependentFormulas(context, diff) : [],
          }),
        { waitsForEdit },
      );
  return progress ? progress.waitFor(reading) : reading;
}

/** What undo needs to know where no row is deleted. */
export const NOTHING_DELETED: DeletedRows = {
  ...{ formats: new Map(), dependents: [], names: [], objects: [] },
};

/** Reads what points at sheets that are replaced. */
async function readPointing(
  { snapshot: { ownSheets, sheetNames } }: Replacement,
  waitsForEdit: boolean,
): Promise<WorkbookResult<DeletedRows>> {
  const replaced = new Set([...ownSheets.values()].map(({ name }) => name.toLowerCase()));
  const others = sheetNames.filter((name) => !replaced.has(name.toLowerCase()));
  const asked = { replaced, others, waitsForEdit };
  const sources = await findPointingSources(asked);
  if (!sources.ok) return sources;
  const rules = await findPointingRules(asked);
  if (!rules.ok) return rules;
  return runExcel(
    async (context) =>
      ok({
        ...NOTHING_DELETED,
        names: await findPointingNames(context, asked),
        dependents: await findPointingFormulas(context, asked),
        objects: [...sources.value, ...rules.value],
      }),
    { waitsForEdit },
  );
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

/** Reads the formats of those rows; one round trip. */
async function readDeletedRowFormats(
  context: Excel.RequestContext,
  { sheets }: WorkbookDiff,
): Promise<DeletedRowFormats> {
  const loaded = sheets.map((sheet) => ({
    key: sheet.key,
    rows: lostRanges(sheet).map((range) => {
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

/** The rows, by their places before the write, whose formats go: deleted ones, and restyled ones. */
function lostRanges(sheet: SheetDiff): readonly CellRange[] {
  const { existing, planned } = sheet;
  if (!existing) return [];
  const { contents } = existing.snapshot;
  const { deleted, previousRow } = existing.diff.match;
  const ends = planned.formats.map(({ range }) => endOf(range).right);
  const columnCount = Math.max(endOf(contents.range).right, largest(ends));
  const restyled = restyledRows(sheet, 'formats').flatMap((row) => previousRow(row) ?? []);
  const rows = [...deleted, ...restyled].sort((one, other) => one - other);
  return rowRanges(rows, columnCount);
}

/**
 * Restores the formats of restored rows: Excel formats an inserted row like the one above. Each step
 * may be refused without the others.
 */
export function restoreRowFormatsSteps(
  sheet: string,
  formats: readonly RowFormats[],
): readonly WriteStep[] {
  return formats.flatMap(({ range, numberFormats, cells }) => {
    const step = (part: CellRange, set: (rows: Excel.Range) => void): WriteStep =>
      plainStep(part.rowCount * part.columnCount * BYTES_PER_CELL, (context) =>
        set(rangeIn(sheetIn(context, sheet), part)),
      );
    return [
      step(range, (rows) => rows.format.fill.clear()),
      step(range, (rows) => (rows.numberFormat = numberFormats.map((line) => [...line]))),
      ...cells.map((line, index) =>
        step({ ...range, row: range.row + index, rowCount: 1 }, (row) =>
          row.setCellProperties([line.map(settable)]),
        ),
      ),
      // A fixed height would not grow when texts wrap.
      step(range, (rows) => rows.format.autofitRows()),
    ];
  });
}

function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font, borders, ...rest } = format;
  const color = hexColor(fill?.color ?? NO_FILL);
  return {
    format: {
      ...rest,
      ...(font && { font: withColor(font) }),
      borders: Object.fromEntries(
        SIDES.flatMap((side) => (borders?.[side] ? [[side, lineOf(borders[side])]] : [])),
      ),
      ...(color !== null && color !== NO_FILL && { fill: { color } }),
    },
  };
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Setting the colour of an absent line would draw one. */
function lineOf(line: Excel.CellBorder): Excel.CellBorder {
  return line.style === undefined || line.style === 'None' ? { style: 'None' } : withColor(line);
}

/** With its colour in the form that Excel takes; without one that cannot be read. */
function withColor<Part extends { color?: string }>({ color, ...rest }: Part): Omit<Part, 'color'> {
  const hex = hexColor(color ?? '');
  return hex === null ? rest : { ...rest, color: hex };
}
