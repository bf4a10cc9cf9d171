import { onSheet, rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import type {
  PlannedConditional,
  PlannedSheet,
  PlannedValidation,
  RangeFormat,
  SheetRange,
} from '../../../model';
import { areasIn, rangeIn, sheetIn } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';
import { applyChart } from './apply-chart';
import { applyBlock, applyConditional, applyToAreas, applyValidation } from './apply-ranges';
import { styleCalls } from './cell-styles';
import { numberFormatCalls } from './number-formats';
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

/** Formats and rules of ranges: as few calls as possible, each for several areas. */
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
  const ruleStep =
    <Entry extends { readonly range: CellRange }>(
      apply: (areas: Excel.RangeAreas, entry: Entry) => void,
    ) =>
    (ruled: AreasOf<Entry>): WriteStep =>
      plainStep(BYTES.rule + ruled.ranges.length * BYTES.address, (context) => {
        for (const areas of areasIn(sheetIn(context, name), ruled.ranges)) {
          apply(areas, ruled.entry);
        }
      });
  return [
    ...styleSteps(name, formats),
    ...areasOf(validations).map(
      ruleStep<PlannedValidation>((areas, each) => applyValidation(areas, each, addressOf)),
    ),
    ...areasOf(conditionals).map(ruleStep<PlannedConditional>(applyConditional)),
  ];
}

/** The styles and number formats of cells. */
function styleSteps(name: string, formats: readonly RangeFormat[]): readonly WriteStep[] {
  const { block, areas } = styleCalls(formats);
  const ofBlock = block && JSON.stringify(block.styles).length + BYTES.format;
  return [
    ...(block && ofBlock !== null
      ? [plainStep(ofBlock, (context) => applyBlock(sheetIn(context, name), block))]
      : []),
    ...areas.map(({ style, ranges }) =>
      plainStep(BYTES.format + ranges.length * BYTES.address, (context) =>
        applyToAreas(sheetIn(context, name), ranges, style),
      ),
    ),
    ...numberFormatCalls(formats).map((call) =>
      plainStep(BYTES.numberFormat + JSON.stringify(call.formats).length, (context) => {
        // One value fills the whole range, and null leaves a cell; the type allows neither.
        rangeIn(sheetIn(context, name), call.range).numberFormat = call.formats as never;
      }),
    ),
  ];
}

/** An entry for several areas. */
interface AreasOf<Entry> {
  readonly entry: Entry;
  readonly ranges: readonly CellRange[];
}

/** Joins entries that are equal but for their ranges. */
function areasOf<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
): readonly AreasOf<Entry>[] {
  const joined = new Map<string, { readonly entry: Entry; readonly ranges: CellRange[] }>();
  for (const entry of entries) {
    const { range, ...rest } = entry;
    const key = JSON.stringify(rest);
    const same = joined.get(key);
    if (same) same.ranges.push(range);
    else joined.set(key, { entry, ranges: [range] });
  }
  return [...joined.values()];
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
