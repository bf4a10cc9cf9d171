import { onSheet, rangeAddress } from '../../../../shared/a1';
import type { Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedChart, PlannedSheet, RangeFormat, SheetRange } from '../../../model';
import { type Areas, areasIn, rangeIn, sheetIn } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';
import { applyChart } from './apply-chart';
import { applyBlock, applyConditional, applyToAreas, applyValidation } from './apply-ranges';
import { styleCalls } from './cell-styles';
import { numberFormatCalls } from './number-formats';
import { addTable, applyColumnWidths, applyFrozenPanes, applyPage } from './apply-sheet';

/** Rough sizes of what the library sends for one format, rule or chart beside its own data. */
const BYTES = {
  ...{ format: 1_000, address: 8, numberFormat: 330, rule: 1_200 },
  ...{ layout: 3_000, page: 3_000, chart: 2_500, series: 1_300, deletion: 400, table: 900 },
};

/** Widths, frozen panes, the colour of the tab and gridlines. */
function applyLayout(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  applyColumnWidths(sheet, planned.columnWidths);
  applyFrozenPanes(sheet, planned.freeze);
  if (planned.tabColor !== null) sheet.tabColor = planned.tabColor;
  sheet.showGridlines = planned.showGridlines;
}

/** What a sheet of the plan is called. */
export type SheetNames = (sheetKey: string) => string;

/**
 * How ranges get what they share: `together` in one call, or `apart`, each by itself. Excels with
 * another list separator have refused several areas in one call (OfficeDev/office-js#1167, #1985).
 */
export type AreaCalls = 'together' | 'apart';

function callsFor(
  ranges: readonly CellRange[],
  calls: AreaCalls,
): readonly (readonly CellRange[])[] {
  return calls === 'together' ? [ranges] : ranges.map((range) => [range]);
}

/**
 * The validations and the conditional formats of cells.
 *
 * @param clears - whether to remove the conditional formats that the cells have: each is added, so
 *   setting them twice would double them
 */
export function ruleSteps(
  { name, validations, conditionals }: Pick<PlannedSheet, 'name' | 'validations' | 'conditionals'>,
  nameOf: SheetNames,
  { clears, calls }: { readonly clears: boolean; readonly calls: AreaCalls },
): readonly WriteStep[] {
  const addressOf = ({ sheetKey, range }: SheetRange): string =>
    onSheet(nameOf(sheetKey), rangeAddress(range, 'both'));
  const steps = (all: readonly CellRange[], apply: (areas: Areas) => void): readonly WriteStep[] =>
    callsFor(all, calls).map((ranges) =>
      plainStep(BYTES.rule + ranges.length * BYTES.address, (context) => {
        for (const areas of areasIn(sheetIn(context, name), ranges)) apply(areas);
      }),
    );
  const conditional = areasOf(conditionals);
  const covered = conditional.flatMap(({ ranges }) => ranges);
  return [
    ...(clears && covered.length > 0
      ? steps(covered, (areas) => areas.conditionalFormats.clearAll())
      : []),
    ...areasOf(validations).flatMap(({ entry, ranges }) =>
      steps(ranges, (areas) => applyValidation(areas, entry, addressOf)),
    ),
    ...conditional.flatMap(({ entry, ranges }) =>
      steps(ranges, (areas) => applyConditional(areas, entry)),
    ),
  ];
}

/** The styles and number formats of cells. */
export function* styleSteps(
  name: string,
  formats: readonly RangeFormat[],
  calls: AreaCalls,
): Steps<readonly WriteStep[]> {
  const { block, areas } = yield* styleCalls(formats);
  const ofBlock = block && JSON.stringify(block.styles).length + BYTES.format;
  return [
    ...(block && ofBlock !== null
      ? [plainStep(ofBlock, (context) => applyBlock(sheetIn(context, name), block))]
      : []),
    ...areas.flatMap(({ style, ranges: all }) =>
      callsFor(all, calls).map((ranges) =>
        plainStep(BYTES.format + ranges.length * BYTES.address, (context) =>
          applyToAreas(sheetIn(context, name), ranges, style),
        ),
      ),
    ),
    ...(yield* numberFormatCalls(formats)).map((call) =>
      plainStep(BYTES.numberFormat + JSON.stringify(call.formats).length, (context) => {
        // One value fills the whole range, and null leaves a cell; the type allows neither.
        rangeIn(sheetIn(context, name), call.range).numberFormat = call.formats as never;
      }),
    ),
  ];
}

/** Takes the formats of ranges away, conditional ones too. */
export function plainSteps(name: string, ranges: readonly CellRange[]): readonly WriteStep[] {
  return ranges.map((range) =>
    plainStep(BYTES.format, (context) => rangeIn(sheetIn(context, name), range).clear('Formats')),
  );
}

/** Takes the validations and the conditional formats of ranges away. */
export function withoutRulesSteps(
  name: string,
  ranges: readonly CellRange[],
): readonly WriteStep[] {
  return ranges.map((range) =>
    plainStep(BYTES.rule, (context) => {
      const { conditionalFormats, dataValidation } = rangeIn(sheetIn(context, name), range);
      conditionalFormats.clearAll();
      dataValidation.clear();
    }),
  );
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

/** Widths, frozen panes, the tab and gridlines; the rows of `filled` get the height they need. */
export function layoutStep(planned: PlannedSheet, filled: CellRange | null): WriteStep {
  return plainStep(BYTES.layout, (context) => {
    const sheet = sheetIn(context, planned.name);
    applyLayout(sheet, planned);
    if (filled) rangeIn(sheet, filled).format.autofitRows();
  });
}

/** The print set-up of a sheet. */
export function pageSteps({ name, print }: PlannedSheet): readonly WriteStep[] {
  if (!print) return [];
  return [plainStep(BYTES.page, (context) => applyPage(sheetIn(context, name), print))];
}

/**
 * Adds a chart to a sheet, after the cells that it is drawn from.
 *
 * @param replaces - whether a chart of this name has to go first
 */
export function chartStep(
  sheet: string,
  chart: PlannedChart,
  nameOf: SheetNames,
  { replaces }: { readonly replaces: boolean },
): WriteStep {
  return plainStep(BYTES.chart + chart.series.length * BYTES.series, (context) => {
    const rangeOf = ({ sheetKey, range }: SheetRange): Excel.Range =>
      rangeIn(sheetIn(context, nameOf(sheetKey)), range);
    const worksheet = sheetIn(context, sheet);
    if (replaces) worksheet.charts.getItemOrNullObject(chart.name).delete();
    applyChart(worksheet, chart, rangeOf);
  });
}

/** Deletes those of the charts that are still there. */
export function deleteChartsStep(sheet: string, names: readonly string[]): WriteStep {
  return plainStep(BYTES.deletion * names.length, (context) => {
    const { charts } = sheetIn(context, sheet);
    for (const name of names) charts.getItemOrNullObject(name).delete();
  });
}
