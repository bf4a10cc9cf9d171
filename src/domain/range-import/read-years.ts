import { pushAll } from '../../shared/extremes';
import type { TableColumn, YearColumn } from '../tables/table-columns';
import type { TablePart } from '../tables/table-layout';
import { yearInTitles } from '../tables/year-header';
import { ask, type Found, type ImportContext } from './import-context';
import type {
  ImportQuestion,
  LeftOut,
  LeftOutReason,
  SelectedCell,
  YearReading,
} from './range-interpretation';

/** A column of numbers and its year. */
export interface DatedColumn extends YearReading {
  readonly at: number;
  readonly mark: 'reached' | 'planned' | null;
  readonly measure: 'level' | 'growth' | 'index';
}

/** A part of a selection: its columns with the cells of the selection. */
export interface SelectedPart {
  readonly part: TablePart;
  /** The cell that heads a column; null if nothing does. */
  readonly headCell: (at: number) => SelectedCell | null;
  readonly titles: readonly string[];
  readonly cells: readonly (readonly SelectedCell[])[];
}

/** Finds the year of each column of numbers, and says why other columns are not used. */
export function readYears(
  context: ImportContext,
  selected: SelectedPart,
): Found<readonly DatedColumn[]> {
  const { columns } = selected.part;
  const chosen = chooseSubColumn(context, selected);
  const fiscal = askFiscal(context, selected);
  const valued = columns.map((column) => usedColumn(column, chosen.value));
  const isGrowth = !valued.some((column) => column?.kind === 'year');
  const dated: DatedColumn[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, column] of valued.entries()) {
    const head = selected.headCell(at);
    const year = columnYear(column, fiscal.isFirst);
    const isUsed = column !== null && year !== null && (column.kind === 'year' || isGrowth);
    const reason = isUsed
      ? reasonAgainst(column, year, { columns: valued, dated, baseYear: context.plan.baseYear })
      : reasonOf(columns[at], () => hasNumbers(selected, at));
    if (isUsed && reason === null)
      dated.push(datedColumn(column, at, year, head, fiscal.isAnswered));
    else if (reason !== null) pushAll(leftOut, leftOutAt(selected, at, reason));
  }
  if (dated.length === 0) {
    const asked = askYear(context, selected);
    return {
      ...asked,
      leftOut: [...leftOut, ...asked.leftOut],
      questions: [...chosen.questions, ...asked.questions],
    };
  }
  return { value: dated, leftOut, questions: [...chosen.questions, ...fiscal.questions] };
}

type ValueColumn = YearColumn | Extract<TableColumn, { kind: 'growth' }>;

function usedColumn(column: TableColumn, chosen: string | null): ValueColumn | null {
  if (column.kind === 'year' || column.kind === 'growth') return column;
  const isChosen = column.kind === 'partOfTotal' && column.isOpen && column.of.part === chosen;
  return isChosen ? column.of : null;
}

function columnYear(column: ValueColumn | null, isFirst: boolean): number | null {
  if (column === null) return null;
  if (column.kind === 'growth') return column.year;
  const fiscal = column.header?.fiscal ?? null;
  return isFirst && fiscal ? fiscal.first : column.year;
}

function headText(head: SelectedCell): string {
  return String(head.value ?? head.text);
}

function datedColumn(
  column: ValueColumn,
  at: number,
  year: number,
  head: SelectedCell | null,
  isAnswered: boolean,
): DatedColumn {
  const header = column.kind === 'year' ? column.header : null;
  const isOpen = header?.fiscal !== null && header !== null && !isAnswered;
  return {
    ...{ at, year, address: head?.address ?? null, text: head === null ? '' : headText(head) },
    confidence: isOpen ? 'unsure' : header?.isShort === true ? 'likely' : 'sure',
    mark:
      column.kind === 'growth'
        ? null
        : column.isPlanned
          ? 'planned'
          : column.isReached
            ? 'reached'
            : null,
    measure: column.kind === 'year' ? 'level' : column.isIndex ? 'index' : 'growth',
  };
}

/** Why a column with a year is not used: a target, the same year again, a plan beside what was reached. */
function reasonAgainst(
  column: ValueColumn,
  year: number,
  {
    columns,
    dated,
    baseYear,
  }: {
    readonly columns: readonly (ValueColumn | null)[];
    readonly dated: readonly DatedColumn[];
    readonly baseYear: number;
  },
): LeftOutReason | null {
  if (dated.some((each) => each.year === year)) return 'yearTwice';
  if (column.kind === 'growth') return column.isAhead && year > baseYear ? 'target' : null;
  if (column.isTarget) return year > baseYear ? 'target' : 'replaced';
  const isReached = columns.some(
    (other) => other?.kind === 'year' && other.year === year && !other.isPlanned && !other.isTarget,
  );
  return column.isPlanned && isReached ? 'replaced' : null;
}

