import type { Plan } from '../plan/plan';
import { type CellRows, findColumns, findLayout, type LineColumns } from './find-layout';
import {
  ask,
  type Found,
  type ImportContext,
  indicatorOf,
  createImportContext,
} from './import-context';
import { readMatch } from './match-indicator';
import type {
  Confidence,
  ImportAnswers,
  ImportQuestion,
  LeftOut,
  LeftOutReason,
  LineGap,
  RangeInterpretation,
  RangeLine,
  SelectedCell,
  SelectedRange,
} from './range-interpretation';
import { plainCells } from './plain-cells';
import { readCellNumber } from './read-cells';
import { readHeadingUnit, readLabel } from './read-label';
import { readScale } from './read-scale';
import { type DatedColumn, readYears } from './read-years';

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
  const context = createImportContext(plan, answers);
  const layout = findLayout(plainCells(block.cells));
  const columns = findColumns(layout, context.units);
  const years = readYears(context, layout, columns.values);
  const start = layout.headerRow ?? -1;
  const titles = titlesOf(layout.rows.slice(0, Math.max(0, start)));
  const corner = columns.name === null ? null : layout.rows[start]?.[columns.name];
  const headingUnit = [...titles.map(({ text }) => text), String(corner?.value ?? '')]
    .map((text) => readHeadingUnit(text, context.units))
    .find((unit) => unit !== null);
  const found = layout.rows.slice(start + 1).map((row) =>
    interpretLine(context, row, {
      columns,
      years: years.value,
      headingUnit: headingUnit ?? null,
    }),
  );
  const lines = onlyOnce(
    context,
    found.flatMap(({ value }) => value ?? []),
  );
  const future = askFuture(context, lines.value, years.value);
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

/** If two lines are about the same measure of the same indicator, keeps one and asks which. */
function onlyOnce(
  context: ImportContext,
  lines: readonly RangeLine[],
): Found<readonly RangeLine[]> {
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
    const { question, chosen } = ask(context, {
      ...{ kind: 'twice', line: second.key, address: second.address, text: second.label },
      options: group.map(({ key, label }) => {
        return { id: `line:${key}`, kind: 'thisLine', line: key, label };
      }),
      guess: `line:${first.key}`,
    });
    questions.push(question);
    const chosenLine = chosen?.kind === 'thisLine' ? chosen.line : first.key;
    group.filter(({ key }) => key !== chosenLine).forEach((line) => dropped.add(line));
  }
  return {
    value: lines.filter((line) => !dropped.has(line)),
    leftOut: [...dropped].map(({ address, label }) => {
      return { address, text: label, reason: 'notWanted' };
    }),
    questions,
  };
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

interface LineContext {
  readonly columns: LineColumns;
  readonly years: readonly DatedColumn[];
  /** The unit that a title gives for all lines. */
  readonly headingUnit: string | null;
}

type FoundLine = Found<RangeLine | null>;

/** Interprets one line of numbers; null, with the reason in `leftOut`, if it cannot be used. */
function interpretLine(
  context: ImportContext,
  row: readonly SelectedCell[],
  { columns, years, headingUnit }: LineContext,
): FoundLine {
  const head = columns.name === null ? null : (row[columns.name] ?? null);
  const cells = years.flatMap((year) => {
    const cell = row[year.at];
    return cell ? [{ year, cell, number: readCellNumber(cell) }] : [];
  });
  const place = head !== null && head.value !== null ? head : cells[0]?.cell;
  const isBlank = ({ value, error }: SelectedCell): boolean => value === null && error === null;
  if (!place || row.every(isBlank)) return nothing();
  const text = String(head?.value ?? '');
  const leave = (reason: LeftOutReason, more: Partial<FoundLine> = {}): FoundLine => ({
    ...nothing(),
    leftOut: [{ address: place.address, text: text || place.text, reason }],
    ...more,
  });
  const label = readLabel(text, context.units);
  if (cells.every(({ cell }) => isBlank(cell))) return leave('heading');
  if (cells.every(({ number }) => number.kind === 'gap')) return leave('noNumbers');
  const key = place.address;
  if (label.isTotal) return leave('total');
  // "Growth" without a name is the change of the line above.
  if (label.name === '' && label.measure === 'growth') return leave('change');
  const { match, question: which, ...named } = readMatch(context, label, { key, cell: place });
  const asked = which ? [which] : [];
  if (match.kind === 'leftOut') return leave('notWanted', { questions: asked });
  const indicator = match.kind === 'indicator' ? indicatorOf(context, match.indicator) : null;
  const isComputed = indicator?.kind === 'formula' && indicator.base === null;
  if (isComputed) return leave('computed', { questions: asked });
  const unitText = columns.unit === null ? null : (row[columns.unit]?.value ?? null);
  const numbers = cells.flatMap(({ number, cell }) =>
    number.kind === 'number' ? [{ ...number, text: cell.text }] : [],
  );
  const scale = readScale(context, {
    ...{ key, address: place.address, measure: label.measure, indicator, numbers },
    written: writtenUnit(label.unit, unitText, label.measure === 'growth' ? null : headingUnit),
  });
  const questions = [...asked, ...(scale.question ? [scale.question] : [])];
  if (!scale.isKnown) return leave('unit', { questions });
  const values = cells.flatMap(({ year: { year }, cell, number }) =>
    number.kind === 'number'
      ? [
          {
            year,
            value: scale.convert({ ...number, text: cell.text }),
            ...{ read: number.value, text: cell.text, address: cell.address },
            stored: number.stored,
            role: roleOf(year, context.plan.baseYear),
          },
        ]
      : [],
  );
  const gaps = cells.flatMap(({ year: { year }, cell, number }): readonly LineGap[] =>
    number.kind === 'gap'
      ? [{ year, address: cell.address, text: cell.text, reason: number.reason }]
      : [],
  );
  const confidence = lowestConfidence([
    named.confidence,
    scale.confidence,
    ...years.map((year) => year.confidence),
  ]);
  const line = {
    ...{ key, address: place.address, label: text, match, measure: label.measure },
    ...{ unit: scale.unit, values, gaps, confidence },
  };
  return { value: line, leftOut: [], questions };
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
  if (typeof column === 'string' && column.trim() !== '') {
    return { ...unit, written: column.normalize('NFKC').trim(), from: 'unitColumn' };
  }
  if (heading !== null) return { ...unit, written: heading, from: 'heading' };
  return { ...unit, written: null, from: 'nothing' };
}

function roleOf(year: number, baseYear: number): 'history' | 'base' | 'future' {
  return year < baseYear ? 'history' : year === baseYear ? 'base' : 'future';
}

function lowestConfidence(all: readonly Confidence[]): Confidence {
  return (['unsure', 'likely'] as const).find((each) => all.includes(each)) ?? 'sure';
}
