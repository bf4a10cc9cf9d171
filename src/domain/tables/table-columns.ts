import { smallest } from '../../shared/extremes';
import { lastYearOf } from '../numbers/last-year';
import { isPartOfYear, markOf, readYearText, type YearHeader } from './year-header';

/** The years that the reader of a table knows from elsewhere. */
export interface KnownYears {
  /** The last year that is over; null if it is not known. */
  readonly baseYear: number | null;
  /** The last year of the plan. */
  readonly lastYear: number | null;
}

/** A column of values of one year. */
export interface YearColumn {
  readonly kind: 'year';
  readonly year: number;
  /** A budget or an estimate rather than what was reached. */
  readonly isPlanned: boolean;
  readonly isTarget: boolean;
  readonly isReached: boolean;
  readonly header: YearHeader | null;
  /** The words of the header beside the year, which tell it from other columns of the same year. */
  readonly part: string;
}

/** What a column of a table holds. */
export type TableColumn =
  | { readonly kind: 'name' | 'category' | 'numbering' | 'unit' | 'nature' | 'other' }
  | YearColumn
  /** Averages or sums over the plan. */
  | { readonly kind: 'period'; readonly isAverage: boolean; readonly isSum: boolean }
  /** Growth of a year; `isIndex`: with the year before as 100. */
  | {
      readonly kind: 'growth';
      readonly year: number | null;
      readonly isIndex: boolean;
      /** Planned or wanted. */
      readonly isAhead: boolean;
    }
  /** A part of a year: a quarter, the months up to September. */
  | { readonly kind: 'partOfYear' }
  /** One of several columns of a year that are not used; `isOpen`: nothing tells which one counts. */
  | { readonly kind: 'partOfTotal'; readonly of: YearColumn; readonly isOpen: boolean }
  /** Numbers under a header that names no year. */
  | { readonly kind: 'value' };

