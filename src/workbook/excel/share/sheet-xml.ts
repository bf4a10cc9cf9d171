import { columnIndex, columnLetters } from '../../../shared/a1';

/** What a cell of a file is to hold. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Without a formula the value stands alone. */
  readonly formula: string | null;
  readonly value: unknown;
}

/**
 * Puts other contents into cells of a sheet's XML. The style of a cell stays; that it was the
 * corner of a result that spills does not.
 */
export function withCells(xml: string, cells: readonly FileCell[]): string {
  const wanted = new Map<number, Map<number, FileCell>>();
  for (const cell of cells) {
    const row = wanted.get(cell.row + 1) ?? new Map<number, FileCell>();
    wanted.set(cell.row + 1, row.set(cell.column, cell));
  }
  return xml.replace(
    /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs,
    (whole, attributes: string, inner = '') => {
      const number = Number(attributeOf(attributes, 'r'));
      const own = wanted.get(number);
      return own ? `<row${attributes}>${rowWith(String(inner), number, own)}</row>` : whole;
    },
  );
}

function rowWith(inner: string, row: number, wanted: ReadonlyMap<number, FileCell>): string {
  const cells = new Map<number, string>();
  for (const [whole, attributes = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>.*?<\/c>)/gs)) {
    const column = columnOf(attributeOf(attributes, 'r') ?? '');
    const cell = wanted.get(column);
    cells.set(column, cell ? cellXml(cell, row, attributeOf(attributes, 's')) : whole);
  }
  for (const [column, cell] of wanted) {
    if (!cells.has(column)) cells.set(column, cellXml(cell, row, null));
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([, xml]) => xml)
    .join('');
}

function cellXml({ column, formula, value }: FileCell, row: number, style: string | null): string {
  const place = `r="${columnLetters(column)}${String(row)}"${style === null ? '' : ` s="${style}"`}`;
  const calculated = formula === null ? '' : `<f>${escapeXml(formula.replace(/^=/, ''))}</f>`;
  if (typeof value === 'number') return `<c ${place}>${calculated}<v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') {
    return `<c ${place} t="b">${calculated}<v>${value ? '1' : '0'}</v></c>`;
  }
  const text = typeof value === 'string' ? value : '';
  if (/^#[A-Z0-9_/]+[!?]?$/.test(text)) {
    return `<c ${place} t="e">${calculated}<v>${escapeXml(text)}</v></c>`;
  }
  if (formula !== null) return `<c ${place} t="str">${calculated}<v>${escapeXml(text)}</v></c>`;
  if (text === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** The value of an attribute, as it is written; null where it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function columnOf(address: string): number {
  return columnIndex(/^[A-Z]+/.exec(address)?.[0] ?? '');
}

/** Signs with a meaning in XML, as the text that they are. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text of an attribute as people see it. */
export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
