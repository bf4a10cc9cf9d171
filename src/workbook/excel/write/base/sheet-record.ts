import type { FormattingPart } from '../../../ports/workbook-port';
import type { CellInput } from './cell-input';
import { BLANK_HASH, HASH_LENGTH, hashInput } from './hashes';
import { mapSteps, runSteps, type Steps } from '../../../../shared/steps';
import { largest } from '../../../../shared/extremes';

/**
 * What the last write left on a sheet, from the first cell on: a short hash of each cell and of the
 * texts of each row. It shows which cells a user changed without holding any content.
 */
export interface SheetRecord {
  readonly rows: readonly string[];
  readonly columnCount: number;
  /** The identity of each row. */
  readonly identities: readonly string[];
  /** Hashes of each row's formats and of its rules, and of the formatting of the whole sheet. */
  readonly rowFormatting: readonly string[];
  readonly sheetFormatting: string;
  /** What Excel has refused, so that the next write sets it again; left out where nothing was. */
  readonly unformatted?: readonly UnformattedPart[];
}

/** Formatting of a sheet that Excel has refused. */
export interface UnformattedPart {
  readonly part: FormattingPart;
  /** The rows that lack it; null for the whole sheet. */
  readonly rows: readonly number[] | null;
}

/** The key of a sheet's record among the settings of the workbook. */
export function recordKey(sheet: string): string {
  return `PlanPath.record.${sheet}`;
}

/** Makes the record of contents, row by row from the first cell on. */
export function makeRecord(
  contents: readonly (readonly CellInput[])[],
  facts: Pick<SheetRecord, 'identities' | 'rowFormatting' | 'sheetFormatting'>,
): SheetRecord {
  return runSteps(recordSteps(contents, facts));
}

/** The same in steps. */
export function* recordSteps(
  contents: readonly (readonly CellInput[])[],
  { identities, ...hashes }: Pick<SheetRecord, 'identities' | 'rowFormatting' | 'sheetFormatting'>,
): Steps<SheetRecord> {
  const columnCount = largest([0, ...contents.map(({ length }) => length)]);
  return {
    rows: yield* mapSteps(contents, (line) => withoutTail(line.map(hashInput).join(''))),
    columnCount,
    identities,
    ...hashes,
  };
}

/** A row without the hashes of the blank cells at its end. */
function withoutTail(hashes: string): string {
  let end = hashes.length;
  while (end > 0 && hashes.startsWith(BLANK_HASH, end - HASH_LENGTH)) end -= HASH_LENGTH;
  return hashes.slice(0, end);
}

/** The hash of a cell; the hash of a blank cell if nothing was written. */
export function recordedHash({ rows }: SheetRecord, row: number, column: number): string {
  const at = column * HASH_LENGTH;
  return rows[row]?.slice(at, at + HASH_LENGTH) || BLANK_HASH;
}

const VERSION = 2;

/** Writes a record as text. */
export function writeRecord({ columnCount, ...record }: SheetRecord): string {
  const { rows, identities, rowFormatting, sheetFormatting, unformatted = [] } = record;
  return JSON.stringify([
    ...[VERSION, columnCount, rows.join(' '), identities.join(' ')],
    ...[rowFormatting.join(' '), sheetFormatting],
    ...(unformatted.length > 0 ? [unformatted.map(partText).join(' ')] : []),
  ]);
}

/** Reads what {@link writeRecord} wrote; null for what is damaged or of another version. */
export function readRecord(text: unknown): SheetRecord | null {
  if (typeof text !== 'string') return null;
  const parts = parsed(text);
  if (!Array.isArray(parts) || parts[0] !== VERSION) return null;
  const [, columnCount, rows, identities, rowFormatting, sheetFormatting, refused] =
    parts as unknown[];
  const texts = [rows, identities, rowFormatting, sheetFormatting];
  if (typeof columnCount !== 'number' || !texts.every((each) => typeof each === 'string')) {
    return null;
  }
  const list = (joined: unknown): readonly string[] => String(joined).split(' ');
  const record = {
    rows: list(rows),
    identities: list(identities),
    rowFormatting: list(rowFormatting),
    ...(typeof refused === 'string' && { unformatted: partsIn(refused) }),
  };
  const isWhole =
    record.rows.length === record.identities.length &&
    record.rows.every(({ length }) => length % HASH_LENGTH === 0);
  return isWhole ? { ...record, columnCount, sheetFormatting: String(sheetFormatting) } : null;
}

/** In the order in which a write sets them. */
export const FORMATTING_PARTS = ['formats', 'rules', 'layout', 'page', 'charts'] as const;

/** As `layout`, or `formats:12,13` for some rows. */
function partText({ part, rows }: UnformattedPart): string {
  return rows ? `${part}:${rows.join(',')}` : part;
}

function partsIn(joined: string): readonly UnformattedPart[] {
  return joined.split(' ').flatMap((text) => {
    const [name, rows] = text.split(':');
    const part = FORMATTING_PARTS.find((each) => each === name);
    return part ? [{ part, rows: rows === undefined ? null : rows.split(',').map(Number) }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