const NUMBERING = /^(?:序号|编号|编码|代码|no\.?|#|行次|number|code|id|line|row|ref\.?)$/iu;
const NAME =
  /指标(?:名称|项目)?$|^(?:项目|名称|指标名称|主要指标|科目|收入项目|支出项目|预算科目|indicator|measure|metric|item|kpi|outcome|target area|objective|goal|what we measure|area|commitment|aggregate|description|programme|department|variable|series|name)s?(?: name)?$/iu;
const CATEGORY =
  /^(?:类别|分类|领域|大类|名目|一级指标|目标|维度|方面|板块|category|theme|group|pillar|priority|domain|sector)$/iu;
const UNIT = /^(?:单位|计量单位|计量|units?|unit of measure|uom)$/iu;
const NATURE = /属性|性质|类型$|^(?:type|nature|status)$/iu;
const OTHER =
  /备注|责任|牵头|部门|来源|说明|口径|注释|note|source|owner|lead|responsib|comment|remark/iu;
const AVERAGE = /年均|年平均|average|per year|a year|annual/iu;
const SUM = /累计|cumulative|total over|over the period/iu;
const CHANGE =
  /增长|增速|增幅|同比|±|比上年|较上年|change|growth|%$|increase|\byoy\b|y\/y|year[- ]on[- ]year/iu;
/** The year before as 100: a growth, and no level. */
const INDEX = /上年(?:同期)?\s*[=＝为]\s*100|(?:previous|prior|preceding|last) year\s*=\s*100/iu;
/** How far a budget was spent, or a part of something: neither a value nor its growth. */
const RATIO =
  /(?:完成|为|占|达到?)[^%]{0,10}(?:预算|计划|目标|任务)|完成率|进度|占比|比重|占|share|proportion|% of|executed|execution rate/iu;

const YEAR = /(?<![\d.])((?:19|20)\d{2})(?:[/–-](\d{2}))?(?![\d.])/u;

/** Whether a header names the column of the indicators. */
export function isNameHeader(text: string): boolean {
  return NAME.test(text);
}

/** Whether a header says what a column beside the values holds. */
export function isRoleHeader(text: string): boolean {
  const isValue = AVERAGE.test(text) || CHANGE.test(text) || markOf(text) !== null;
  return (
    [NUMBERING, NAME, CATEGORY, UNIT].some((words) => words.test(text)) ||
    (text.length < 16 && (NATURE.test(text) || OTHER.test(text) || isValue))
  );
}

/** Whether a text says that values have the year before as 100. */
export function isIndexText(text: string): boolean {
  return INDEX.test(text);
}

/** What the columns of a table hold, by their headers. */
export function readColumns(titles: readonly string[], known: KnownYears): readonly TableColumn[] {
  const years = { ...known, baseYear: known.baseYear ?? firstYear(titles) };
  const columns = titles.map((title, at) => columnOf(title.trim(), titles.slice(0, at), years));
  return chooseColumns(withTargets(columns, known.baseYear));
}

function columnOf(title: string, before: readonly string[], known: KnownYears): TableColumn {
  if (NUMBERING.test(title)) return { kind: 'numbering' };
  if (UNIT.test(title)) return { kind: 'unit' };
  const header = readYearText(title);
  const year = header?.year ?? yearOf(title);
  if (isPartOfYear(title)) return { kind: 'partOfYear' };
  if (AVERAGE.test(title) || SUM.test(title)) {
    const isRate =
      year !== null &&
      !/[-—–~至]/u.test(title) &&
      !SUM.test(title) &&
      !/年均|average/iu.test(title);
    if (!isRate) return { kind: 'period', isAverage: AVERAGE.test(title), isSum: SUM.test(title) };
  }
  if (OTHER.test(title) && year === null) return { kind: 'other' };
  if (RATIO.test(title) && /%|率|比|进度|share|proportion|rate/iu.test(title))
    return { kind: 'other' };
  const isIndex = isIndexText(title);
  if (isIndex || CHANGE.test(title)) {
    const mark = markOf(title);
    const isAhead = mark === 'planned' || mark === 'target';
    return { kind: 'growth', year: year ?? nearYear(before) ?? known.baseYear, isIndex, isAhead };
  }
  const mark = markOf(title);
  if (year !== null) return yearColumn(year, mark, header);
  if (CATEGORY.test(title)) return { kind: 'category' };
  if (NAME.test(title)) return { kind: 'name' };
  if (NATURE.test(title)) return { kind: 'nature' };
  if (mark === 'target' && known.lastYear !== null) return yearColumn(known.lastYear, mark, null);
  if (mark === 'reached' && known.baseYear !== null) return yearColumn(known.baseYear, mark, null);
  return { kind: 'other' };
}

function yearColumn(year: number, mark: YearHeader['mark'], header: YearHeader | null): YearColumn {
  return {
    ...{ kind: 'year', year, header, part: header?.rest ?? '' },
    isPlanned: mark === 'planned' || (mark === 'target' && header === null),
    ...{ isTarget: mark === 'target', isReached: mark === 'reached' },
  };
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
function nearYear(before: readonly string[]): number | null {
  return (
    [...before]
      .reverse()
      .map(yearOf)
      .find((year) => year !== null) ?? null
  );
}

/** In a plan's table of two years, without a year that is known to be over, the later is the target. */
function withTargets(
  columns: readonly TableColumn[],
  baseYear: number | null,
): readonly TableColumn[] {
  const isPlan = columns.some(({ kind }) => kind === 'period' || kind === 'nature');
  const years = columns.flatMap((column) => (column.kind === 'year' ? [column] : []));
  const last = years.at(-1);
  const isMarked = years.some(({ isTarget, isPlanned }) => isTarget || isPlanned);
  const spans = new Set(years.map(({ year }) => year)).size === 2;
  if (baseYear !== null || !isPlan || !last || isMarked || !spans) return columns;
  return columns.map((column) =>
    column.kind === 'year' && column.year === last.year ? { ...column, isTarget: true } : column,
  );
}

/** The sub-column that stands for the whole: 总量, 合计, 全市, total. */
const TOTAL =
  /总量|总额|总计|合计|小计|绝对值|绝对数|数值|数额|金额|全年|全市|全省|全县|全区|全国|全体|全部|total|overall|\ball\b|level|amount|value/iu;

/** Of several columns of one year, keeps the one of the whole; without one, it is to be asked. */
function chooseColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  const groups = new Map<string, YearColumn[]>();
  for (const column of columns) {
    if (column.kind !== 'year') continue;
    const key = `${String(column.year)} ${String(column.isPlanned)} ${String(column.isTarget)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const rest = new Map<TableColumn, TableColumn>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const whole = wholeOf(group);
    for (const of of group) {
      if (of !== whole) rest.set(of, { kind: 'partOfTotal', of, isOpen: whole === null });
    }
  }
  return columns.map((column) => rest.get(column) ?? column);
}

function wholeOf(group: readonly YearColumn[]): YearColumn | null {
  const totals = group.filter(({ part }) => TOTAL.test(part));
  if (totals.length === 1) return totals[0] ?? null;
  const [first] = group;
  const isSame = group.every(
    ({ part, isReached }) => part === first?.part && isReached === first.isReached,
  );
  // The same header a second time is a second table or a slip: the first one counts.
  if (isSame) return first ?? null;
  const plain = group.filter(({ part }) => part === '');
  const reached = group.filter(({ isReached }) => isReached);
  const [only] = plain.length === 1 ? plain : reached.length === 1 ? reached : [];
  return only ?? null;
}
