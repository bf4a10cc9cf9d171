import type { Locale } from '../../../../domain/index';
import type { WriteChoices } from '../diff/diff-cells';
import type { UndoRecord } from './undo-record';
import { packText, unpackText } from './packed-text';

/** Custom XML parts of this namespace hold the journal: Excel's own undo leaves them alone. */
export const JOURNAL_NAMESPACE = 'urn:planpath:journal:1';

/** What is kept in the workbook while a write is under way, so that it can be finished or removed. */
export interface Journal {
  /** ISO date and time, UTC. */
  readonly startedAt: string;
  /** What stood there before. */
  readonly before: UndoRecord;
  /** What was being written; null while a write was being taken back. */
  readonly writing: {
    /** The text of a plan file. */
    readonly plan: string;
    readonly locale: Locale;
    readonly choices: WriteChoices;
  } | null;
}

/** Makes the XML of a journal. */
export async function writeJournal(journal: Journal): Promise<string> {
  const packed = await packText(JSON.stringify(journal));
  return `<journal xmlns="${JOURNAL_NAMESPACE}">${escaped(packed)}</journal>`;
}

/** Reads the XML of a journal; null where it is damaged. */
export async function readJournal(xml: string): Promise<Journal | null> {
  const packed = /<journal[^>]*>([\s\S]*)<\/journal>/.exec(xml)?.[1];
  const text = packed === undefined ? null : await unpackText(unescaped(packed));
  if (text === null) return null;
  try {
    const journal: unknown = JSON.parse(text);
    return isJournal(journal) ? journal : null;
  } catch {
    return null;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const { startedAt, before } = value as Partial<Journal>;
  return (
    typeof startedAt === 'string' &&
    typeof before === 'object' &&
    Array.isArray(before.sheets) &&
    Array.isArray(before.created) &&
    Array.isArray(before.names)
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
