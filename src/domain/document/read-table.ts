import { largest } from '../../shared/extremes';
import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import { fractionOf } from '../numbers/decimals';
import { type Comparator, REVERSED, type TargetBasis } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { isNothing, type NumberStyle, readNumberText } from '../tables/cell-number';
import { growthOfIndex, percentScale } from '../tables/percent-scale';
import { plainText } from '../tables/plain-text';
import { directionOf } from '../target-text/direction-of-name';
import { isIndexText, type TableColumn } from '../tables/table-columns';
import { readHeadingUnit, readLabel } from '../tables/table-label';
import { tableLayout, type TablePart } from '../tables/table-layout';
import { yearInTitles } from '../tables/year-header';
import type { DocumentFrame } from './document-frame';
import type { Harvest } from './document-harvest';
import type {
  DocumentPlace,
  DocumentQuestion,
  KnownMeasure,
  ProposedTarget,
  UnusedReason,
} from './document-model';
import { cleanName, isName } from './words/indicator-name';
import { figuresOf } from './words/number-census';
import { isAddition } from './read-figure';
import { isMilestone, isPending } from './read-milestone';
import { readTableCell, type TableCell } from './table-cell';

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
  const texts = cells.map((row) => row.map(plainText));
  const layout = tableLayout(texts, { ...context.frame, units: NO_UNITS });
  const { harvest, place } = context;
  if (layout === null) {
    for (const [index, row] of cells.entries()) leave(row, index, harvest, place, 'tableColumn');
    return;
  }
  for (const part of layout.parts) {
    for (const index of [...part.titles, ...part.headers]) {
      if (layout.isTurned) leaveColumn(cells, index, context);
      else leave(cells[index] ?? [], index, harvest, place, 'heading');
    }
    const titles = part.titles.map((index) => (layout.rows[index] ?? []).join(' '));
    const unit = titles.map((title) => readHeadingUnit(title, NO_UNITS)).find((found) => found);
    const { style, isTurned, rows } = layout;
    readRows({
      ...{ ...context, part, style, isTurned, rows, cells },
      ...{ unit: unit ?? context.unit, titleYear: yearInTitles(titles) },
    });
  }
}

const NO_UNITS: ReadonlySet<string> = new Set();

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

/** The years in the first column of a table whose lines are columns. */
function leaveColumn(
  cells: readonly (readonly string[])[],
  at: number,
  { harvest, place }: TableContext,
): void {
  for (const [index, row] of cells.entries()) {
    const text = row[at] ?? '';
    if (figuresOf(text).length === 0) continue;
    harvest.unused.push({ text, place: { ...place, row: index + 1 }, why: 'time' });
  }
}

interface RowContext extends TableContext {
  readonly part: TablePart;
  readonly style: NumberStyle;
  readonly isTurned: boolean;
  /** As in the document, and in lines of numbers. */
  readonly cells: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** The year that a title gives for numbers without one. */
  readonly titleYear: number | null;
}

function readRows(context: RowContext): void {
  let above: RowSubject | null = null;
  for (const index of context.part.body) {
    const own = subjectOf(context.rows[index] ?? [], context);
    // A row 同比 says how much the row above it has grown.
    const subject: RowSubject | null =
      own !== null && own.name === '' && own.change !== 0 && above !== null
        ? { ...own, name: above.name, nature: above.nature }
        : own;
    if (own !== null && own.name !== '') above = own;
    readRow(index, subject, context);
  }
}

/** What a row is about. */
interface RowSubject {
  readonly name: string;
  readonly unit: string | null;
  /** The name says that it grows or falls: 增长（%）, 降低（%）. */
  readonly change: 1 | -1 | 0;
  /** With the year before as 100. */
  readonly isIndex: boolean;
  readonly isAverage: boolean;
  readonly isTotal: boolean;
  readonly nature: 'binding' | 'expected';
}

