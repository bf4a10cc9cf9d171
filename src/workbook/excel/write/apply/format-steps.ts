import { onSheet, rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import type { CellStyle, PlannedSheet, RangeFormat, SheetRange } from '../../../model';
import { endOf, meets } from '../snapshot/sheet-snapshot';
import { areasIn, rangeIn, sheetIn } from '../base/read-cells';
import { equalBlocks } from '../base/equal-blocks';
import { plainStep, type WriteStep } from '../base/steps';
import { applyChart } from './apply-chart';
import { applyConditional, applyStyle, applyValidation } from './apply-ranges';
import { addTable, applyColumnWidths, applyFrozenPanes, applyPage } from './apply-sheet';

/** Rough sizes of what the library sends for one format, rule or chart beside its own data. */
const BYTES = {
  ...{ format: 1_000, address: 8, numberFormat: 330, rule: 1_200 },
  ...{ chart: 2_500, series: 1_300, sheet: 6_000, table: 900 },
};

/** The steps that format a sheet: formats, rules, widths, frozen panes and print. */
export function formatSteps(
  planned: PlannedSheet,
  filled: CellRange | null,
  nameOf: SheetNames,
): readonly WriteStep[] {
  return [
    ...rangeSteps(planned, nameOf),
    plainStep(BYTES.sheet, (context) => {
      const sheet = sheetIn(context, planned.name);
      applySheetFormat(sheet, planned);
      if (filled) rangeIn(sheet, filled).format.autofitRows();
    }),
  ];
}

/** Layout and print set-up of the whole sheet. */
function applySheetFormat(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  applyLayout(sheet, planned);
  if (planned.print) applyPage(sheet, planned.print);
}

/** Widths, frozen panes, the colour of the tab and gridlines. */
export function applyLayout(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  applyColumnWidths(sheet, planned.columnWidths);
  applyFrozenPanes(sheet, planned.freeze);
  if (planned.tabColor !== null) sheet.tabColor = planned.tabColor;
  sheet.showGridlines = planned.showGridlines;
}

/** What a sheet of the plan is called. */
export type SheetNames = (sheetKey: string) => string;

/** Formats and rules of ranges. */
export function rangeSteps(
  {
    name,
    formats,
    validations,
    conditionals,
  }: Pick<PlannedSheet, 'name' | 'formats' | 'validations' | 'conditionals'>,
  nameOf: SheetNames,
): readonly WriteStep[] {
  const addressOf = ({ sheetKey, range }: SheetRange): string =>
    onSheet(nameOf(sheetKey), rangeAddress(range, 'both'));
  const step = <Entry extends { readonly range: CellRange }>(
    bytes: number,
    entries: readonly Entry[],
    apply: (range: Excel.Range, entry: Entry) => void,
  ): readonly WriteStep[] =>
    mergeRanges(entries).map((entry) =>
      plainStep(bytes, (context) => apply(rangeIn(sheetIn(context, name), entry.range), entry)),
    );
  return [
    ...groupFormats(formats).map(({ style, inside, ranges }) =>
      plainStep(BYTES.format + ranges.length * BYTES.address, (context) => {
        for (const areas of areasIn(sheetIn(context, name), ranges)) {
          applyStyle(areas.format, style, inside);
        }
      }),
    ),
    ...step(BYTES.numberFormat, numberFormats(formats), applyNumberFormat),
    ...step(BYTES.rule, validations, (range, planned) =>
      applyValidation(range, planned, addressOf),
    ),
    ...step(BYTES.rule, conditionals, applyConditional),
  ];
}

/** The steps that add the tables of a sheet. */
export function tableSteps(sheet: string, tables: PlannedSheet['tables']): readonly WriteStep[] {
  return tables.map(({ name, range }) =>
    plainStep(BYTES.table, (context) => {
      addTable(sheetIn(context, sheet), name, range);
    }),
  );
}

/** The steps that add the charts of a sheet, after the cells that they are drawn from. */
export function chartSteps(
  { name, charts }: PlannedSheet,
  nameOf: SheetNames,
): readonly WriteStep[] {
  return charts.map((chart) =>
    plainStep(BYTES.chart + chart.series.length * BYTES.series, (context) => {
      const rangeOf = ({ sheetKey, range }: SheetRange): Excel.Range =>
        rangeIn(sheetIn(context, nameOf(sheetKey)), range);
      applyChart(sheetIn(context, name), chart, rangeOf);
    }),
  );
}

/** Groups ranges by style, in an order in which later entries still win. */
export function groupFormats(formats: readonly RangeFormat[]): readonly FormatGroup[] {
  const groups: (FormatGroup & { readonly key: string; readonly ranges: CellRange[] })[] = [];
  for (const { range, style: whole } of mergeRanges(formats)) {
    const style = { ...whole };
    delete style.numberFormat;
    if (Object.keys(style).length === 0) continue;
    // Lines between rows exist only in ranges of several rows.
    const inside = range.rowCount > 1 && (style.borderTop ?? style.borderBottom) !== undefined;
    const key = JSON.stringify([style, inside]);
    // A range joins the group of its style unless a later group covers some of its cells.
    let index = groups.length - 1;
    while (index >= 0 && groups[index]?.key !== key) {
      if (groups[index]?.ranges.some((each) => meets(each, range))) index = -1;
      index -= 1;
    }
    const group = groups[index];
    if (group) group.ranges.push(range);
    else groups.push({ key, style, inside, ranges: [range] });
  }
  return groups;
}

interface FormatGroup {
  /** Without a number format, which cannot be set for several areas at once. */
  readonly style: Omit<CellStyle, 'numberFormat'>;
  /** Whether lines belong between the rows too. */
  readonly inside: boolean;
  readonly ranges: readonly CellRange[];
}

interface NumberFormat {
  readonly range: CellRange;
  readonly numberFormat: string;
}

/** Blocks of cells with the same number format; the last format of a cell wins. */
function numberFormats(formats: readonly RangeFormat[]): readonly NumberFormat[] {
  const named = formats.filter(({ style }) => style.numberFormat !== undefined);
  const bottom = Math.max(0, ...named.map(({ range }) => endOf(range).bottom));
  const cells = Array.from({ length: bottom }, (): (string | null)[] => []);
  for (const { range, style } of named) {
    const { right } = endOf(range);
    for (const line of cells.slice(range.row, endOf(range).bottom)) {
      while (line.length < right) line.push(null);
      line.fill(style.numberFormat ?? null, range.column, right);
    }
  }
  return equalBlocks(cells).map(({ range, value }) => ({ range, numberFormat: value }));
}

function applyNumberFormat(range: Excel.Range, { numberFormat }: NumberFormat): void {
  // One value fills the whole range; the declared type does not allow it.
  range.numberFormat = numberFormat as never;
}

/**
 * Joins consecutive equal entries whose ranges cover the same columns and touch vertically. Order is
 * kept, so later entries still win.
 */
export function mergeRanges<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const merged: { entry: Entry; key: string }[] = [];
  for (const entry of entries) {
    const { range, ...rest } = entry;
    const key = JSON.stringify(rest);
    const last = merged.at(-1);
    if (last?.key === key && follows(last.entry.range, range)) {
      const rowCount = last.entry.range.rowCount + range.rowCount;
      last.entry = { ...last.entry, range: { ...last.entry.range, rowCount } };
    } else {
      merged.push({ entry, key });
    }
  }
  return merged.map(({ entry }) => entry);
}

function follows(above: CellRange, below: CellRange): boolean {
  return (
    above.column === below.column &&
    above.columnCount === below.columnCount &&
    above.row + above.rowCount === below.row
  );
}
