import { settledMark, type NumberStyle } from '../tables/cell-number';
import { growthOfIndex } from '../tables/percent-scale';
import { plainText } from '../tables/plain-text';
import { isIndexText, type TableColumn } from '../tables/table-columns';
import { readLabel, type TableLabel } from '../tables/table-label';
import type { TablePart } from '../tables/table-layout';
import { type CellNumber, cellText, readCellNumber } from './cell-texts';
import { ask, type Found, type ImportContext, indicatorOf } from './import-context';
import { readMatch } from './match-indicator';
import type {
  Confidence,
  ImportQuestion,
  LeftOutReason,
  LineGap,
  RangeLine,
  SelectedCell,
} from './range-interpretation';
import { readScale } from './read-scale';
import type { DatedColumn } from './read-years';

interface LineContext {
  readonly part: TablePart;
  readonly style: NumberStyle;
  readonly years: readonly DatedColumn[];
  /** The unit that a title gives for all lines. */
  readonly headingUnit: string | null;
}

type FoundLine = Found<RangeLine | null>;

/** A cell of a line in a column with a year. */
interface YearCell {
  readonly year: DatedColumn;
  readonly cell: SelectedCell;
  readonly number: CellNumber;
}

function columnOf(part: TablePart, kind: TableColumn['kind']): number {
  return part.columns.findIndex((column) => column.kind === kind);
}

function isBlank({ value, error }: SelectedCell): boolean {
  return value === null && error === null;
}

/** Interprets one line of numbers; null, with the reason in `leftOut`, if it cannot be used. */
export function interpretLine(
  context: ImportContext,
  row: readonly SelectedCell[],
  { part, style, years, headingUnit }: LineContext,
): FoundLine {
  const head = headOf(row, part);
  const read = years.flatMap((year) => {
    const cell = row[year.at];
    return cell ? [{ year, cell, number: readCellNumber(cell, style) }] : [];
  });
  const place = head ?? read[0]?.cell;
  if (!place || row.every(isBlank)) return nothing();
  const key = place.address;
  const marks = settleMarks(context, key, read);
  const cells = marks.value;
  const text = head === null ? '' : plainText(String(head.value ?? ''));
  const leave = (reason: LeftOutReason, questions: readonly ImportQuestion[] = []): FoundLine => ({
    ...{ value: null, questions: [...marks.questions, ...questions] },
    leftOut: [{ address: place.address, text: text || place.text, reason }],
  });
  const label = readLabel(text, context.units);
  const obstacle = obstacleOf(cells, label);
  if (obstacle !== null && marks.questions.length === 0) return leave(obstacle);
  const { match, question: which, ...named } = readMatch(context, label, { key, cell: place });
  const asked = which ? [which] : [];
  if (match.kind === 'leftOut') return leave('notWanted', asked);
  const indicator = match.kind === 'indicator' ? indicatorOf(context, match.indicator) : null;
  if (indicator?.kind === 'formula' && indicator.base === null) return leave('computed', asked);
  const unitAt = columnOf(part, 'unit');
  const unitText = unitAt < 0 ? null : (row[unitAt]?.value ?? null);
  const kind = measureOf(label, unitText, cells);
  const measure = kind === 'level' ? 'level' : 'growth';
  const numbers = cells.flatMap(({ number, cell }) =>
    number.kind === 'number' ? [{ ...number, text: cell.text }] : [],
  );
  const scale =
    kind === 'index'
      ? INDEX_SCALE
      : readScale(context, {
          ...{ key, address: place.address, measure, indicator, numbers, name: label.name },
          written: writtenUnit(label.unit, unitText, measure === 'growth' ? null : headingUnit),
        });
  const questions = [...asked, ...(scale.question ? [scale.question] : [])];
  if (!scale.isKnown) return leave('unit', questions);
  const sign = label.change < 0 && measure === 'growth' ? -1 : 1;
  return {
    value: {
      ...{ key, address: place.address, label: text, match, measure, unit: scale.unit },
      values: valuesOf(cells, context.plan.baseYear, (number) => sign * scale.convert(number)),
      gaps: gapsOf(cells),
      confidence: lowestConfidence([
        ...[named.confidence, scale.confidence, ...years.map((year) => year.confidence)],
        ...marks.questions.map(({ answer }) => (answer === null ? 'unsure' : 'sure') as Confidence),
      ]),
    },
    leftOut: [],
    questions: [...marks.questions, ...questions],
  };
}

/** The cell that names a line: of a category where its own name is blank. */
function headOf(row: readonly SelectedCell[], part: TablePart): SelectedCell | null {
  for (const kind of ['name', 'category'] as const) {
    const cell = row[columnOf(part, kind)];
    if (cell && cell.value !== null && plainText(String(cell.value)) !== '') return cell;
  }
  return null;
}