function readRow(index: number, subject: RowSubject | null, context: RowContext): void {
  const { part, harvest, rows, cells, isTurned } = context;
  const texts = rows[index] ?? [];
  const isRead = subject !== null && isName(subject.name) && !subject.isTotal;
  let before: CellFigure | null = null;
  for (const [at, column] of part.columns.entries()) {
    const [row, cell] = isTurned ? [at, index] : [index, at];
    const place = { ...context.place, row: row + 1 };
    const whole = cells[row] ?? [];
    const text = texts[at] ?? '';
    const hasFigure = figuresOf(whole[cell] ?? '').length > 0;
    if (text === '') continue;
    if (LABELS.has(column.kind)) {
      const why = isRead ? 'nameNumber' : 'tableColumn';
      if (hasFigure) harvest.unused.push({ text: whole[cell] ?? '', place, why });
      continue;
    }
    const phrase = whole.slice(0, cell + 1).join(' | ');
    const others = numbersBeside(texts, at, context);
    const input: CellInput | null = isRead
      ? { text, column, phrase, subject, others, texts, before }
      : null;
    const why = input
      ? addCell(input, { ...context, place })
      : subject?.isTotal === true
        ? 'total'
        : reasonFor(column);
    before ??= input ? pastFigure(input, context) : null;
    if (why !== null && hasFigure) harvest.unused.push({ text: whole[cell] ?? '', place, why });
  }
}

const LABELS: ReadonlySet<TableColumn['kind']> = new Set([
  ...(['name', 'unit', 'nature', 'category'] as const),
]);

/** The other numbers of a row in columns of values, which tell the size of its numbers. */
function numbersBeside(
  texts: readonly string[],
  at: number,
  { part, style }: RowContext,
): readonly number[] {
  return texts.flatMap((text, index) => {
    const kind = part.columns[index]?.kind;
    if (index === at || (kind !== 'year' && kind !== 'value')) return [];
    const number = readNumberText(text, style);
    return number.kind === 'number' && !number.isPercent ? [number.value] : [];
  });
}

/** Why the number of a column is not used. */
function reasonFor(column: TableColumn): UnusedReason {
  switch (column.kind) {
    case 'numbering':
      return 'numbering';
    case 'partOfYear':
      return 'partOfYear';
    case 'partOfTotal':
      return column.isOpen ? 'openColumn' : 'tableColumn';
    default:
      return 'tableColumn';
  }
}

