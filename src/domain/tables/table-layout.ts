import { isNothing, numberStyleOf, type NumberStyle, readNumberText } from './cell-number';
import {
  isNameHeader,
  isRoleHeader,
  type KnownYears,
  readColumns,
  type TableColumn,
} from './table-columns';
import { isUnitText } from './written-units';
import { isPartOfYear, readYearText } from './year-header';

/** The texts of a table, row by row, in one width. */
export type TableTexts = readonly (readonly string[])[];

/** Rows of a table under one header. */
export interface TablePart {
  /** The titles above the header, and where the rows of the header and of the values are. */
  readonly titles: readonly number[];
  readonly headers: readonly number[];
  readonly body: readonly number[];
  readonly columns: readonly TableColumn[];
  /** The text of each column's header. */
  readonly heads: readonly string[];
}

/** A table turned so that each line of numbers is a row, with the meaning of its columns. */
export interface TableLayout {
  readonly rows: TableTexts;
  /** Whether the lines of numbers were columns. */
  readonly isTurned: boolean;
  readonly parts: readonly TablePart[];
  readonly style: NumberStyle;
}

/** How many rows are searched for the first header; titles may come before it. */
const MOST_TITLES = 12;
const MOST_HEADERS = 4;

/** What the reader of a table knows besides its cells. */
export interface TableKnowledge extends KnownYears {
  /** Stems of the plan's own units. */
  readonly units: ReadonlySet<string>;
}

/**
 * Finds the headers of a table and what its columns hold; null if it is no table of indicators.
 *
 * @param cells - texts as `plainText` gives them
 */
export function tableLayout(cells: TableTexts, known: TableKnowledge): TableLayout | null {
  const style = numberStyleOf(cells.flat());
  const turned = transpose(cells);
  const across = bestHeader(cells, style);
  const down = bestHeader(turned, style);
  const isTurned = down.years > across.years;
  const rows = isTurned ? turned : cells;
  const best = isTurned ? down : across;
  if (best.row === null) return headless(cells, style, known);
  const parts = partsOf(rows, best.row, style, known);
  return parts.length === 0 ? null : { rows, isTurned, parts, style };
}

/** A table without a header: names with numbers beside or under them. */
function headless(
  cells: TableTexts,
  style: NumberStyle,
  known: TableKnowledge,
): TableLayout | null {
  const turned = transpose(cells);
  const isTurned = namedRows(turned, style) > namedRows(cells, style);
  const rows = isTurned ? turned : cells;
  const titles = rows.findIndex((row) => row.some((text) => isNumber(text, style)));
  const body = indexes(Math.max(0, titles), rows.length);
  const heads = Array.from({ length: widthOf(rows) }, () => '');
  const columns = withNames(
    heads.map(() => ({ kind: 'other' })),
    heads,
    rowsAt(rows, body),
    style,
    known,
  );
  if (columns === null || titles < 0) return null;
  const part = { titles: indexes(0, titles), headers: [], body, columns, heads };
  return { rows, isTurned, parts: [part], style };
}

/** Counts the rows with a name and a number. */
function namedRows(rows: TableTexts, style: NumberStyle): number {
  return rows.filter((row) => {
    const [first = '', ...others] = filledIn(row);
    return /\p{L}/u.test(first) && others.some((text) => isNumber(text, style));
  }).length;
}

function rowsAt(rows: TableTexts, at: readonly number[]): TableTexts {
  return at.map((index) => rows[index] ?? []);
}

/** Turns rows into columns. */
export function transpose<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
}

interface FoundHeader {
  /** Null if no row is a header. */
  readonly row: number | null;
  readonly years: number;
}

function bestHeader(rows: TableTexts, style: NumberStyle): FoundHeader {
  let best: FoundHeader = { row: null, years: 0 };
  let roles: number | null = null;
  for (const [row, cells] of rows.slice(0, MOST_TITLES).entries()) {
    const years = yearsIn(cells, rows.slice(row + 1), style);
    if (years > best.years) best = { row, years };
    roles ??= isRoleRow(cells, style) && row + 1 < rows.length ? row : null;
  }
  return best.row === null ? { row: roles, years: 0 } : best;
}

