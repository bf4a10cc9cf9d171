import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import { fractionOf } from '../numbers/decimals';
import { type Comparator, REVERSED, type TargetBasis } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import type { DocumentFrame } from './document-frame';
import type { Harvest } from './document-harvest';
import type { DocumentPlace, DocumentQuestion, KnownMeasure } from './document-model';
import { directionOf } from '../target-text/direction-of-name';
import { cleanName, isName } from './indicator-name';
import { figuresOf } from './number-census';
import { isAddition } from './read-figure';
import { isMilestone, isPending } from './read-milestone';
import { readTableCell, type TableCell } from './table-cell';
import { type TableColumn, tableLayout } from './table-columns';

interface TableContext {
  /** The unit that a line above the table gives for all of it. */
  readonly unit: string | null;
  readonly frame: DocumentFrame;
  readonly place: DocumentPlace;
  readonly harvest: Harvest;
}

/** Reads a table of indicators: past years are known values, later ones and averages are targets. */
export function readDocumentTable(
  cells: readonly (readonly string[])[],
  context: TableContext,
): void {
  const layout = tableLayout(cells, context.frame);
  const { harvest, place } = context;
  if (layout === null) {
    for (const [index, row] of cells.entries()) leave(row, index, harvest, place, 'tableColumn');
    return;
  }
  const { rows, headers, columns } = layout;
  const isTurned = rows !== cells;
  if (isTurned)
    for (const [index, row] of cells.entries()) leave(row, index, harvest, place, 'time');
  for (const [index, row] of rows.entries()) {
    if (index < headers) {
      if (!isTurned) leave(row, index, harvest, place, 'heading');
      continue;
    }
    readRow(row, { ...context, columns, place: { ...place, row: index + 1 } }, isTurned);
  }
}

interface RowContext extends TableContext {
  readonly columns: readonly TableColumn[];
}

function leave(
  row: readonly string[],
  index: number,
  harvest: Harvest,
  place: DocumentPlace,
  why: 'tableColumn' | 'heading' | 'time',
): void {
  const text = row.join(' | ');
  if (figuresOf(text).length > 0)
    harvest.unused.push({ text, place: { ...place, row: index + 1 }, why });
}

/** What a row is about. */
interface RowSubject {
  readonly name: string;
  readonly unit: string | null;
  /** The name says that it grows or falls: 增长（%）, 降低（%）. */
  readonly change: 1 | -1 | 0;
  readonly isAverage: boolean;
  readonly nature: 'binding' | 'expected';
}

function readRow(row: readonly string[], context: RowContext, isTurned: boolean): void {
  const { columns, harvest, place } = context;
  const subject = subjectOf(row, columns, context.unit);
  const phraseTo = (at: number): string =>
    isTurned ? (row[at] ?? '') : row.slice(0, at + 1).join(' | ');
  let last = -1;
  let before: CellFigure | null = null;
  for (const [at, column] of columns.entries()) {
    const text = row[at] ?? '';
    if (text === '') continue;
    const isValue = column.kind === 'year' || column.kind === 'period' || column.kind === 'growth';
    if (!isValue || subject === null || !isName(subject.name)) continue;
    const added = addCell({ text, column, phrase: phraseTo(at), subject, before }, context);
    if (added) last = at;
    before ??= pastFigure(text, column, subject, context);
  }
  const rest = row.slice(last + 1).join(' | ');
  const isNumbered = columns.some(
    ({ kind }, at) => kind === 'numbering' && at > last && /\d/.test(row[at] ?? ''),
  );
  if (figuresOf(rest).length > 0 && !isTurned) {
    harvest.unused.push({
      text: rest,
      place,
      why: isNumbered && subject ? 'numbering' : 'tableColumn',
    });
  }
}