function subjectOf(
  texts: readonly string[],
  { part, unit: tableUnit }: RowContext,
): RowSubject | null {
  const cell = (kind: TableColumn['kind']): string => {
    const at = part.columns.findIndex((column) => column.kind === kind);
    return at < 0 ? '' : (texts[at] ?? '');
  };
  const label = cell('name');
  if (label === '') return null;
  const read = readLabel(label, NO_UNITS);
  const written = cell('unit') || (read.unit ?? '');
  const isIndex = read.measure === 'index' || isIndexText(written);
  return {
    name: read.name === '' ? '' : cleanName(read.name),
    unit: isIndex ? '%' : written === '' || isNothing(written) ? tableUnit : written,
    ...{ change: isIndex ? 1 : read.change, isIndex, isAverage: read.isAverage },
    isTotal: read.isTotal,
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
  /** The cells of the row, and the other numbers among them. */
  readonly texts: readonly string[];
  readonly others: readonly number[];
}

/** Adds what a cell says; the reason if it says nothing that is used. */
function addCell(input: CellInput, context: RowContext): UnusedReason | null {
  const { text, column, phrase, subject, others } = input;
  const { harvest, place, style } = context;
  if (!VALUES.has(column.kind)) return reasonFor(column);
  const year = yearOfCell(column, context);
  const cell = readTableCell(text, { style, others, isAmount: subject.unit !== null });
  if (cell.kind === 'nothing') return 'tableColumn';
  if (cell.kind === 'mark') return 'mark';
  const time = timeOf(column, year, cell, context);
  if (cell.kind === 'goal') {
    if (time === 'past') return 'tableColumn';
    if (cell.relativeTo !== null) addRelative(cell.relativeTo, input, context, year);
    else if (isMilestone(text) || isPending(text)) {
      harvest.milestones.push({ statement: phrase, place });
      harvest.goals.push({ indicator: subject.name, statement: text, place });
    }
    return null;
  }
  if (column.kind === 'value' && year === null) return 'noYear';
  if (isReplaced(column, input, context)) return 'replaced';
  const figure = figureOf(cell, column, subject, others);
  if (figure === null) return 'percentOrFraction';
  if (time === 'open') return 'tense';
  const common = { indicator: subject.name, unit: figure.unit, phrase, place, year };
  if (time === 'past') {
    const measure: KnownMeasure = figure.isAmountChange ? 'change' : figure.basis;
    harvest.known.push({ ...common, value: figure.value, measure, asks: [] });
    return null;
  }
  addTarget({ ...common, value: figure.value }, cell, figure, input, context);
  return null;
}

/** The number of a cell for a year that is over; null if it is none. */
function pastFigure(
  { text, column, subject, others }: CellInput,
  context: RowContext,
): CellFigure | null {
  if (column.kind !== 'year') return null;
  const cell = readTableCell(text, {
    ...{ style: context.style, others, isAmount: subject.unit !== null },
  });
  if (cell.kind !== 'number' || timeOf(column, column.year, cell, context) !== 'past') return null;
  return figureOf(cell, column, subject, others);
}

const VALUES: ReadonlySet<TableColumn['kind']> = new Set([
  ...(['year', 'period', 'growth', 'value'] as const),
]);

function addTarget(
  common: Pick<ProposedTarget, 'indicator' | 'unit' | 'phrase' | 'place' | 'year' | 'value'>,
  cell: NumberCell,
  figure: CellFigure,
  { column, subject, before }: CellInput,
  { frame, harvest }: RowContext,
): void {
  const isArranged = column.kind === 'year' && column.isPlanned && !column.isTarget;
  const { comparator, isAsked } = comparatorOf(cell, subject, figure, { isArranged, before });
  const { year } = common;
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
}

/** The year that a cell is about; null if nothing tells. */
function yearOfCell(column: TableColumn, { frame, part, titleYear }: RowContext): number | null {
  if (column.kind === 'year' || column.kind === 'growth') return column.year;
  if (column.kind === 'value') return titleYear ?? frame.baseYear;
  const years = part.columns.flatMap((each) => (each.kind === 'year' ? [each.year] : []));
  const last = largest([0, ...years]);
  return frame.lastYear ?? (frame.baseYear === null && years.length > 1 ? last : null);
}

/** Whether a cell tells what was or what is wanted; open if nothing says so. */
function timeOf(
  column: TableColumn,
  year: number | null,
  cell: TableCell,
  { frame, part }: RowContext,
): 'past' | 'ahead' | 'open' {
  if (column.kind === 'period' || year === null) return 'ahead';
  if (frame.baseYear !== null) return year <= frame.baseYear ? 'past' : 'ahead';
  if (column.kind === 'value') return 'past';
  const isAhead =
    column.kind === 'year'
      ? column.isTarget || column.isPlanned
      : column.kind === 'growth' && column.isAhead;
  if (isAhead) return 'ahead';
  if (!isOpenYear(year, part.columns)) return 'past';
  return cell.kind === 'number' && cell.comparator !== null ? 'ahead' : 'open';
}

/** Whether a year stands so far behind the one before that it may well be the end of a plan. */
function isOpenYear(year: number, columns: readonly TableColumn[]): boolean {
  const years = [...new Set(columns.flatMap((each) => (each.kind === 'year' ? [each.year] : [])))];
  const before = years.filter((each) => each < year);
  const isLast = years.every((each) => each <= year);
  return isLast && before.length === 1 && year - (before[0] ?? year) >= 3;
}

/** Whether another column gives what was reached instead of what was planned. */
function isReplaced(
  column: TableColumn,
  { texts }: CellInput,
  { part, style }: RowContext,
): boolean {
  if (column.kind !== 'year' || !column.isPlanned) return false;
  return part.columns.some((other, at) => {
    const isSameYear = other.kind === 'year' && other.year === column.year;
    if (!isSameYear || other.isPlanned || other.isTarget) return false;
    return readNumberText(texts[at] ?? '', style).kind === 'number';
  });
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

/** Null if a number below one under a percent sign may be a fraction as well. */
function figureOf(
  cell: NumberCell,
  column: TableColumn,
  subject: RowSubject,
  others: readonly number[],
): CellFigure | null {
  const unit = cell.unit ?? subject.unit;
  const isPercent =
    cell.isPercent || (cell.unit === null && /^(?:%|per ?cent)$/iu.test(unit ?? ''));
  const isPermille = cell.unit === null && unit === '‰';
  const isIndex = subject.isIndex || (column.kind === 'growth' && column.isIndex);
  const change = cell.change !== 0 ? cell.change : subject.change;
  const basis = basisOf(cell, column, { ...subject, change }, isPercent);
  const isGrowth = basis === 'growth' || basis === 'averageGrowth';
  const scale =
    (isPercent || isGrowth) && !cell.isPercent && !isIndex
      ? percentScale([cell.value, ...others], subject.name)
      : 'percent';
  if (scale === 'open') return null;
  const inFraction = (value: number): number => {
    if (isIndex) return growthOfIndex(value);
    if (cell.isPercent || (scale === 'fraction' && (isPercent || isGrowth))) return value;
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
  { harvest, place }: RowContext,
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
