import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { err, ok, type Result } from '../../shared/result';
import { unpackedSize } from '../../shared/unpacked-size';

/** The cells of a sheet as they are read: texts, row by row. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Why the bytes of a .xlsx file hold no tables that can be read. */
export type XlsxProblem =
  /** No archive, encrypted, damaged, or another kind under this name. */
  | 'notXlsx'
  /** It would take more memory than tables are worth. */
  | 'tooLarge';

/** What the parts of a workbook may take together once they are unpacked. */
const MOST_BYTES = 100_000_000;

/**
 * Reads the visible sheets of a workbook as texts: numbers with all their digits, percentages with
 * their sign, days as 2023-12-31. Raised digits stay raised: they are marks of notes.
 */
export async function readTables(
  bytes: Uint8Array,
): Promise<Result<readonly SheetTexts[], XlsxProblem>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err('notXlsx');
  if (unpackedSize(bytes) > MOST_BYTES) return err('tooLarge');
  try {
    const isSeen = (sheet: { readonly hidden?: boolean; readonly veryHidden?: boolean }) =>
      sheet.hidden !== true && sheet.veryHidden !== true;
    const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: isSeen });
    return ok(sheets.map((sheet) => ({ name: sheet.name, rows: textsOf(sheet) })));
  } catch {
    // What the library throws differs with the damage; none of it is ours.
    return err('notXlsx');
  }
}

function textsOf({ rows, cells }: Sheet): readonly (readonly string[])[] {
  return rows.map((row, rowIndex) =>
    row.map((value, column) => textOf(value, cells?.get(`${String(rowIndex)},${String(column)}`))),
  );
}

function textOf(value: CellValue, cell: Cell | undefined): string {
  if (cell?.richText) return cell.richText.map(runText).join('');
  if (value === null) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'number') return String(value);
  const isPercent = (cell?.style?.numFmt ?? '').replace(/"[^"]*"|\\./g, '').includes('%');
  return isPercent ? `${plainNumber(digitsOf(value * 100))}%` : plainNumber(digitsOf(value));
}

/** The 15 digits that a cell holds. */
function digitsOf(value: number): number {
  return Number(value.toPrecision(15));
}

/** Without an exponent, as a person types it. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function runText({ text, font }: NonNullable<Cell['richText']>[number]): string {
  if (font?.vertAlign !== 'superscript') return text;
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