/** Why a column without a year of its own is not used; null for names and units. */
function reasonOf(column: TableColumn | undefined, hasNumber: () => boolean): LeftOutReason | null {
  switch (column?.kind) {
    case 'numbering':
      return 'numbering';
    case 'growth':
      return 'change';
    case 'period':
      return 'target';
    case 'partOfYear':
      return 'partOfYear';
    case 'partOfTotal':
      return column.isOpen ? 'openColumn' : column.of.part === '' ? 'yearTwice' : 'partOfTotal';
    case 'other':
      return hasNumber() ? 'noYear' : 'remark';
    default:
      return null;
  }
}

function hasNumbers({ cells }: SelectedPart, at: number): boolean {
  return cells.some((row) => typeof row[at]?.value === 'number');
}

/** A column that is not used, at its header or its first cell. */
function leftOutAt(
  { headCell, cells }: SelectedPart,
  at: number,
  reason: LeftOutReason,
): readonly LeftOut[] {
  const filled = cells.flatMap((row) => row[at] ?? []).find(({ value }) => value !== null);
  const place = headCell(at) ?? filled;
  return place ? [{ address: place.address, text: headText(place), reason }] : [];
}

/** Several columns of a year, such as 城镇 and 农村, without their sum: asks which one counts. */
function chooseSubColumn(
  context: ImportContext,
  { part, headCell }: SelectedPart,
): Found<string | null> {
  const open = part.columns.flatMap((column, at) => {
    const head = headCell(at);
    return column.kind === 'partOfTotal' && column.isOpen && head ? [{ of: column.of, head }] : [];
  });
  const [first] = open;
  if (!first) return { value: null, leftOut: [], questions: [] };
  const names = [...new Set(open.map(({ of }) => of.part))].slice(0, MOST_COLUMNS);
  const { question, chosen } = ask(context, {
    ...{ kind: 'column', line: null, address: first.head.address, text: String(first.of.year) },
    options: [
      ...names.map((name) => ({ id: `column:${name}`, kind: 'column' as const, name })),
      { id: 'leaveOut', kind: 'leaveOut' },
    ],
    guess: null,
  });
  const value = chosen?.kind === 'column' ? chosen.name : null;
  return { value, leftOut: [], questions: [question] };
}

const MOST_COLUMNS = 20;

interface FiscalAnswer {
  readonly isFirst: boolean;
  readonly isAnswered: boolean;
  readonly questions: readonly ImportQuestion[];
}

/** Asks which of its two calendar years a fiscal year stands for. */
function askFiscal(context: ImportContext, { part, headCell }: SelectedPart): FiscalAnswer {
  const at = part.columns.findIndex(
    (column) => column.kind === 'year' && (column.header?.fiscal ?? null) !== null,
  );
  const column = part.columns[at];
  const fiscal = column?.kind === 'year' ? column.header?.fiscal : null;
  const head = headCell(at);
  if (!fiscal || !head) return { isFirst: false, isAnswered: false, questions: [] };
  const { question, chosen } = ask(context, {
    ...{ kind: 'fiscalYear', line: null, address: head.address, text: headText(head) },
    options: [
      { id: 'last', kind: 'lastYear', year: fiscal.last },
      { id: 'first', kind: 'firstYear', year: fiscal.first },
    ],
    guess: 'last',
  });
  return {
    ...{ isFirst: chosen?.kind === 'firstYear', isAnswered: question.answer !== null },
    questions: [question],
  };
}

/** How many years before and after the base year are offered as answers. */
const OFFERED = 3;

/** A single column of numbers has the year of the title, else the base year until it is answered. */
function askYear(
  context: ImportContext,
  { part, cells, titles }: SelectedPart,
): Found<readonly DatedColumn[]> {
  const values = part.columns.flatMap((column, at) => (column.kind === 'value' ? [at] : []));
  const [at, another] = values;
  const column = cells.flatMap((row) => (at === undefined ? [] : (row[at] ?? [])));
  const first = column.find(({ value, error }) => value !== null || error !== null);
  if (at === undefined || !first) return { value: [], leftOut: [], questions: [] };
  if (another !== undefined) {
    const places = values.flatMap((each) => cells[0]?.[each] ?? []);
    const leftOut = places.map(({ address, text }): LeftOut => {
      return { address, text, reason: 'noYear' };
    });
    return { value: [], leftOut, questions: [] };
  }
  const common = { at, address: null, text: '', mark: null, measure: 'level' } as const;
  const titled = yearInTitles(titles);
  if (titled !== null)
    return {
      value: [{ ...common, year: titled, confidence: 'likely' }],
      leftOut: [],
      questions: [],
    };
  const { baseYear } = context.plan;
  const years = Array.from({ length: 2 * OFFERED + 1 }, (_, index) => baseYear - OFFERED + index);
  const { question, chosen } = ask(context, {
    ...{ kind: 'year', line: null, address: first.address, text: first.text },
    options: years.map((year) => ({ id: `year:${year}`, kind: 'year', year })),
    guess: `year:${baseYear}`,
  });
  const year = chosen?.kind === 'year' ? chosen.year : baseYear;
  const confidence = question.answer === null ? 'unsure' : 'sure';
  return { value: [{ ...common, year, confidence }], leftOut: [], questions: [question] };
}