const IN_BRACKETS = /[（(]([^（）()]{1,20})[)）]\s*$/u;
const UNIT_WORDS =
  /^(?:%|‰|[万亿千百]?(?:元|美元|人|户|家|个|件|张|岁|年|吨|亩|公顷|平方米|平方公里|公里|立方米|斤|公斤|千瓦|千瓦时|人次|标箱|辆|所|项|天|小时|微克\/立方米).{0,8}|.*(?:\/|per ).*|[£$€].*|m|bn|million|billion|years?|(?:thousand |million |billion )?tonnes?(?: (?:of )?CO[2₂]e?)?|[MkG]?t ?CO[2₂]e?|GWh?|MW|km²?|ha|hectares|people|homes|jobs|per cent|percent|index.*|指数.*)$/iu;
const GROWS =
  /(?:年均)?(?:名义|实际)?(?:增长率|增长速度|增速|增幅|增长)$|\b(?:annual |average |average annual |real |nominal )*growth(?: rate)?$/iu;
const FALLS =
  /(?:累计)?(?:降低|下降|减少|削减)(?:率|幅度)?$|\b(?:reduction|decrease|fall|cut)(?: in)?$/iu;

function subjectOf(
  row: readonly string[],
  columns: readonly TableColumn[],
  tableUnit: string | null,
): RowSubject | null {
  const cell = (kind: TableColumn['kind']): string => {
    const at = columns.findIndex((column) => column.kind === kind);
    return at < 0 ? '' : (row[at] ?? '');
  };
  const label = cell('name')
    .replace(/^[\d一二三四五六七八九十]{1,3}[.、．)）]\s*/u, '')
    .replace(/[①-⑳*]+$/u, '');
  if (label === '') return null;
  const bracket = IN_BRACKETS.exec(label);
  const inside = bracket?.[1]?.trim() ?? '';
  const isUnit = bracket !== null && UNIT_WORDS.test(inside);
  const comma = /[,，]\s*([^,，]{1,16})$/u.exec(label);
  const afterComma = !isUnit && comma !== null && UNIT_WORDS.test(comma[1] ?? '') ? comma : null;
  const named = isUnit
    ? label.slice(0, bracket.index)
    : afterComma
      ? label.slice(0, afterComma.index)
      : label;
  const written = cell('unit') || (isUnit ? inside : (afterComma?.[1] ?? ''));
  const change = FALLS.test(named) ? -1 : GROWS.test(named) ? 1 : 0;
  const bare = named.replace(change < 0 ? FALLS : change > 0 ? GROWS : /$^/u, '').trim();
  return {
    name: cleanName(bare === '' ? named : bare),
    unit: written === '' || /^[—-]+$/u.test(written) ? tableUnit : written,
    change,
    isAverage: /年均(?!浓度|气温|降水|水温|PM|值)|average annual|annual average/iu.test(named),
    nature: /约束|binding|statutory|mandatory|commitment|required/iu.test(cell('nature'))
      ? 'binding'
      : 'expected',
  };
}

interface CellInput {
  readonly text: string;
  readonly column: TableColumn;
  readonly phrase: string;
  readonly subject: RowSubject;
  /** What the row says of a year that is over. */
  readonly before: CellFigure | null;
}

/** The number of a cell for a year that is over; null if it is none. */
function pastFigure(
  text: string,
  column: TableColumn,
  subject: RowSubject,
  { frame }: TableContext,
): CellFigure | null {
  const isOver =
    column.kind === 'year' &&
    (frame.baseYear === null ? isPastColumn(column) : column.year <= frame.baseYear);
  const cell = isOver ? readTableCell(text, subject.unit !== null) : null;
  return cell?.kind === 'number' ? figureOf(cell, column, subject) : null;
}

