import type { DocumentBlock } from '../document-model';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** How much of the text tells which separator it has. */
const SAMPLE = 20_000;

/**
 * Reads the text of a .csv file: rows of a table, with the separator that its lines have in common
 * and quoted cells that may hold it. Lines above the table are paragraphs.
 *
 * @example delimitedBlocks('指标;2023年\n人口;91') // [{ kind: 'table', rows: [['指标', '2023年'], ['人口', '91']] }]
 */
export function delimitedBlocks(text: string): readonly DocumentBlock[] {
  const plain = text.replace(/^\ufeff/u, '');
  const stated = /^sep=(.)\r?\n/iu.exec(plain);
  const body = stated ? plain.slice(stated[0].length) : plain;
  return tableBlocks(rowsOf(body, stated?.[1] ?? separatorOf(body.slice(0, SAMPLE))));
}

/** The separator that makes the most rows of the same, greatest width. */
function separatorOf(sample: string): string {
  let best: string = SEPARATORS[0];
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths = rowsOf(sample, separator).map((row) => row.length);
    const usual = widths.filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of usual) counts.set(width, (counts.get(width) ?? 0) + 1);
    const score = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
    // Thousands and decimal commas also divide the lines of a text with another separator.
    if (score > most || (score === most && score > 0 && separator !== ',' && best === ',')) {
      best = separator;
      most = score;
    }
  }
  return best;
}

function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = cellAt(text, at, separator);
    row.push(cell.text);
    const sign = text[cell.end];
    at = cell.end + 1;
    if (sign === separator) continue;
    rows.push(row);
    row = [];
    if (sign === '\r' && text[at] === '\n') at += 1;
    if (at >= text.length) break;
  }
  return rows;
}

interface CellText {
  readonly text: string;
  /** The position of what follows the cell. */
  readonly end: number;
}

function cellAt(text: string, start: number, separator: string): CellText {
  return text[start] === '"' ? quotedAt(text, start, separator) : plainAt(text, start, separator);
}

function plainAt(text: string, start: number, separator: string): CellText {
  let end = start;
  while (end < text.length && !isEnd(text[end] ?? '', separator)) end += 1;
  return { text: text.slice(start, end), end };
}

function isEnd(sign: string, separator: string): boolean {
  return sign === separator || sign === '\n' || sign === '\r';
}

/** A cell in quotation marks, which are doubled inside it. */
function quotedAt(text: string, start: number, separator: string): CellText {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: [...parts, text.slice(from)].join(''), end: text.length };
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      // What follows the closing mark by mistake belongs to the cell, too.
      const rest = plainAt(text, quote + 1, separator);
      return { text: [...parts, rest.text].join(''), end: rest.end };
    }
    parts.push('"');
    from = quote + 2;
  }
}

/**
 * Makes the blocks of a table from a file of its own: lines above it, with a single filled cell,
 * are its title.
 *
 * @example tableBlocks([['Key figures', ''], ['Indicator', '2023'], ['Firms', '800']]).map(({ kind }) => kind) // ['paragraph', 'table']
 */
export function tableBlocks(rows: readonly (readonly string[])[]): readonly DocumentBlock[] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const start = trimmed.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const from = start < 0 ? trimmed.length : start;
  const titles = trimmed.slice(0, from).flatMap((row): readonly DocumentBlock[] => {
    const text = row.join('');
    return text === '' ? [] : [{ kind: 'paragraph', text, level: null, continues: false }];
  });
  const body = trimmed.slice(from);
  return body.length === 0 ? titles : [...titles, { kind: 'table', rows: body }];
}
