import { columnIndex, columnLetters } from '../../../../shared/a1';
import { CELL_ERRORS, ERROR_TYPES } from '../../../../shared/error-types';
import { escapeFileText, fileFormula } from '../../../../shared/file-text';
import { XmlCopier, type XmlTag } from './scan-xml';

/** The new contents of a cell in a file, row and column counted from 0. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Null for a plain value. */
  readonly formula: string | null;
  readonly value: unknown;
}

/** The cells that are still to be written, in the order of a file. */
interface WaitingRow {
  readonly row: number;
  readonly cells: FileCell[];
}

/** Copies the file of a sheet piece by piece. */
export interface SheetCopier {
  /** What is ready of the copy. */
  readonly write: (piece: Uint8Array) => string;
  /** The rest of the copy; null if the file is no XML in UTF-8 or has no place for a cell. */
  readonly end: () => string | null;
}

/**
 * Copies the file of a sheet with other contents in some cells. The style of a cell stays; its
 * attributes of a spilled result go. Rows and cells that the file leaves out are added.
 */
export function copySheet(cells: readonly FileCell[]): SheetCopier {
  const waiting = rowsOf(cells);
  /** The row and the cell that were last begun, and the cells that this row waits for. */
  let [row, column] = [-1, -1];
  let own: FileCell[] | null = null;
  let isReplaced = false;
  const copier = new XmlCopier({
    open: (tag) => {
      if (isData(tag)) {
        if (tag.isSelfClosing && waiting.length > 0) fill(tag, rowsXml(waiting.splice(0), tag));
      } else if (isRow(tag)) openRow(tag);
      else if (own && isCell(tag)) openCell(tag, own);
    },
    close: (tag) => {
      if (isCell(tag) && isReplaced) {
        copier.leaveOutTo(tag.to);
        isReplaced = false;
      } else if (isRow(tag)) {
        if (own && !tag.isSelfClosing) insert(tag, cellsXml(own, tag));
        own = null;
      } else if (isData(tag) && !tag.isSelfClosing) insert(tag, rowsXml(waiting.splice(0), tag));
    },
  });

  /** Puts a text before a tag. */
  function insert({ from }: XmlTag, text: string): void {
    if (text === '') return;
    copier.copyTo(from);
    copier.put(text);
  }

  /** Puts a text into an element that closes itself. */
  function fill({ name, prefix, to }: XmlTag, text: string): void {
    copier.copyTo(to - 2);
    copier.put(`>${text}</${prefix}${name}>`);
    copier.leaveOutTo(to);
  }

  function openRow(tag: XmlTag): void {
    row = numberOr(tag.attributes['r'], row + 2) - 1;
    column = -1;
    const before = waiting.findIndex((each) => each.row >= row);
    insert(tag, rowsXml(waiting.splice(0, before < 0 ? waiting.length : before), tag));
    own = waiting[0]?.row === row ? (waiting.shift()?.cells ?? null) : null;
    if (own && tag.isSelfClosing) fill(tag, cellsXml(own, tag));
  }

  function openCell(tag: XmlTag, cells: FileCell[]): void {
    const letters = /^[A-Z]{1,3}/.exec(tag.attributes['r'] ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    const before = cells.findIndex((each) => each.column >= column);
    insert(tag, cellsXml(cells.splice(0, before < 0 ? cells.length : before), tag));
    const [cell] = cells;
    if (cell?.column !== column) return;
    cells.shift();
    copier.copyTo(tag.from);
    copier.put(cellXml(cell, tag.prefix, tag.attributes['s']));
    copier.beginLeavingOut();
    isReplaced = true;
  }

  return readingBytes(copier, () => waiting.length === 0);
}

function readingBytes(copier: XmlCopier, isComplete: () => boolean): SheetCopier {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isBroken = false;
  const ready = (copy: () => string): string => {
    try {
      return isBroken ? '' : copy();
    } catch {
      isBroken = true;
      return '';
    }
  };
  return {
    write: (piece) => ready(() => copier.write(decoder.decode(piece, { stream: true }))),
    end: () => {
      const rest = ready(() => copier.write(decoder.decode()) + copier.end());
      return isComplete() && !isBroken ? rest : null;
    },
  };
}

// Other elements of these names stand deeper, such as the place of a button.
const isData = ({ name, depth }: XmlTag): boolean => depth === 1 && name === 'sheetData';
const isRow = ({ name, depth }: XmlTag): boolean => depth === 2 && name === 'row';
const isCell = ({ name, depth }: XmlTag): boolean => depth === 3 && name === 'c';

/** The number of a row; a row without one follows the row before it. */
function numberOr(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) ? number : otherwise;
}

function rowsOf(cells: readonly FileCell[]): WaitingRow[] {
  const rows = new Map<number, FileCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .map(([row, own]) => ({ row, cells: own.sort((one, other) => one.column - other.column) }))
    .sort((one, other) => one.row - other.row);
}

function rowsXml(rows: readonly WaitingRow[], { prefix }: XmlTag): string {
  return rows
    .map(({ row, cells }) => {
      const inner = cells.map((cell) => cellXml(cell, prefix)).join('');
      return `<${prefix}row r="${String(row + 1)}">${inner}</${prefix}row>`;
    })
    .join('');
}

function cellsXml(cells: readonly FileCell[], { prefix }: XmlTag): string {
  return cells.map((cell) => cellXml(cell, prefix)).join('');
}

function cellXml({ row, column, formula, value }: FileCell, prefix: string, style = ''): string {
  const place = `r="${columnLetters(column)}${String(row + 1)}"`;
  const cell = (type: string, inner: string): string => {
    const start = `<${prefix}c ${place}${style === '' ? '' : ` s="${escapeXml(style)}"`}${type}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
  };
  const element = (name: string, text: string): string =>
    `<${prefix}${name}>${escapeXml(text)}</${prefix}${name}>`;
  const calculated = formula === null ? '' : element('f', fileFormula(formula));
  if (typeof value === 'number') return cell('', calculated + element('v', String(value)));
  if (typeof value === 'boolean') {
    return cell(' t="b"', calculated + element('v', value ? '1' : '0'));
  }
  const text = typeof value === 'string' ? value : '';
  // Any other text with a number sign, such as `#140`, is a text.
  if (CELL_ERRORS.has(text)) return cell(' t="e"', calculated + element('v', fileError(text)));
  const written = escapeFileText(text);
  if (formula !== null) return cell(' t="str"', calculated + element('v', written));
  if (text === '') return cell('', '');
  const open = `<${prefix}t xml:space="preserve">${escapeXml(written)}</${prefix}t>`;
  return cell(' t="inlineStr"', `<${prefix}is>${open}</${prefix}is>`);
}

/** The errors that every Excel reads in a file; Excel itself writes a newer one as `#VALUE!`. */
const FILE_ERRORS: ReadonlySet<string> = new Set(
  ERROR_TYPES.slice(0, ERROR_TYPES.indexOf('#N/A') + 1),
);

function fileError(error: string): string {
  return FILE_ERRORS.has(error) ? error : '#VALUE!';
}

/** Escapes the special characters of XML. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
