import { largest, smallest } from '../../shared/extremes';
import { lastYearOf } from '../numbers/last-year';
import type { DocumentFrame } from './document-frame';
import { isMilestone, isPending } from './read-milestone';

/** What a column of a table holds. */
export type TableColumn =
  | { readonly kind: 'name' | 'category' | 'numbering' | 'unit' | 'nature' | 'other' }
  /** Values of a year; `isPlanned`: a budget or an estimate rather than what was reached. */
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly isPlanned: boolean;
      readonly isTarget: boolean;
    }
  /** Averages or sums over the plan. */
  | { readonly kind: 'period'; readonly isAverage: boolean; readonly isSum: boolean }
  /** Growth of the year before. */
  | { readonly kind: 'growth'; readonly year: number | null };

/** A table turned so that each row is an indicator, with the meaning of its columns. */
export interface TableLayout {
  readonly rows: readonly (readonly string[])[];
  /** How many rows at the top are headers. */
  readonly headers: number;
  readonly columns: readonly TableColumn[];
}

const NUMBERING = /^(?:序号|编号|no\.?|#|行次|number)$/iu;
const NAME =
  /指标(?:名称)?$|^(?:项目|名称|指标名称|主要指标|indicator|measure|metric|item|kpi|outcome|target area|objective|goal|what we measure|area|commitment|aggregate|description|programme|department)s?(?: name)?$/iu;
const CATEGORY =
  /^(?:类别|分类|领域|一级指标|目标|维度|方面|category|theme|group|pillar|priority|domain|sector)$/iu;
const UNIT = /^(?:单位|计量单位|units?)$/iu;
const NATURE = /属性|性质|类型$|^(?:type|nature|status)$/iu;
const OTHER = /备注|责任|牵头|部门|来源|说明|note|source|owner|lead|responsib|comment|remark/iu;
const AVERAGE = /年均|年平均|average|per year|a year|annual/iu;
const SUM = /累计|cumulative|total over|over the period/iu;
const CHANGE = /增长|增速|增幅|同比|±|比上年|change|growth|%$|increase/iu;
const PLANNED = /预算|计划|预计|budget|plan(?:ned)?|forecast|estimate/iu;
const TARGET = /目标|规划|target|goal|ambition|by 20/iu;
const BASE =
  /基期|现状|基础值|实际|完成|执行|决算|当前|baseline|current|actual|latest|outturn|now|today|base year/iu;

const YEAR = /(?<![\d.])((?:19|20)\d{2})(?:[/–-](\d{2}))?(?![\d.])/u;
const YEARS = new RegExp(YEAR, 'gu');

/** Finds the headers of a table and what its columns hold; null if it is no table of indicators. */
export function tableLayout(
  cells: readonly (readonly string[])[],
  frame: DocumentFrame,
): TableLayout | null {
  const down = cells
    .slice(1)
    .filter((row) => /^(?:19|20)\d{2}年?(?:[/–-]\d{2})?$/.test(row[0] ?? ''));
  const rows = down.length >= 2 && down.length * 2 > cells.length ? transpose(cells) : cells;
  const headers = headerRows(rows);
  if (headers === 0) return null;
  const width = largest([0, ...rows.slice(0, 50).map((row) => row.length)]);
  const titles = Array.from({ length: width }, (_, at) =>
    rows
      .slice(0, headers)
      .map((row) => row[at] ?? '')
      .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
      .join(' '),
  );
  const base = frame.baseYear ?? firstYear(titles);
  const columns = titles.map((title) => columnOf(title, titles, { ...frame, baseYear: base }));
  const named = withName(columns, rows.slice(headers));
  return named === null ? null : { rows, headers, columns: named };
}

function transpose(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
}

const MOST_HEADERS = 3;

/** Headers hold no number but years; the row below them does. */
function headerRows(rows: readonly (readonly string[])[]): number {
  let count = 0;
  while (count < Math.min(MOST_HEADERS, rows.length - 1)) {
    const row = rows[count] ?? [];
    if (!isHeader(row) || (count > 0 && row.some(isGoal))) break;
    count += 1;
  }
  return count;
}

/** A row of goals in words or of dashes is no header, although it holds no number. */
function isGoal(cell: string): boolean {
  return isMilestone(cell) || isPending(cell) || /^[—–-]+$/u.test(cell);
}

function isHeader(row: readonly string[]): boolean {
  return (
    row.every((cell) => {
      const rest = cell.replace(YEARS, '').replace(/FY|年|[一二三四五]五/gu, '');
      return !/\d/.test(rest);
    }) && row.some((cell) => cell !== '')
  );
}

function columnOf(title: string, titles: readonly string[], frame: DocumentFrame): TableColumn {
  const text = title.trim();
  if (NUMBERING.test(text)) return { kind: 'numbering' };
  if (UNIT.test(text)) return { kind: 'unit' };
  const year = yearOf(text);
  const isTarget = TARGET.test(text) && !BASE.test(text);
  if (AVERAGE.test(text) || SUM.test(text)) {
    const isRate =
      year !== null && !/[-—–~至]/u.test(text) && !SUM.test(text) && !/年均|average/iu.test(text);
    if (!isRate) return { kind: 'period', isAverage: AVERAGE.test(text), isSum: SUM.test(text) };
  }
  if (OTHER.test(text) && year === null) return { kind: 'other' };
  if (CHANGE.test(text))
    return { kind: 'growth', year: year ?? nearYear(titles, title) ?? frame.baseYear };
  if (year !== null) return { kind: 'year', year, isPlanned: PLANNED.test(text), isTarget };
  if (CATEGORY.test(text)) return { kind: 'category' };
  if (NAME.test(text)) return { kind: 'name' };
  if (NATURE.test(text)) return { kind: 'nature' };
  if (isTarget && frame.lastYear !== null) {
    return { kind: 'year', year: frame.lastYear, isPlanned: true, isTarget: true };
  }
  if (BASE.test(text) && frame.baseYear !== null) {
    return { kind: 'year', year: frame.baseYear, isPlanned: false, isTarget: false };
  }
  return { kind: 'other' };
}

/** The first of several years, which a table without a date starts from. */
function firstYear(titles: readonly string[]): number | null {
  const years = titles.flatMap((title) => yearOf(title) ?? []);
  return years.length < 2 ? null : smallest(years);
}

/** The year of a header: of a fiscal year the second. */
function yearOf(text: string): number | null {
  const found = YEAR.exec(text);
  if (!found) return null;
  const first = Number(found[1]);
  const short = found[2];
  const last = short === undefined ? first : lastYearOf(first, short);
  return last === first + 1 || short === undefined ? last : null;
}

/** The year of the column before one that says only how much it has grown. */
function nearYear(titles: readonly string[], title: string): number | null {
  const before = titles.slice(0, titles.indexOf(title)).map(yearOf);
  return before.reverse().find((year) => year !== null) ?? null;
}

/** Gives the table a column of names if no header tells which one it is. */
function withName(
  columns: readonly TableColumn[],
  body: readonly (readonly string[])[],
): readonly TableColumn[] | null {
  const hasValues = columns.some(
    ({ kind }) => kind === 'year' || kind === 'period' || kind === 'growth',
  );
  if (!hasValues) return null;
  if (columns.some(({ kind }) => kind === 'name')) return columns;
  const texts = columns.map((column, at) =>
    column.kind === 'other' || column.kind === 'category'
      ? new Set(body.map((row) => row[at] ?? '').filter((cell) => /\p{L}{2}/u.test(cell))).size
      : 0,
  );
  const at = texts.indexOf(largest([0, ...texts]));
  if ((texts[at] ?? 0) === 0) return null;
  return columns.map((column, index) => (index === at ? { kind: 'name' as const } : column));
}
