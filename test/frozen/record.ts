import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Locale } from '../../src/shared/local-text';
import changedWords from './changed-words.json';

/**
 * One replacement that turns recorded text into the text of today, because somebody changed words on
 * purpose. The entries apply in their order, to every line that contains `from`.
 */
interface ChangedWords {
  readonly locale: Locale;
  readonly from: string;
  readonly to: string;
  /** The one record it applies to, as `sheets/jinjiang.en`; every record of the locale without it. */
  readonly record?: string;
}

const CHANGED: readonly ChangedWords[] = changedWords as ChangedWords[];
const RECORDS = path.resolve('test/frozen/records');
/** `PLANPATH_RECORD=1` records again instead of comparing. */
const RECORDING = process.env['PLANPATH_RECORD'] === '1';
const SHOWN = 20;

/**
 * Compares text with what was recorded under a name, but for the words that changed on purpose.
 *
 * @param outline - leaves of both texts what is to be compared
 */
export function expectRecorded(
  name: string,
  text: string,
  locale: Locale | null,
  outline: (text: string) => string = (whole) => whole,
): void {
  if (RECORDING) return save(name, text);
  const expected = outline(withChangedWords(recordOf(name), name, locale)).split('\n');
  expect(differences(expected, outline(text).split('\n'))).toBe('');
}

/** The recorded text as it is, recorded first when recording. */
export function recorded(name: string, make: () => string): string {
  if (RECORDING) save(name, make());
  return recordOf(name);
}

/** Whether any word of a record has changed on purpose. */
export function hasChangedWords(name: string, locale: Locale): boolean {
  return wordsOf(name, locale).length > 0;
}

/** Puts today's words into recorded text. */
export function withChangedWords(text: string, name: string, locale: Locale | null): string {
  return wordsOf(name, locale).reduce((all, { from, to }) => all.replaceAll(from, to), text);
}

function wordsOf(name: string, locale: Locale | null): readonly ChangedWords[] {
  return CHANGED.filter(
    (each) => each.locale === locale && (each.record === undefined || each.record === name),
  );
}

function save(name: string, text: string): void {
  const file = fileOf(name);
  if (existsSync(file) && recordOf(name) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(text, { level: 9 }));
}

/** The recorded text as it is. */
export function recordOf(name: string): string {
  return gunzipSync(readFileSync(fileOf(name))).toString('utf8');
}

function fileOf(name: string): string {
  return path.join(RECORDS, `${name}.gz`);
}

/** The first lines that are missing (-) and that are new (+); a change of order names its place. */
function differences(expected: readonly string[], actual: readonly string[]): string {
  const missing = without(expected, actual);
  const added = without(actual, expected);
  if (missing.length + added.length === 0) {
    const at = expected.findIndex((line, index) => line !== actual[index]);
    return at === -1 ? '' : `order, line ${String(at + 1)}:\n- ${expected[at]}\n+ ${actual[at]}`;
  }
  return [
    `${String(missing.length)} lines are missing, ${String(added.length)} are new`,
    ...missing.slice(0, SHOWN).map((line) => `- ${line}`),
    ...added.slice(0, SHOWN).map((line) => `+ ${line}`),
  ].join('\n');
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/** JSON with sorted keys and numbers of twelve digits: the last digits are no behaviour. */
export function stableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, stable, indent);
}

function stable(_: string, value: unknown): unknown {
  if (typeof value === 'number') return roundedNumber(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

export function roundedNumber(value: number): number {
  return Number(value.toPrecision(12));
}
