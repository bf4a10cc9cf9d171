import {
  type DocumentOptions,
  type DocumentPlace,
  type DocumentReading,
  type ProposedIndicator,
  type ProposedTarget,
  type ProposedValue,
  isFall,
  readDocument,
  saidNumbers,
} from '../domain/index';
import { documentPlaceText, documentQuestionsText, unusedReasonText } from '../i18n/document-text';
import { err, ok, type Result } from '../shared/result';
import { yearOfText } from '../shared/year-text';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, refuse } from './cli-problem';
import { loadDocument } from './load-document';
import { readPlan, tellPlanProblem } from './load-report';
import { isOpen, readingJson, unusedOf } from './reading-json';
import { textTable } from './text-table';

/** Options of `read`. */
export interface ReadOptions {
  readonly plan?: string;
  readonly year?: string;
  readonly json?: boolean;
}

/** `read FILE`: prints what a document proposes. */
export async function readCommand(
  file: string,
  options: ReadOptions,
  io: CliIo,
): Promise<ExitCode> {
  const year = baseYearOf(options.year);
  if (!year.ok) return refuse(year.error, io);
  const plan = options.plan === undefined ? null : await readPlan(options.plan);
  if (plan !== null && !plan.ok) {
    return tellPlanProblem(plan.error, options.plan ?? '', io, io.complain);
  }
  const reading = await readFileAs(file, { ...year.value, plan: plan?.value ?? null });
  if (!reading.ok) return refuse(reading.error, io);
  const isJson = options.json === true;
  io.print(isJson ? readingJson(reading.value, io.locale) : readingText(reading.value, io));
  return 0;
}

/** Reads a document from a file. */
export async function readFileAs(
  file: string,
  options: DocumentOptions,
): Promise<Result<DocumentReading, CliProblem>> {
  const blocks = await loadDocument(file);
  return blocks.ok ? ok(readDocument(blocks.value, options)) : blocks;
}

/** The base year that the user gives. */
export function baseYearOf(
  text: string | undefined,
): Result<{ readonly baseYear: number | null }, CliProblem> {
  if (text === undefined) return ok({ baseYear: null });
  const baseYear = yearOfText(text);
  return baseYear === null ? err({ kind: 'notAYear', value: text }) : ok({ baseYear });
}

function readingText(reading: DocumentReading, io: CliIo): string {
  const words = cliWords(io.locale);
  const { title, baseYear, indicators, milestones } = reading;
  const base = baseYear === null ? words('read.noBase') : String(baseYear);
  const placed = (place: DocumentPlace): string => documentPlaceText(place, io.locale);
  const targets = reading.targets.filter((each) => !isOpen(each));
  const known = reading.known.filter((each) => !isOpen(each));
  const headings = (
    ...keys: readonly ('name' | 'unit' | 'base' | 'reading' | 'year' | 'phrase' | 'place' | 'why')[]
  ) => keys.map((key) => words(`read.${key}`));
  return [
    words('read.title', { title: title ?? '', base }),
    ...section('indicators', io, [
      headings('name', 'unit', 'base'),
      ...indicators.map((each) => indicatorRow(each, io)),
    ]),
    ...section('targets', io, [
      [...headings('name', 'reading', 'year', 'phrase', 'place'), ''],
      ...targets.map((each) => targetRow(each, io)),
    ]),
    ...section('known', io, [
      headings('name', 'reading', 'year', 'phrase', 'place'),
      ...known.map((each) => knownRow(each, io)),
    ]),
    ...section('milestones', io, [
      headings('phrase', 'place'),
      ...milestones.map(({ statement, place }) => [statement, placed(place)]),
    ]),
    ...section('unused', io, [
      headings('phrase', 'why', 'place'),
      ...unusedOf(reading).map(({ text, why, place }) => {
        return [text, unusedReasonText(why, io.locale), placed(place)];
      }),
    ]),
  ].join('\n');
}

/** A part of the report: its title and a table, whose first row is its heading. */
function section(
  key: 'indicators' | 'targets' | 'known' | 'milestones' | 'unused',
  { locale }: CliIo,
  rows: readonly (readonly string[])[],
): readonly string[] {
  const words = cliWords(locale);
  const lines = rows.length < 2 ? [words('read.nothing')] : textTable(rows, 99);
  return ['', words(`read.${key}`), ...lines.map((line) => `  ${line}`)];
}

function indicatorRow({ name, unit, base }: ProposedIndicator, io: CliIo): readonly string[] {
  const value = base === null ? '' : `${numberText(base.value, unit, io)} (${String(base.year)})`;
  return [name, unit ?? '', value];
}

function targetRow(target: ProposedTarget, io: CliIo): readonly string[] {
  const { indicator, phrase, place, asks } = target;
  const words = cliWords(io.locale);
  const isSure = asks.length === 0;
  return [
    ...[indicator, targetText(target, io), yearsText(target), phrase],
    documentPlaceText(place, io.locale),
    isSure
      ? words('read.sure')
      : words('read.asked', { what: documentQuestionsText(asks, io.locale) }),
  ];
}

function knownRow(known: ProposedValue, io: CliIo): readonly string[] {
  const { indicator, year, phrase, place } = known;
  return [
    ...[indicator, valueText(known, io), String(year ?? '?'), phrase],
    documentPlaceText(place, io.locale),
  ];
}

function yearsText({ fromYear, year }: ProposedTarget): string {
  if (year === null) return '?';
  return fromYear === null || fromYear === year
    ? String(year)
    : `${String(fromYear)}–${String(year)}`;
}

/** A number with its unit; a fraction in percent or per mille. */
function numberText(value: number, unit: string | null, { locale }: CliIo): string {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  if (unit === '%') return `${plain.format(value * 100)}%`;
  if (unit === '‰') return `${plain.format(value * 1000)}‰`;
  if (unit === '个百分点')
    return cliWords(locale)('report.points', { value: plain.format(value * 100) });
  const space = unit !== null && /^[A-Za-z]/.test(unit) ? ' ' : '';
  return unit === null ? plain.format(value) : `${plain.format(value)}${space}${unit}`;
}

function targetText(target: ProposedTarget, io: CliIo): string {
  const words = cliWords(io.locale);
  const { comparator, relativeTo, stretch, unit, basis } = target;
  const isCut = basis !== null && comparator !== null && isFall({ ...target, basis, comparator });
  const size = (value: number): string => numberText(value, unit, io);
  if (relativeTo !== null && comparator === 'about' && target.value === 0) {
    return words('read.inStep', { peer: relativeTo });
  }
  const said = isCut ? saidNumbers({ ...target, basis, comparator }) : target;
  const value = size(said.value);
  const upper = size(said.upper ?? 0);
  const tolerance = size(said.tolerance ?? 0);
  const compared =
    comparator === null
      ? words('read.openComparator', { value })
      : isCut
        ? words(`report.cut.${comparator}`, { value, upper, tolerance })
        : words(`report.${comparator}`, { value, upper, tolerance });
  const measured =
    basis === null || isCut ? compared : words(`read.measure.${basis}`, { value: compared });
  const text =
    relativeTo === null ? measured : words('read.relative', { text: measured, peer: relativeTo });
  return stretch ? words('read.stretch', { text }) : text;
}

function valueText({ value, unit, measure }: ProposedValue, io: CliIo): string {
  return cliWords(io.locale)(`read.measure.${measure}`, { value: numberText(value, unit, io) });
}