/** Adds what a cell says; false if it says nothing that is understood. */
function addCell(
  { text, column, phrase, subject, before }: CellInput,
  context: RowContext,
): boolean {
  const { frame, harvest, place } = context;
  const year = column.kind === 'year' || column.kind === 'growth' ? column.year : frame.lastYear;
  const isPast =
    year !== null && (frame.baseYear === null ? isPastColumn(column) : year <= frame.baseYear);
  const cell = readTableCell(text, subject.unit !== null);
  if (cell.kind === 'nothing') return false;
  if (cell.kind === 'goal') {
    if (isPast) return false;
    if (cell.relativeTo === null && (isMilestone(text) || isPending(text))) {
      harvest.milestones.push({ statement: phrase, place });
      harvest.goals.push({ indicator: subject.name, statement: text, place });
    }
    if (cell.relativeTo !== null)
      addRelative(cell.relativeTo, { text, column, phrase, subject, before }, context, year);
    return true;
  }
  if (isPast && isReplaced(column, context.columns)) return false;
  const figure = figureOf(cell, column, subject);
  const common = {
    indicator: subject.name,
    unit: figure.unit,
    phrase,
    place,
    value: figure.value,
    year,
  };
  if (isPast) {
    const measure: KnownMeasure = figure.isAmountChange ? 'change' : figure.basis;
    harvest.known.push({ ...common, measure, asks: [] });
    return true;
  }
  const isArranged = column.kind === 'year' && column.isPlanned && !column.isTarget;
  const { comparator, isAsked } = comparatorOf(cell, subject, figure, { isArranged, before });
  const asks: DocumentQuestion[] = [
    ...(isAsked ? ['comparator' as const] : []),
    ...(year === null ? ['year' as const] : []),
  ];
  const { isOverPeriod } = BASIS_FACTS[figure.basis];
  const isRate = figure.unit === '%';
  harvest.targets.push({
    ...common,
    ...{ basis: figure.basis, comparator, upper: figure.upper, asks },
    tolerance: comparator === 'about' && isRate ? DEFAULT_GROWTH_TOLERANCE : null,
    fromYear:
      isOverPeriod && frame.firstYear !== null && year !== null && frame.firstYear <= year
        ? frame.firstYear
        : null,
    ...{ nature: subject.nature, stretch: false, relativeTo: null },
  });
  return true;
}

/** Whether another column gives what was reached instead of what was planned. */
function isReplaced(column: TableColumn, columns: readonly TableColumn[]): boolean {
  return (
    column.kind === 'year' &&
    column.isPlanned &&
    columns.some((other) => other.kind === 'year' && other.year === column.year && !other.isPlanned)
  );
}

function isPastColumn(column: TableColumn): boolean {
  return column.kind === 'year' && !column.isTarget && !column.isPlanned;
}

interface CellFigure {
  readonly basis: TargetBasis;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  /** 人均预期寿命（岁）〔1〕: one year more. */
  readonly isAmountChange: boolean;
}

type NumberCell = Extract<TableCell, { kind: 'number' }>;

const RATE = /率$|率（|比重|占比|比例|强度|浓度|rate$|share|proportion|percentage|ratio/iu;

function figureOf(cell: NumberCell, column: TableColumn, subject: RowSubject): CellFigure {
  const unit = cell.unit ?? subject.unit;
  const isPercent =
    cell.isPercent || (cell.unit === null && /^(?:%|per ?cent)$/iu.test(unit ?? ''));
  const isPermille = cell.unit === null && unit === '‰';
  const change = cell.change !== 0 ? cell.change : subject.change;
  const basis = basisOf(cell, column, { ...subject, change }, isPercent);
  const isGrowth = basis === 'growth' || basis === 'averageGrowth';
  const inFraction = (value: number): number => {
    if (cell.isPercent) return value;
    if (isPermille) return Number(`${String(value)}e-3`);
    return isPercent || isGrowth ? fractionOf(value) : value;
  };
  const isDown = change < 0 && BASIS_FACTS[basis].isChange;
  const signed = (value: number): number =>
    isDown && value !== 0 ? -Math.abs(inFraction(value)) : inFraction(value);
  const ends =
    cell.upper === null
      ? [signed(cell.value)]
      : [signed(cell.value), signed(cell.upper)].sort((a, b) => a - b);
  const isRate = isPercent || isPermille || isGrowth;
  // 〔3.5〕 beside a share of 66.5 % adds points to it.
  const isPoints = basis === 'cumulativeChange' && isPercent && change === 0;
  return {
    ...{ basis, value: ends[0] ?? 0, upper: ends[1] ?? null },
    unit: isPoints ? '个百分点' : isRate ? (isPermille ? '‰' : '%') : unit,
    isAmountChange: basis === 'cumulativeChange' && (!isRate || isPoints),
  };
}

