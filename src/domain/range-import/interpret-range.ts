import type { Plan } from '../plan/plan';
import { findColumns } from './find-columns';
import { findLayout, type CellRows } from './find-layout';
import { readHeadingUnit } from './read-label';
import { readYears, type DatedColumn } from './read-years';
import type { SelectedRange } from './selected-range';
import type {
  LeftOut,
  ImportAnswers,
  RangeLine,
  ImportQuestion,
  RangeInterpretation,
} from './range-interpretation';
import { ask, scopeOf, type Found, type ImportContext } from './import-context';
import { interpretLine } from './interpret-line';

/**
 * Says how a block of the user's own cells is understood: years across or down, what each line is
 * about, in what it is counted and what is asked. Nothing is invented: what is not understood is
 * left out and told.
 *
 * @param answers - what was answered so far, by the ids of the questions
 * @example interpretRange(exampleRange, examplePlan).lines.map(({ key, match }) => [key, match.indicator]) // [['Data!A2', 'gdp']]
 * @example interpretRange(exampleRange, examplePlan).years.map(({ year, address }) => `${year} in ${address}`) // ['2022 in Data!B1', '2023 in Data!C1']
 */
export function interpretRange(
  block: SelectedRange,
  plan: Plan,
  answers: ImportAnswers = {},
): RangeInterpretation {
  const scope = scopeOf(plan, answers);
  const layout = findLayout(block.cells);
  const columns = findColumns(layout, scope.units);
  const years = readYears(scope, layout, columns.values);
  const start = layout.headerRow ?? -1;
  const titles = titlesOf(layout.rows.slice(0, Math.max(0, start)));
  const corner = columns.name === null ? null : layout.rows[start]?.[columns.name];
  const headingUnit = [...titles.map(({ text }) => text), String(corner?.value ?? '')]
    .map((text) => readHeadingUnit(text, scope.units))
    .find((unit) => unit !== null);
  const found = layout.rows
    .slice(start + 1)
    .map((row) =>
      interpretLine(scope, row, { columns, years: years.value, headingUnit: headingUnit ?? null }),
    );
  const lines = onlyOnce(
    scope,
    found.flatMap(({ value }) => value ?? []),
  );
  const future = askFuture(scope, lines.value, years.value);
  return {
    address: block.address,
    direction: layout.direction,
    years: years.value.map(({ year, address, text, confidence }) => {
      return { year, address, text, confidence };
    }),
    lines: lines.value,
    leftOut: [
      ...[...titles, ...columns.leftOut, ...years.leftOut],
      ...[...found.flatMap(({ leftOut }) => leftOut), ...lines.leftOut],
    ],
    questions: [
      ...years.questions,
      ...found.flatMap(({ questions }) => questions),
      ...[...lines.questions, ...(future ? [future] : [])],
    ],
  };
}

function titlesOf(rows: CellRows): readonly LeftOut[] {
  return rows
    .flat()
    .filter(({ value }) => value !== null)
    .map(({ address, text }) => ({ address, text, reason: 'heading' }));
}

/** Two lines about the same thing of the same indicator: one of them counts. */
function onlyOnce(scope: ImportContext, lines: readonly RangeLine[]): Found<readonly RangeLine[]> {
  const groups = new Map<string, RangeLine[]>();
  for (const line of lines) {
    const { match, measure } = line;
    const about = match.kind === 'indicator' ? match.indicator : line.key;
    const key = `${measure} ${about}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const questions: ImportQuestion[] = [];
  const dropped = new Set<RangeLine>();
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const { question, chosen } = ask(scope, {
      ...{ kind: 'twice', line: second.key, address: second.address, text: second.label },
      options: group.map(({ key, label }) => {
        return { id: `line:${key}`, kind: 'thisLine', line: key, label };
      }),
      guess: `line:${first.key}`,
    });
    questions.push(question);
    const kept = chosen?.kind === 'thisLine' ? chosen.line : first.key;
    group.filter(({ key }) => key !== kept).forEach((line) => dropped.add(line));
  }
  return {
    value: lines.filter((line) => !dropped.has(line)),
    leftOut: [...dropped].map(({ address, label }) => {
      return { address, text: label, reason: 'notWanted' };
    }),
    questions,
  };
}

/** Years after the base year say what was reached or what is planned; the headers may tell. */
function askFuture(
  scope: ImportContext,
  lines: readonly RangeLine[],
  years: readonly DatedColumn[],
): ImportQuestion | null {
  const value = lines.flatMap(({ values }) => values).find(({ role }) => role === 'future');
  if (!value) return null;
  const marks = new Set(
    years.filter(({ year }) => year > scope.plan.baseYear).map(({ mark }) => mark),
  );
  const [mark = null] = marks.size === 1 ? marks : [];
  const { question } = ask(scope, {
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
