import { writeXlsx as writeWorkbook, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import { cellAddress, columnLetters, onSheet, rangeAddress } from '../../shared/a1';
import { escapeFileText, fittingFileText } from '../../shared/file-text';
import type { PlannedSheet } from '../model';
import { readZip } from '../zip/read-zip';
import { chartsOf } from './charts';
import { conditionalsOf, validationsOf } from './rules';
import type { SheetSize } from './sheet-rows';
import { tableOf } from './tables';

/** A defined name of a file. */
export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const MARGINS = { top: 0.7, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

/** The path of a sheet in the file, counted from 0. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** What stands around the rows of a sheet. */
export interface Framing {
  readonly before: string;
  readonly after: string;
}

const NO_ROWS = '<sheetData/>';

/**
 * Has the writer make a sheet without its rows. The sheets before it stand there with their rules
 * only: the numbers of conditional styles run on from sheet to sheet.
 */
export async function framingOf(
  written: readonly WriteSheet[],
  frame: WriteSheet,
  size: SheetSize,
): Promise<Framing> {
  const before = written.map(({ name, conditionalRules = [] }) => ({ name, conditionalRules }));
  const parts = readZip(await writeWorkbook({ sheets: [...before, frame] }));
  const xml = new TextDecoder().decode(parts?.get(sheetPath(written.length)));
  const [start, end] = [xml.indexOf(NO_ROWS), xml.indexOf(NO_ROWS) + NO_ROWS.length];
  return { before: withDimension(xml.slice(0, start), size), after: xml.slice(end) };
}

/** The writer knows of no rows, so the size of the sheet is ours. */
function withDimension(xml: string, { rows, columns }: SheetSize): string {
  const [start, views] = [xml.indexOf('<dimension'), xml.indexOf('<sheetViews')];
  const end = cellAddress(Math.max(0, rows - 1), Math.max(0, columns - 1));
  return `${xml.slice(0, start < 0 ? views : start)}<dimension ref="A1:${end}"/>${xml.slice(views)}`;
}

/** A sheet without its rows. */
export function frameOf(sheet: PlannedSheet, nameOf: ReadonlyMap<string, string>): WriteSheet {
  const { print, freeze, tables } = sheet;
  return {
    name: escapeFileText(sheet.name),
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width })),
    ...(freeze ? { freezePane: freeze } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
    },
    tables: tables.map((table) => tableOf(sheet, table)),
    dataValidations: validationsOf(sheet, nameOf),
    conditionalRules: conditionalsOf(sheet),
    charts: chartsOf(sheet, nameOf),
    ...(print
      ? {
          pageSetup: {
            paperSize: 'a4',
            orientation: print.orientation,
            fitToPage: true,
            fitToWidth: print.fitToWidth,
            fitToHeight: print.fitToHeight ?? 0,
            margins: MARGINS,
          },
          headerFooter: { oddHeader: centred(print.header), oddFooter: centred(print.footer) },
          rowBreaks: (print.pageBreaksBefore ?? []).map((row) => row - 1),
        }
      : {}),
  };
}

/** Excel's limit for a header or footer with its codes. */
const LONGEST_HEADER = 255;

function centred(text: string): string {
  return fittingFileText(`&C${text}`, LONGEST_HEADER);
}

/**
 * Print titles and print area are defined names of the sheet. The writer's page set-up would omit
 * the quotes around the sheet's name, so they are written here.
 */
export function printNames({ name, print }: PlannedSheet): NamedRange[] {
  const { repeatRows, repeatColumns, area } = print ?? {};
  const address = (range: string) => escapeFileText(onSheet(name, range));
  const titles = [
    ...(repeatColumns
      ? [address(`$${columnLetters(repeatColumns.first)}:$${columnLetters(repeatColumns.last)}`)]
      : []),
    ...(repeatRows ? [address(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`)] : []),
  ];
  return [
    ...(titles.length > 0
      ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: escapeFileText(name) }]
      : []),
    ...(area
      ? [
          {
            name: '_xlnm.Print_Area',
            range: address(rangeAddress(area, 'both')),
            scope: escapeFileText(name),
          },
        ]
      : []),
  ];
}
