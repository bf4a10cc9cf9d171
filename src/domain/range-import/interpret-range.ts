import type { Plan } from '../plan/plan';
import { plainText } from '../tables/plain-text';
import { readHeadingUnit, readLabel } from '../tables/table-label';
import { tableLayout, type TableLayout, transpose } from '../tables/table-layout';
import { cellText } from './cell-texts';
import { ask, createImportContext, type Found, type ImportContext } from './import-context';
import { interpretLine } from './interpret-line';
import { exactlyNamed } from './match-indicator';
import { onlyOnce } from './only-once';
import type {
  ImportAnswers,
  ImportQuestion,
  LeftOut,
  RangeInterpretation,
  RangeLine,
  SelectedCell,
  SelectedRange,
} from './range-interpretation';
import { type DatedColumn, readYears, type SelectedPart } from './read-years';

type CellRows = readonly (readonly SelectedCell[])[];

/**
 * Interprets a range of the user's own cells: the years (in a row or a column), and for each line of
 * numbers its indicator, its unit and the open questions. Nothing is invented: cells that are not
 * understood are listed in `leftOut`.
 *
 * @param answers - the answers so far, by the ids of the questions
 * @example interpretRange(exampleRange, examplePlan).lines.map(({ key, match }) => [key, match.indicator]) // [['Data!A2', 'gdp']]
 * @example interpretRange(exampleRange, examplePlan).years.map(({ year, address }) => `${year} in ${address}`) // ['2022 in Data!B1', '2023 in Data!C1']
 */
export function interpretRange(
  block: SelectedRange,
  plan: Plan,
  answers: ImportAnswers = {},
): RangeInterpretation {
  const first = interpretWith(block, plan, answers);
  const leaders = sameQuestions(first.questions);
  if (leaders.size === 0) return first;
  const shared = Object.fromEntries(
    [...leaders].flatMap(([id, leader]) => {
      const answer = answers[leader];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
  const all = interpretWith(block, plan, { ...shared, ...answers });
  return { ...all, questions: all.questions.filter(({ id }) => !leaders.has(id)) };
}

/** Percent or fraction is one question for all lines that look alike: by the id of each other one. */
function sameQuestions(questions: readonly ImportQuestion[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const leaders = new Map<string, string>();
  for (const { id, kind, guess } of questions) {
    if (kind !== 'percent') continue;
    const leader = first.get(guess ?? '');
    if (leader === undefined) first.set(guess ?? '', id);
    else leaders.set(id, leader);
  }
  return leaders;
}

function interpretWith(
  block: SelectedRange,
  plan: Plan,
  answers: ImportAnswers,
): RangeInterpretation {
  const plain = createImportContext(plan, answers);
  const layout = tableLayout(
    block.cells.map((row) => row.map(cellText)),
    { baseYear: plan.baseYear, lastYear: plan.baseYear + plan.years, units: plain.units },
  );
  if (layout === null) return nothingIn(block);
  const cells = layout.isTurned ? transpose(block.cells) : block.cells;
  const context = { ...plain, named: exactlyNamed(namesIn(layout, plain), plan.indicators) };
  const parts = layout.parts.map((_, index) => readPart(context, layout, cells, index));
  const lines = onlyOnce(
    context,
    parts.flatMap(({ value }) => value.lines),
  );
  const years = parts.flatMap(({ value }) => value.years);
  const future = askFuture(context, lines.value, years);
  return {
    address: block.address,
    direction: layout.isTurned ? 'columns' : 'rows',
    years: years.map(({ year, address, text, confidence }) => ({
      year,
      address,
      text,
      confidence,
    })),
    lines: lines.value,
    leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...lines.leftOut],
    questions: [
      ...parts.flatMap(({ questions }) => questions),
      ...[...lines.questions, ...(future ? [future] : [])],
    ],
  };
}

/** A selection in which no table is found: all that is filled is left out. */
function nothingIn({ address, cells }: SelectedRange): RangeInterpretation {
  return {
    ...{ address, direction: 'rows', years: [], lines: [], questions: [] },
    leftOut: leftOutCells(cells, 'noYear'),
  };
}

function leftOutCells(rows: CellRows, reason: LeftOut['reason']): readonly LeftOut[] {
  return rows
    .flat()
    .filter(({ value }) => value !== null)
    .map(({ address, text }) => ({ address, text, reason }));
}

function nameColumn({ columns }: TableLayout['parts'][number]): number {
  return columns.findIndex(({ kind }) => kind === 'name');
}

/** The names of all lines, without their units. */
function namesIn({ rows, parts }: TableLayout, { units }: ImportContext): readonly string[] {
  return parts.flatMap((part) => {
    const at = nameColumn(part);
    return part.body.map((index) => readLabel(rows[index]?.[at] ?? '', units).name);
  });
}

interface ReadPart {
  readonly lines: readonly RangeLine[];
  readonly years: readonly DatedColumn[];
}

function readPart(
  context: ImportContext,
  { rows, parts, style }: TableLayout,
  cells: CellRows,
  index: number,
): Found<ReadPart> {
  const part = parts[index];
  if (!part) return { value: { lines: [], years: [] }, leftOut: [], questions: [] };
  const titleCells = part.titles.map((at) => cells[at] ?? []);
  const titles = titleCells.map((row) => row.map(cellText).join(' ').trim());
  const name = nameColumn(part);
  const corner = part.headers.map((at) => rows[at]?.[name] ?? '');
  const heading = [...titles, ...corner].map((text) => readHeadingUnit(text, context.units));
  const body = part.body.map((at) => cells[at] ?? []);
  const selected: SelectedPart = {
    ...{ part, titles, cells: body },
    headCell: (at) => headOf(part.headers.map((row) => cells[row]?.[at] ?? null)),
  };
  const years = readYears(context, selected);
  const frame = {
    ...{ part, style, years: years.value },
    headingUnit: heading.find((unit) => unit !== null) ?? null,
  };
  const found = body.map((row) => interpretLine(context, row, frame));
  return {
    value: { lines: found.flatMap(({ value }) => value ?? []), years: years.value },
    leftOut: [
      ...leftOutCells(titleCells, 'heading'),
      ...[...years.leftOut, ...found.flatMap(({ leftOut }) => leftOut)],
    ],
    questions: [...years.questions, ...found.flatMap(({ questions }) => questions)],
  };
}

/** The lowest filled cell of a header. */
function headOf(cells: readonly (SelectedCell | null)[]): SelectedCell | null {
  const filled = cells.filter(
    (cell) => cell !== null && plainText(String(cell.value ?? '')) !== '',
  );
  return filled.at(-1) ?? null;
}

/** Asks whether values after the base year are actuals or plans; the headers may suggest it. */
function askFuture(
  context: ImportContext,
  lines: readonly RangeLine[],
  years: readonly DatedColumn[],
): ImportQuestion | null {
  const value = lines.flatMap(({ values }) => values).find(({ role }) => role === 'future');
  if (!value) return null;
  const marks = new Set(
    years.filter(({ year }) => year > context.plan.baseYear).map(({ mark }) => mark),
  );
  const [mark = null] = marks.size === 1 ? marks : [];
  const { question } = ask(context, {
    ...{ kind: 'future', line: null, address: value.address, text: String(value.year) },
    options: [
      { id: 'reached', kind: 'reached' },
      { id: 'planned', kind: 'planned' },
      { id: 'leaveOut', kind: 'leaveOut' },
    ],
    guess: mark ?? 'leaveOut',
  });
  return question;
}
