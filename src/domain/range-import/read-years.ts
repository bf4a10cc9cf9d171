import type { BlockLayout } from './find-layout';
import type { ImportQuestion, LeftOut, YearReading } from './range-interpretation';
import { ask, type Found, type ImportContext } from './import-context';

/** A column of numbers and its year. */
export interface DatedColumn extends YearReading {
  readonly at: number;
  readonly mark: 'reached' | 'planned' | null;
}

/** Finds the year of each column of numbers. */
export function readYears(
  context: ImportContext,
  { years, rows }: BlockLayout,
  values: readonly number[],
): Found<readonly DatedColumn[]> {
  if (years.length === 0) return askYear(context, rows, values);
  const across = years.find(({ header }) => header.fiscal !== null);
  const fiscal = across?.header.fiscal ?? null;
  const asked =
    across && fiscal
      ? ask(context, {
          ...{ kind: 'fiscalYear', line: null, address: across.cell.address },
          text: String(across.cell.value ?? ''),
          options: [
            { id: 'last', kind: 'lastYear', year: fiscal.last },
            { id: 'first', kind: 'firstYear', year: fiscal.first },
          ],
          guess: 'last',
        })
      : null;
  const isFirst = asked?.chosen?.kind === 'firstYear';
  const isAnswered = asked !== null && asked.question.answer !== null;
  const seen = new Set<number>();
  const leftOut: LeftOut[] = [];
  const dated = years.flatMap(({ at, cell, header }): readonly DatedColumn[] => {
    const year = isFirst && header.fiscal ? header.fiscal.first : header.year;
    const text = String(cell.value ?? '');
    if (seen.has(year)) {
      leftOut.push({ address: cell.address, text, reason: 'yearTwice' });
      return [];
    }
    seen.add(year);
    const confidence = header.fiscal && isAnswered ? 'sure' : header.confidence;
    return [{ at, year, address: cell.address, text, confidence, mark: header.mark }];
  });
  return { value: dated, leftOut, questions: asked ? [asked.question] : [] };
}

/** How many years before and after the base year are offered as answers. */
const OFFERED = 3;

/** A single column of numbers without a year is taken as the base year until it is answered. */
function askYear(
  context: ImportContext,
  rows: BlockLayout['rows'],
  values: readonly number[],
): Found<readonly DatedColumn[]> {
  const [at, another] = values;
  const cells = rows.flatMap((row) => (at === undefined ? [] : (row[at] ?? [])));
  const first = cells.find(({ value, error }) => value !== null || error !== null);
  if (at === undefined || !first) return { value: [], leftOut: [], questions: [] };
  if (another !== undefined) {
    const places = values.flatMap((column) => rows[0]?.[column] ?? []);
    const leftOut = places.map(({ address, text }): LeftOut => {
      return { address, text, reason: 'noYear' };
    });
    return { value: [], leftOut, questions: [] };
  }
  const { baseYear } = context.plan;
  const years = Array.from({ length: 2 * OFFERED + 1 }, (_, index) => baseYear - OFFERED + index);
  const { question, chosen } = ask(context, {
    ...{ kind: 'year', line: null, address: first.address, text: first.text },
    options: years.map((year) => ({ id: `year:${year}`, kind: 'year', year })),
    guess: `year:${baseYear}`,
  });
  const year = chosen?.kind === 'year' ? chosen.year : baseYear;
  const questions: readonly ImportQuestion[] = [question];
  const confidence = question.answer === null ? 'unsure' : 'sure';
  return {
    value: [{ at, year, address: null, text: '', confidence, mark: null }],
    leftOut: [],
    questions,
  };
}