/** Why a line cannot be used, whatever its indicator. */
function obstacleOf(cells: readonly YearCell[], label: TableLabel): LeftOutReason | null {
  if (cells.every(({ cell }) => isBlank(cell))) return 'heading';
  if (cells.every(({ number }) => number.kind === 'gap')) return 'noNumbers';
  if (label.isTotal) return 'total';
  // "Growth" without a name is the change of the line above, and follows from its values.
  const isChange = label.name === '' && label.measure !== 'level';
  return isChange ? 'change' : null;
}

const INDEX_SCALE: ReturnType<typeof readScale> = {
  unit: { written: null, from: 'label', to: null, factor: 1 },
  convert: ({ value }) => growthOfIndex(value),
  ...{ confidence: 'sure', question: null, isKnown: true },
};

function measureOf(
  label: TableLabel,
  unit: SelectedCell['value'],
  cells: readonly YearCell[],
): 'level' | 'growth' | 'index' {
  if (label.measure !== 'level') return label.measure;
  if (typeof unit === 'string' && isIndexText(unit)) return 'index';
  return cells[0]?.year.measure ?? 'level';
}

/** Decides which numbers end in the mark of a note, and asks where their line does not tell. */
function settleMarks(
  context: ImportContext,
  key: string,
  cells: readonly YearCell[],
): Found<readonly YearCell[]> {
  const questions: ImportQuestion[] = [];
  const others = cells.flatMap(({ number }) => (number.kind === 'number' ? [number.value] : []));
  const settled = cells.map((each): YearCell => {
    const { number, cell } = each;
    if (number.kind !== 'open') return each;
    const value = settledMark(number, others) ?? askMark(context, cell, number, questions);
    const { isPercent } = number;
    return value === null
      ? { ...each, number: { kind: 'gap', reason: 'notANumber' } }
      : { ...each, number: { kind: 'number', value, isPercent, stored: 'text' } };
  });
  return {
    value: settled,
    leftOut: [],
    questions: questions.map((question) => ({ ...question, line: key })),
  };
}

function askMark(
  context: ImportContext,
  cell: SelectedCell,
  { value, joined }: { readonly value: number; readonly joined: number },
  questions: ImportQuestion[],
): number | null {
  const shown = cellText(cell);
  const { question, chosen } = ask(context, {
    ...{ kind: 'mark', line: null, address: cell.address, text: shown },
    options: [
      { id: 'withoutMark', kind: 'withoutMark', shown, value },
      { id: 'withMark', kind: 'withMark', shown, value: joined },
      { id: 'leaveOut', kind: 'leaveOut' },
    ],
    guess: null,
  });
  questions.push(question);
  const isNumber = chosen?.kind === 'withoutMark' || chosen?.kind === 'withMark';
  return isNumber ? chosen.value : null;
}

function valuesOf(
  cells: readonly YearCell[],
  baseYear: number,
  convert: ReturnType<typeof readScale>['convert'],
): RangeLine['values'] {
  return cells.flatMap(({ year: { year }, cell, number }) =>
    number.kind === 'number'
      ? [
          {
            year,
            value: convert({ ...number, text: cell.text }),
            ...{ read: number.value, text: cell.text, address: cell.address },
            ...{ stored: number.stored, role: roleOf(year, baseYear) },
          },
        ]
      : [],
  );
}

function gapsOf(cells: readonly YearCell[]): readonly LineGap[] {
  return cells.flatMap(({ year: { year }, cell, number }) =>
    number.kind === 'gap'
      ? [{ year, address: cell.address, text: cell.text, reason: number.reason }]
      : [],
  );
}

function nothing(): FoundLine {
  return { value: null, leftOut: [], questions: [] };
}

/** The most specific unit wins: label, then unit column, then heading. */
function writtenUnit(
  label: string | null,
  column: SelectedCell['value'],
  heading: string | null,
): RangeLine['unit'] {
  const unit = { to: null, factor: 1 };
  if (label !== null) return { ...unit, written: label, from: 'label' };
  const written = typeof column === 'string' ? plainText(column) : '';
  if (/[\p{L}%‰°]/u.test(written)) return { ...unit, written, from: 'unitColumn' };
  if (heading !== null) return { ...unit, written: heading, from: 'heading' };
  return { ...unit, written: null, from: 'nothing' };
}

function roleOf(year: number, baseYear: number): 'history' | 'base' | 'future' {
  return year < baseYear ? 'history' : year === baseYear ? 'base' : 'future';
}

function lowestConfidence(all: readonly Confidence[]): Confidence {
  return (['unsure', 'likely'] as const).find((each) => all.includes(each)) ?? 'sure';
}