/** How many years a row names if it is the header of the rows below it; otherwise 0. */
function yearsIn(cells: readonly string[], below: TableTexts, style: NumberStyle): number {
  const years = cells.flatMap((text, at) => {
    const header = readYearText(text);
    return header ? [{ at, ...header }] : [];
  });
  if (years.length === 0) return 0;
  const others = cells.filter((_, at) => !years.some((year) => year.at === at));
  if (others.some((text) => isNumber(text, style))) return 0;
  const isValued = below.some((row) => years.some(({ at }) => isFigure(row[at] ?? '', style)));
  // Goals in words stand below years as well, where the row says that it is the header.
  if (!isValued && !(below.length > 0 && others.some(isNameHeader))) return 0;
  return years.every(({ isBare }) => isBare) && !isYearRow(years, others) ? 0 : years.length;
}

/** Bare numbers are years if they are consecutive or the row has header words. */
function isYearRow(
  years: readonly { readonly year: number }[],
  others: readonly string[],
): boolean {
  const steps = years.slice(1).map(({ year }, index) => year - (years[index]?.year ?? 0));
  const isSequence =
    steps.length > 0 && steps.every((step) => Math.abs(step) === 1 && step === steps[0]);
  const words = others.filter((text) => text !== '');
  const isHeader = words.length === 0 || words.some(isHeaderWord);
  return isHeader || (isSequence && years.length > 2);
}

function isHeaderWord(text: string): boolean {
  return (
    /单位\s*[:：]|unit\s*:|^(?:年份|年度|年|时间|日期|fiscal ?year|years?|period|date)$/iu.test(
      text,
    ) || isRoleHeader(text)
  );
}

function isNumber(text: string, style: NumberStyle): boolean {
  return readNumberText(text, style).kind === 'number' && readYearText(text)?.isBare !== true;
}

/** Whether a cell holds a figure, in whatever words: 3000, 〔13.5〕, >6.5, 5.5左右. */
function isFigure(text: string, style: NumberStyle): boolean {
  return readNumberText(text, style).kind !== 'gap' || (/\d/.test(text) && text.length < 40);
}

/** A header without years: Indicator, Baseline, Target, Type. */
function isRoleRow(cells: readonly string[], style: NumberStyle): boolean {
  const filled = cells.filter((text) => text !== '');
  const roles = filled.filter(isRoleHeader);
  return (
    roles.length >= 2 &&
    roles.length * 2 >= filled.length &&
    filled.some(isNameHeader) &&
    !filled.some((text) => isFigure(text, style))
  );
}

/** The parts of a table, each under a header of its own. */
function partsOf(
  rows: TableTexts,
  first: number,
  style: NumberStyle,
  known: TableKnowledge,
): readonly TablePart[] {
  const starts = [first];
  for (const [index, row] of rows.entries()) {
    if (index > first + 1 && isSecondHeader(row, rows, index, style)) starts.push(index);
  }
  const parts: TablePart[] = [];
  let after = 0;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? rows.length;
    const part = partOf(rows, { after, start, end }, style, known);
    after = end;
    if (part) parts.push(part);
  }
  return parts;
}

/** A header within the table begins with the word for its names, or names several years. */
function isSecondHeader(
  row: readonly string[],
  rows: TableTexts,
  index: number,
  style: NumberStyle,
): boolean {
  if (isRoleRow(row, style)) return true;
  const years = yearsIn(row, rows.slice(index + 1), style);
  const others = row.filter((text) => text !== '' && readYearText(text) === null);
  return years > 0 && others.some(isHeaderWord) && others.every(isHeaderWord);
}

