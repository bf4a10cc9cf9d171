import * as mammoth from 'mammoth';
import { err, ok, type Result } from '../../../shared/result';
import { unpackedSize } from '../../../shared/unpacked-size';
import type { DocumentBlock, DocxProblem } from '../document-model';
import { cutParagraphs } from './cut-paragraphs';
import { plainLine } from './plain-line';
import { headingLevel } from './text-blocks';

/** An element of mammoth's document, as far as it is used here. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly verticalAlignment?: string;
  readonly noteId?: string;
  readonly noteType?: string;
  readonly body?: readonly Element[];
  readonly numbering?: { readonly isOrdered?: boolean } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly notes?: { readonly _notes?: Readonly<Record<string, Element>> };
}

/** What the parts of a document may take together once they are unpacked. */
const MOST_BYTES = 100_000_000;

/**
 * Reads the paragraphs, headings, tables and notes of a .docx file. Text that was deleted with its
 * change tracked is no text; what was inserted is.
 */
export async function readDocx(
  bytes: Uint8Array,
): Promise<Result<readonly DocumentBlock[], DocxProblem>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err('notDocx');
  if (unpackedSize(bytes) > MOST_BYTES) return err('tooLarge');
  const found: Element[] = [];
  // mammoth reads `buffer` in Node and `arrayBuffer` in a browser.
  const arrayBuffer = bytes.slice().buffer;
  const input = { buffer: bytes, arrayBuffer };
  try {
    await mammoth.convertToHtml(input as unknown as { arrayBuffer: ArrayBuffer }, {
      externalFileAccess: false,
      transformDocument: (document: unknown) => {
        found.push(document as Element);
        return { ...(document as object), children: [] };
      },
    });
  } catch {
    return err('notDocx');
  }
  const [document] = found;
  return document === undefined ? err('notDocx') : ok(cutParagraphs(blocksOf(document)));
}

function blocksOf(document: Element): readonly DocumentBlock[] {
  const notes = Object.values(document.notes?._notes ?? {});
  return [
    ...(document.children ?? []).flatMap((child) => blockOf(child, false)),
    ...notes.flatMap((note) => (note.body ?? []).flatMap((child) => blockOf(child, true))),
  ];
}

function blockOf(element: Element, isNote: boolean): readonly DocumentBlock[] {
  if (element.type === 'table') return [tableOf(element)];
  if (element.type !== 'paragraph') {
    return (element.children ?? []).flatMap((child) => blockOf(child, isNote));
  }
  const lines = textOf(element).split('\n').map(plainLine);
  const level = styleLevel(element.styleName ?? '');
  const isItem = (element.numbering ?? null) !== null;
  return lines
    .filter((text) => text !== '')
    .map((text) => ({
      ...{ kind: 'paragraph' as const, text: isItem && level === null ? `- ${text}` : text },
      level: isNote || isItem ? level : (level ?? headingLevel(text)),
      continues: isItem,
      ...(level === null ? {} : { isMarked: true }),
      ...(isNote ? { isNote: true } : {}),
    }));
}

/** The level of a heading by its style; a title is the uppermost. */
function styleLevel(style: string): number | null {
  if (/^(?:title|标题)$/i.test(style)) return 1;
  const found = /^(?:heading|标题) ?([1-9])$/i.exec(style);
  return found ? Number(found[1]) : null;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function textOf(element: Element): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return ' ';
    case 'break':
      return '\n';
    case 'noteReference':
      return `[${element.noteId ?? '1'}]`;
    case 'run': {
      const text = (element.children ?? []).map(textOf).join('');
      return element.verticalAlignment === 'superscript'
        ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
        : text;
    }
    default:
      return (element.children ?? []).map(textOf).join('');
  }
}

/** A table with a cell for each of its columns: a merged cell stands in all that it covers. */
function tableOf(table: Element): DocumentBlock {
  const rows: string[][] = [];
  for (const [index, row] of (table.children ?? []).entries()) {
    const cells = rows[index] ?? [];
    rows[index] = cells;
    let at = 0;
    for (const cell of row.children ?? []) {
      while (cells[at] !== undefined) at += 1;
      fill(rows, index, at, cell);
      at += cell.colSpan ?? 1;
    }
  }
  const used = rows.slice(0, (table.children ?? []).length);
  return { kind: 'table', rows: used.map((cells) => Array.from(cells, (text) => text ?? '')) };
}

/** The most columns and rows of a merged cell: a file may state any number. */
const MOST_MERGED = 100;

function fill(rows: string[][], row: number, column: number, cell: Element): void {
  const text = (cell.children ?? []).map(textOf).map(plainLine).join(' ').trim();
  const [height, width] = [cell.rowSpan ?? 1, cell.colSpan ?? 1].map((span) =>
    Math.min(span, MOST_MERGED),
  );
  for (let down = 0; down < (height ?? 1); down += 1) {
    const cells = rows[row + down] ?? [];
    rows[row + down] = cells;
    for (let across = 0; across < (width ?? 1); across += 1) {
      // A value counts once, a heading for each of the columns below it.
      const isCopy = across > 0 && /\d/.test(text) && !/(?:19|20)\d{2}/.test(text);
      cells[column + across] = isCopy ? '' : text;
    }
  }
}