function basisOf(
  cell: NumberCell,
  column: TableColumn,
  subject: RowSubject,
  isPercent: boolean,
): TargetBasis {
  const isAdded = isAddition(subject.name);
  if (cell.isSum || (column.kind === 'period' && column.isSum && !column.isAverage)) {
    return isAdded && !isPercent ? 'cumulative' : 'cumulativeChange';
  }
  if (column.kind === 'growth') return 'growth';
  const isRate = RATE.test(subject.name) && subject.change === 0;
  if (column.kind === 'period')
    return isRate ? 'share' : isAdded && !isPercent ? 'cumulative' : 'averageGrowth';
  if (subject.isAverage) return 'averageGrowth';
  if (cell.change !== 0 && isPercent) return 'cumulativeChange';
  if (subject.change < 0 && isPercent) return 'cumulativeChange';
  if (subject.change > 0 && isPercent) return 'growth';
  if (isPercent || subject.unit === '‰') return 'share';
  return isAdded ? 'cumulative' : 'level';
}

function comparatorOf(
  cell: NumberCell,
  subject: RowSubject,
  figure: CellFigure,
  { isArranged, before }: { readonly isArranged: boolean; readonly before: CellFigure | null },
): { readonly comparator: Comparator | null; readonly isAsked: boolean } {
  const known = (comparator: Comparator) => ({ comparator, isAsked: false });
  if (figure.upper !== null) return known('between');
  const isDecline = figure.value < 0;
  if (cell.comparator !== null)
    return known(isDecline ? REVERSED[cell.comparator] : cell.comparator);
  const isWhole = figure.basis === 'share' && figure.value === 1;
  if (isWhole && directionOf(subject.name) !== 'lower') return known('full');
  // A budget says about how much there will be.
  if (isArranged) {
    const isSpending = /支出|expen[sd]|spending|cost|outlay/iu.test(subject.name);
    return isSpending ? { comparator: null, isAsked: true } : known('about');
  }
  if (isDecline && figure.basis !== 'level') return known('atMost');
  const direction = directionOf(subject.name);
  if (direction === 'lower') return known('atMost');
  if (direction === 'range') return { comparator: null, isAsked: true };
  if (direction === 'higher' || subject.change > 0) return known('atLeast');
  // Where the row goes tells which way is good.
  const isMoved = before !== null && before.basis === figure.basis && before.value !== figure.value;
  if (isMoved) return known(figure.value > before.value ? 'atLeast' : 'atMost');
  return { comparator: null, isAsked: true };
}

function addRelative(
  relativeTo: string,
  { column, phrase, subject }: CellInput,
  { harvest, place }: TableContext,
  year: number | null,
): void {
  const isGrowth =
    subject.change !== 0 || column.kind === 'period' || /增长|growth/iu.test(relativeTo);
  harvest.targets.push({
    ...{
      indicator: subject.name,
      basis: isGrowth ? 'growth' : 'level',
      comparator: 'about',
      value: 0,
    },
    ...{ upper: null, tolerance: null, unit: null, fromYear: null, year, nature: subject.nature },
    ...{ stretch: false, relativeTo, phrase, place, asks: year === null ? ['year'] : [] },
  });
}