interface PartRows {
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

function partOf(
  rows: TableTexts,
  { after, start, end }: PartRows,
  style: NumberStyle,
  known: TableKnowledge,
): TablePart | null {
  const above = headersAbove(rows, start, after, style);
  const below = headersBelow(rows, start, end, style);
  const headers = [...above, start, ...below];
  const first = headers[0] ?? start;
  const last = headers.at(-1) ?? start;
  const body = indexes(last + 1, end);
  const heads = headsOf(
    headers.map((index) => rows[index] ?? []),
    widthOf(rows),
  );
  const columns = withNames(readColumns(heads, known), heads, rowsAt(rows, body), style, known);
  return columns === null ? null : { titles: indexes(after, first), headers, body, columns, heads };
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function widthOf(rows: TableTexts): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function filledIn(row: readonly string[]): readonly string[] {
  return row.filter((text) => text !== '');
}

/** Rows right above a header that belong to it: years over measures, measures over years. */
function headersAbove(
  rows: TableTexts,
  start: number,
  after: number,
  style: NumberStyle,
): readonly number[] {
  const found: number[] = [];
  for (let index = start - 1; index >= after && found.length < MOST_HEADERS; index -= 1) {
    const filled = filledIn(rows[index] ?? []);
    const isHeader =
      new Set(filled).size >= 2 &&
      !filled.some((text) => isFigure(text, style) && readYearText(text) === null);
    if (!isHeader || filled.some((text) => UNIT_LINE.test(text))) break;
    found.unshift(index);
  }
  return found;
}

const UNIT_LINE = /^[(（]?(?:单位|计量单位|unit)\s*[:：]/iu;

/** Rows right below a header that divide its columns: 总量, 增速; Q1, Q2; 1-3月. */
function headersBelow(
  rows: TableTexts,
  start: number,
  end: number,
  style: NumberStyle,
): readonly number[] {
  const found: number[] = [];
  const top = rows[start] ?? [];
  const width = filledIn(top).length;
  for (let index = start + 1; index < end - 1 && found.length < MOST_HEADERS; index += 1) {
    const row = rows[index] ?? [];
    const [name = ''] = row;
    const divided = row.filter((text, at) => text !== '' && text !== top[at]);
    const isDividing = divided.every((text) => isSubHeader(text, style));
    const isNameColumn = readYearText(top[0] ?? '') === null;
    const isNamed = isNameColumn && name !== '' && name !== top[0] && !isRoleHeader(name);
    if (divided.length === 0 || !isDividing || isNamed) break;
    if (divided.length < 2 && width > 2) break;
    found.push(index);
  }
  return found;
}

function isSubHeader(text: string, style: NumberStyle): boolean {
  if (isNothing(text) || text.length > 24) return false;
  if (readYearText(text) !== null || isPartOfYear(text) || /1 ?月?[-—–~至] ?12月/u.test(text))
    return true;
  return readNumberText(text, style).kind === 'gap' && !/\d/.test(text);
}

/** The text of each column's header. A cell merged over several columns counts for all of them. */
function headsOf(headers: TableTexts, width: number): readonly string[] {
  const lowest = headers.at(-1) ?? [];
  const spread = headers.map((row, index) => {
    const isLast = index === headers.length - 1;
    let before = '';
    return Array.from({ length: width }, (_, at) => {
      const own = row[at] ?? '';
      if (own !== '') before = own;
      const isCovered = !isLast && (lowest[at] ?? '') !== '' && !isRoleOnly(before);
      return own === '' && isCovered ? before : own;
    });
  });
  return Array.from({ length: width }, (_, at) =>
    spread
      .map((row) => row[at] ?? '')
      .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
      .join(' '),
  );
}

/** A header of names or units is not merged over columns of values. */
function isRoleOnly(text: string): boolean {
  return isNameHeader(text) || /^(?:单位|计量单位|序号|units?|no\.?)$/iu.test(text);
}

/** The columns with one of names, if no header tells which one it is; null without any values. */
function withNames(
  columns: readonly TableColumn[],
  heads: readonly string[],
  body: TableTexts,
  style: NumberStyle,
  { units }: TableKnowledge,
): readonly TableColumn[] | null {
  const counted = withContents(columns, body, style, units);
  const hasValues = counted.some(({ kind }) => VALUES.has(kind));
  const valued = hasValues ? counted : withValues(counted, body, style);
  if (!valued.some(({ kind }) => VALUES.has(kind))) return null;
  const name = nameColumn(valued, heads, body, style);
  if (name === null) return null;
  return valued.map((column, at) => {
    if (at === name) return { kind: 'name' };
    return column.kind === 'name' ? { kind: at < name ? 'category' : 'other' } : column;
  });
}

const VALUES: ReadonlySet<TableColumn['kind']> = new Set([
  ...(['year', 'period', 'growth', 'partOfTotal', 'partOfYear', 'value'] as const),
]);

/** The column of names: the one headed 指标 or Indicator, else the one with most different names. */
function nameColumn(
  columns: readonly TableColumn[],
  heads: readonly string[],
  body: TableTexts,
  style: NumberStyle,
): number | null {
  const headed = columns.flatMap(({ kind }, at) => (kind === 'name' ? [at] : []));
  const indicators = headed.filter((at) => /指标|indicator/iu.test(heads[at] ?? ''));
  const among = indicators.length > 0 ? indicators : headed;
  const free = columns.flatMap(({ kind }, at) =>
    kind === 'other' || kind === 'category' ? [at] : [],
  );
  let best: number | null = among[0] ?? null;
  let most = 0;
  for (const at of among.length > 0 ? among : free) {
    const count = namesIn(body, at, style, heads[at] ?? '');
    if (count > most) {
      best = at;
      most = count;
    }
  }
  return best;
}

/** Without a year in any header, the columns of numbers. */
function withValues(
  columns: readonly TableColumn[],
  body: TableTexts,
  style: NumberStyle,
): readonly TableColumn[] {
  return columns.map((column, at) => {
    if (column.kind !== 'other') return column;
    const texts = body.map((row) => row[at] ?? '').filter((text) => !isNothing(text));
    const numbers = texts.filter((text) => readNumberText(text, style).kind !== 'gap');
    return numbers.length > 0 && numbers.length * 2 >= texts.length ? { kind: 'value' } : column;
  });
}

/** How many different names a column holds; a column of remarks or of units holds none. */
function namesIn(body: TableTexts, at: number, style: NumberStyle, head: string): number {
  if (/备注|来源|说明|责任|部门|note|source|remark|comment|owner/iu.test(head)) return 0;
  const texts = body.map((row) => row[at] ?? '').filter((text) => text !== '');
  const names = texts.filter(
    (text) => /\p{L}{2}|^\p{Script=Han}/u.test(text) && readNumberText(text, style).kind === 'gap',
  );
  return names.length * 2 < texts.length ? 0 : new Set(names).size;
}

/** Columns that only their cells tell: units, and numbers that count the lines. */
function withContents(
  columns: readonly TableColumn[],
  body: TableTexts,
  style: NumberStyle,
  units: ReadonlySet<string>,
): readonly TableColumn[] {
  const hasUnits = columns.some(({ kind }) => kind === 'unit');
  return columns.map((column, at) => {
    if (column.kind !== 'other') return column;
    const texts = body.map((row) => row[at] ?? '').filter((text) => text !== '');
    if (isCounting(texts, style)) return { kind: 'numbering' };
    const areUnits =
      columns.length > 1 && texts.length > 0 && texts.every((text) => isUnitText(text, units));
    return areUnits && !hasUnits ? { kind: 'unit' } : column;
  });
}

/** Whether cells count the lines: 1, 2, 3; 01, 02; 一, 二; 1.1, 1.2. */
export function isCounting(cells: readonly string[], style: NumberStyle): boolean {
  const texts = cells
    .filter((text) => text !== '')
    .map((text) => text.replace(/[.、)）(（]+$/u, ''));
  if (texts.length < 2) return false;
  if (texts.every((text) => /^[一二三四五六七八九十]{1,3}$/u.test(text))) return true;
  const numbers = texts.map((text) => {
    const number = readNumberText(text, style);
    return number.kind === 'number' && !number.isPercent ? number.value : NaN;
  });
  return numbers.every(
    (number, index) =>
      Number.isInteger(number) &&
      (index === 0 ? number === 0 || number === 1 : isNext(number, numbers[index - 1])),
  );
}

/** The numbers count on, or begin again under the next heading. */
function isNext(number: number, before = 0): boolean {
  return number === before + 1 || number === 1;
}
