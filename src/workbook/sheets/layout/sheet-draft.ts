import type {
  CellBlock,
  CellStyle,
  PlannedCell,
  PlannedChart,
  PlannedConditional,
  PlannedSheet,
  PlannedTable,
  PlannedValidation,
  RangeFormat,
} from '../../model';
import type { Steps } from '../../../shared/steps';
import { largest } from '../../../shared/extremes';
import type { CellRange } from '../../../shared/cell-range';
import { cellAddress, onSheet } from '../../../shared/a1';
import { pageSetup } from './page-setup';
import { paginate, type PageFacts } from './paginate';
import { estimateRowHeights } from './row-heights';
import type { SheetContext } from './sheet-context';
import { STYLES } from './sheet-styles';
import { formula, text } from './planned-cells';
import { CHECKS_STATUS, SHEET_FACTS } from './sheet-facts';
import type { SheetKey } from './sheet-keys';

/** A sheet under construction. */
export interface SheetDraft {
  readonly key: SheetKey;
  readonly cells: (row: number, column: number, cells: CellBlock['cells']) => void;
  readonly cell: (row: number, column: number, cell: PlannedCell, style?: CellStyle) => void;
  readonly style: (range: CellRange, style: CellStyle) => void;
  readonly table: (table: PlannedTable) => void;
  readonly validation: (validation: PlannedValidation) => void;
  readonly conditional: (conditional: PlannedConditional) => void;
  readonly chart: (chart: PlannedChart) => void;
  /** Sets the minimum width of a column, in characters. */
  readonly width: (column: number, characters: number) => void;
  /** Sets the minimum height of a row, in points. */
  readonly height: (row: number, points: number) => void;
  readonly finish: (rest: {
    /**
     * The size of the printed range, which starts in the first cell. The record of a write hashes it
     * with its keys in this order.
     */
    readonly printed: Pick<CellRange, 'rowCount' | 'columnCount'>;
    /** Rows before which a page may break. The rows between two of them stay together. */
    readonly ends?: readonly number[];
    /** Ranges of rows that stay on one page if they fit. */
    readonly whole?: PageFacts['whole'];
    /** The rows among `ends` before which a page must break. */
    readonly newPages?: readonly number[];
    /** Whether the sheet is made smaller, as far as it stays legible, to print on one page. */
    readonly onePage?: boolean;
  }) => Steps<PlannedSheet>;
}

/**
 * Starts one of our sheets with its title and note. Its parts are collected in the order of the
 * calls.
 */
export function draftSheet(key: SheetKey, context: SheetContext): SheetDraft {
  const draft = emptyDraft(key, context);
  const { title = ({ t }) => t(`names.${key}`), note } = SHEET_FACTS[key];
  const [heading, line] = [title(context), note(context)];
  if (heading !== null) draft.cell(0, 0, text(heading), STYLES.title);
  if (line !== null) draft.cell(1, 0, text(line), STYLES.note);
  return draft;
}

function emptyDraft(key: SheetKey, context: SheetContext): SheetDraft {
  const blocks: CellBlock[] = [];
  const formats: RangeFormat[] = [];
  const tables: PlannedTable[] = [];
  const validations: PlannedValidation[] = [];
  const conditionals: PlannedConditional[] = [];
  const charts: PlannedChart[] = [];
  const widths: number[] = [];
  const heights = new Map<number, number>();
  const cells: SheetDraft['cells'] = (row, column, contents) => {
    if (contents.length > 0) blocks.push({ row, column, cells: contents });
  };
  return {
    key,
    cells,
    cell: (row, column, cell, style) => {
      cells(row, column, [[cell]]);
      if (style) formats.push({ range: { row, column, rowCount: 1, columnCount: 1 }, style });
    },
    style: (range, style) => {
      if (range.rowCount > 0 && range.columnCount > 0) formats.push({ range, style });
    },
    table: (table) => tables.push(table),
    validation: (validation) => validations.push(validation),
    conditional: (conditional) => conditionals.push(conditional),
    chart: (chart) => charts.push(chart),
    width: (column, characters) => {
      widths[column] = Math.max(widths[column] ?? 0, characters);
    },
    height: (row, points) => {
      heights.set(row, Math.max(heights.get(row) ?? 0, points));
    },
    *finish({ printed, ends = [], newPages = [], whole = [], onePage = false }) {
      const { tabColor, freeze, printTitles, isReport = false } = SHEET_FACTS[key];
      const columnWidths = Array.from(widths, (width) => width ?? null);
      const estimated = yield* estimateRowHeights(blocks, formats, columnWidths);
      for (const { row, points } of estimated) {
        heights.set(row, Math.max(heights.get(row) ?? 0, points));
      }
      const rowHeights = [...heights]
        .sort(([first], [second]) => first - second)
        .map(([row, points]) => ({ row, points }));
      const area = { row: 0, column: 0, ...printed };
      const repeatRows = printTitles(context.layout);
      const repeated = freeze?.columns ?? 0;
      return {
        ...{ key, name: context.layout.names[key], tabColor, freeze },
        ...{ blocks, formats, columnWidths, tables, validations, conditionals, charts },
        rowHeights,
        print:
          isReport || context.prints === 'all'
            ? paginate(pageSetup(context, { repeatRows, area }), {
                ...{ columnWidths, rowHeights, ends, newPages, whole, repeated, onePage },
              })
            : pageSetup(context, { repeatRows: null, area: emptyCell(blocks) }),
        showGridlines: false,
      };
    },
  };
}

/** An empty cell: a sheet that prints nothing else leaves out its page. */
function emptyCell(blocks: readonly CellBlock[]): CellRange {
  const columns = blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0));
  return { row: 0, column: largest([0, ...columns]) + 1, rowCount: 1, columnCount: 1 };
}

/** Styles a row of headers, of which those above numbers are aligned like them. */
export function styleHeader(
  draft: SheetDraft,
  row: number,
  columnCount: number,
  aboveNumbers: Pick<CellRange, 'column' | 'columnCount'>,
): void {
  draft.style({ row, column: 0, rowCount: 1, columnCount }, STYLES.header);
  draft.style({ ...aboveNumbers, row, rowCount: 1 }, STYLES.number);
}

/** Colours the cells of a range by their word: green for the good ones, red for the bad ones. */
export function colourByWord(
  draft: SheetDraft,
  range: CellRange,
  { good, bad }: { readonly good: string; readonly bad: readonly string[] },
): void {
  draft.conditional({ range, whenTextEquals: good, style: STYLES.met });
  for (const word of bad) draft.conditional({ range, whenTextEquals: word, style: STYLES.short });
}

/** Shows the overall status of the checks in the top row of a sheet, in words and colour. */
export function draftCheckStatus(draft: SheetDraft, { t, layout, isFine }: SheetContext): void {
  const column = SHEET_FACTS[draft.key].statusColumn;
  if (column === null) return;
  const light = cellAddress(CHECKS_STATUS.row, CHECKS_STATUS.column, 'both');
  const statusText = (word: string) => `${t('checks.light')}${word}`;
  const [fits, needsLook] = [statusText(t('checks.fits')), statusText(t('checks.needsLook'))];
  draft.cell(
    ...([0, column] as const),
    formula(
      `"${t('checks.light')}"&${onSheet(layout.names.checks, light)}`,
      isFine ? fits : needsLook,
    ),
    { ...STYLES.strong, verticalAlign: 'center' },
  );
  const range = { row: 0, column, rowCount: 1, columnCount: 1 };
  colourByWord(draft, range, { good: fits, bad: [needsLook] });
}
