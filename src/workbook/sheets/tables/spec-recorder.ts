import type { PlanPath } from '../../../domain/index';
import type { CellValue, TableCell, TableRowReading } from './table-rows';
import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';
import type { ColumnKey, TextColumn } from '../layout/plan-tables';
import { valueOfWord, type WordKind } from './cell-words';

/** Something shaped like a part of a plan file, unchecked. */
export type SpecPart = Readonly<Record<string, unknown>>;

/** Turns cells into parts of a plan as written down and remembers where each of them stands. */
export interface SpecRecorder {
  readonly note: (path: PlanPath, address: string | null) => void;
  readonly text: (row: TableRowReading, key: ColumnKey, path: PlanPath) => unknown;
  readonly number: (row: TableRowReading, key: ColumnKey, path: PlanPath) => unknown;
  readonly word: (row: TableRowReading, key: ColumnKey, path: PlanPath, kind: WordKind) => unknown;
  readonly date: (row: TableRowReading, key: ColumnKey, path: PlanPath) => unknown;
  readonly localText: (row: TableRowReading, kind: TextColumn, path: PlanPath) => unknown;
  readonly provenance: (row: TableRowReading, path: PlanPath) => SpecPart;
  /** The cell of a path, or of the nearest part that contains it. */
  readonly addressOf: (path: PlanPath) => string | null;
}

/** Days between the day 0 of a spreadsheet and 1970-01-01. */
const SERIAL_OF_1970 = 25569;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Smaller numbers are years: 10,000 as a day is in 1927. */
const SMALLEST_SERIAL = 10_000;

export function recordSpec(): SpecRecorder {
  const addresses = new Map<string, string>();
  const note: SpecRecorder['note'] = (path, address) => {
    if (address !== null) addresses.set(JSON.stringify(path), address);
  };
  const read = (row: TableRowReading, key: ColumnKey, path: PlanPath): TableCell => {
    const cell = row.cell(key);
    note(path, cell.address);
    return cell;
  };
  const text: SpecRecorder['text'] = (row, key, path) => asText(read(row, key, path).value);
  const localText: SpecRecorder['localText'] = (row, kind, path) => {
    const chineseText = text(row, `${kind}Zh`, [...path, 'zh-CN']);
    const englishText = text(row, `${kind}En`, [...path, 'en']);
    note(path, row.cell(englishText === undefined ? `${kind}Zh` : `${kind}En`).address);
    if (englishText === undefined || chineseText === undefined) return englishText ?? chineseText;
    return { en: englishText, 'zh-CN': chineseText };
  };
  const word: SpecRecorder['word'] = (row, key, path, kind) =>
    valueOfWord(kind, read(row, key, path).value) ?? undefined;
  const date: SpecRecorder['date'] = (row, key, path) => asDate(read(row, key, path).value);
  return {
    note,
    text,
    localText,
    word,
    date,
    number: (row, key, path) => read(row, key, path).value ?? undefined,
    provenance: (row, path) => {
      note(path, row.cell('evidence').address);
      return withoutBlanks({
        // A number typed into a row without a source is the planner's own.
        evidence: word(row, 'evidence', [...path, 'evidence'], 'evidence') ?? 'assumed',
        illustrative: asFlag(read(row, 'illustrative', [...path, 'illustrative']).value),
        document: text(row, 'document', [...path, 'document']),
        place: text(row, 'place', [...path, 'place']),
        date: date(row, 'date', [...path, 'date']),
        phrase: text(row, 'phrase', [...path, 'phrase']),
        note: localText(row, 'note', [...path, 'note']),
      });
    },
    addressOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const found = addresses.get(JSON.stringify(path.slice(0, length)));
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** Leaves out what is blank, as a plan file does. */
export function withoutBlanks(part: SpecPart): SpecPart {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

/** Numbers typed where a text belongs (a page, an id) are taken as written. */
function asText(value: CellValue): string | undefined {
  return value === null ? undefined : String(value);
}

/** A date that the spreadsheet took for a day is a number of days. */
function asDate(value: CellValue): string | undefined {
  if (typeof value !== 'number' || value < SMALLEST_SERIAL) return asText(value);
  const day = new Date((Math.floor(value) - SERIAL_OF_1970) * MILLISECONDS_PER_DAY);
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString().slice(0, 10);
}

const YES = [english.words.illustrative, chinese.words.illustrative, 'yes', 'true', '是'];
const NO = ['no', 'false', '否', '-', '–'];

function asFlag(value: CellValue): unknown {
  if (value === null || value === false || value === 0) return undefined;
  if (typeof value !== 'string') return value === true || value === 1 ? true : value;
  const wanted = value.trim().toLowerCase();
  if (YES.includes(wanted)) return true;
  return NO.includes(wanted) ? undefined : value;
}
