import { writeXlsx as writeWorkbook, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import type { PlannedSheet, SheetPlan } from '../model';
import { columnLetters, onSheet, rangeAddress } from '../../shared/a1';
import { escapeFileText, fileFormula, fittingFileText } from '../../shared/file-text';
import { cellsOf } from './cells';
import { chartsOf } from './charts';
import { tableOf } from './tables';
import { conditionalsOf, validationsOf } from './rules';
import { USUAL_FONT, type FileFont } from './styles';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** The date of a file whose plan has none, so that equal plans give equal bytes. */
const NO_DAY = '1980-01-01';
const PRODUCT = 'PlanPath';
const MARGINS = { top: 0.7, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

/**
 * Writes a sheet plan as an .xlsx file: values, live formulas with the engine's numbers kept for
 * viewers that do not recalculate, formats, tables, names, rules, charts and print set-up. Texts
 * are stored as strings even when they begin with `=`. The file is dated with the day of writing
 * that *About* shows; equal plans give equal bytes.
 */
export async function writeXlsx(plan: SheetPlan): Promise<Uint8Array> {
  // Noon UTC falls on the same day in nearly every time zone.
  const written = new Date(`${plan.writtenOn ?? NO_DAY}T12:00:00Z`);
  const nameOf = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  return writeWorkbook({
    sheets: plan.sheets.map((sheet) => toWriteSheet(sheet, nameOf, plan.font ?? USUAL_FONT)),
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({ name, range: fileFormula(refersTo) })),
      ...plan.sheets.flatMap(printNames),
    ],
    properties: {
      title: escapeFileText(plan.title),
      creator: PRODUCT,
      lastModifiedBy: PRODUCT,
      created: written,
      modified: written,
    },
    defaultFont: { ...(plan.font ?? USUAL_FONT) },
  });
}

function toWriteSheet(
  sheet: PlannedSheet,
  nameOf: ReadonlyMap<string, string>,
  font: FileFont,
): WriteSheet {
  const { print, freeze, tables } = sheet;
  return {
    name: escapeFileText(sheet.name),
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width })),
    cells: cellsOf(sheet, font),
    rowDefs: new Map((sheet.rowHeights ?? []).map(({ row, points }) => [row, { height: points }])),
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
            fitToHeight: 0,
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
function printNames({ name, print }: PlannedSheet): NamedRange[] {
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
