import type { Locale } from '../../../../shared/local-text';
import type { WriteOptions } from '../../../ports/workbook-port';
import type { UndoRecord } from './undo-record';

/** The journal is a custom XML part of this namespace, which Excel's undo leaves alone. */
export const JOURNAL_NAMESPACE = 'urn:planpath:journal:1';

/** What the user decided about their own changes and about obstacles. */
export type WriteChoices = Pick<WriteOptions, 'userChanges' | 'obstacles'>;

/** What the workbook holds during a write, so that an interrupted one can be finished or removed. */
export interface Journal {
  /** ISO date and time, UTC. */
  readonly startedAt: string;
  /** The state before the write. */
  readonly before: UndoRecord;
  /** What was being written; null for an undo. */
  readonly writing: {
    /** The text of a plan file. */
    readonly plan: string;
    readonly locale: Locale;
    readonly choices: WriteChoices;
  } | null;
}

/** The state before a write that has been restored. */
export const NOTHING_CHANGED: UndoRecord = {
  ...{ created: [], names: [], sheets: [], others: [], activeSheet: '' },
};

/**
 * Makes the XML of a journal.
 *
 * @param owner - the pane that writes
 */
export async function writeJournal(journal: Journal, owner = ''): Promise<string> {
  const packed = await packText(JSON.stringify(journal));
  const by = owner === '' ? '' : ` owner="${owner}"`;
  return `<journal xmlns="${JOURNAL_NAMESPACE}"${by}>${escaped(packed)}</journal>`;
}

/** Whether the XML of a journal was written by a pane. */
export function isJournalOf(xml: string, owner: string): boolean {
  return xml.slice(0, MOST_HEAD).includes(` owner="${owner}">`);
}

/** The first tag of a journal is shorter. */
const MOST_HEAD = 300;

/** Reads the XML of a journal; null where it is damaged. */
export async function readJournal(xml: string): Promise<Journal | null> {
  try {
    const journal: unknown = JSON.parse(await journalText(xml));
    return isJournal(journal) ? journal : null;
  } catch {
    return null;
  }
}

/** The text of a journal, as far as it can be unpacked. */
export async function journalText(xml: string): Promise<string> {
  const packed = /<journal\b[^<>]*>([^<]*)/.exec(xml)?.[1];
  return packed === undefined ? '' : unpackText(unescaped(packed));
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

/** Longer texts are compressed if the platform can do that. */
const WORTH_COMPRESSING = 2_000;

/**
 * Packs a text to store it in the workbook. The first letter names the packing, `t` for plain text and
 * `z` for gzip, so that every platform can read it.
 */
async function packText(text: string): Promise<string> {
  if (text.length < WORTH_COMPRESSING || typeof CompressionStream === 'undefined')
    return `t${text}`;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `z${toBase64(bytes)}`;
}

/** Unpacks what {@link packText} packed, up to the first damaged place. */
async function unpackText(packed: string): Promise<string> {
  const rest = packed.slice(1);
  if (packed.startsWith('t')) return rest;
  if (!packed.startsWith('z') || typeof DecompressionStream === 'undefined') return '';
  const stream = new Blob([fromBase64(rest)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    // The rest is damaged.
  }
  return text;
}

/** The bytes of a text in base 64, up to the first sign that is not of it. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const [signs = ''] = /^[A-Za-z0-9+/]*/.exec(text) ?? [];
  const whole = signs.slice(0, signs.length - (signs.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
