import {
  directionOf,
  fractionOf,
  type IndicatorKind,
  KIND_FACTS,
  type Plan,
} from '../../../domain/index';
import { foldedName } from '../../../shared/folded-name';
import type { IndicatorDraft } from '../../../session/commands/edit/indicator-edits';
import { parseNumber } from '../../controls/format/parse-entry';

/** One line of a list of indicators, as it was read. */
export interface IndicatorLine {
  readonly name: string;
  /** Empty where the line has none. */
  readonly unit: string;
  /** As it is written in the unit; null where the line has none. */
  readonly base: number | null;
  readonly kind: IndicatorKind;
}

/** How the lines of a list were read. */
export interface LineReading {
  readonly lines: readonly IndicatorLine[];
  /** Names that the plan has already, and names that stand in the list twice. */
  readonly taken: readonly string[];
  readonly twice: readonly string[];
  /** The beginnings of lines that are too long to be one indicator. */
  readonly tooLong: readonly string[];
}

/** The longest line that is read. */
const LONGEST = 400;

/**
 * Reads a list of indicators: one a line, with unit and base value if they are known.
 *
 * @example readIndicatorLines('GDP (亿元)\t2313', null).lines // [{ name: 'GDP', unit: '亿元', base: 2313, kind: 'level' }]
 */
export function readIndicatorLines(list: string, plan: Plan | null): LineReading {
  const known = new Set(
    (plan?.indicators ?? []).flatMap(({ name }) => Object.values(name).map(foldedName)),
  );
  const seen = new Set<string>();
  const reading = {
    ...{ lines: [] as IndicatorLine[], taken: [] as string[] },
    ...{ twice: [] as string[], tooLong: [] as string[] },
  };
  for (const text of list.split(/\r?\n/)) {
    const line = text.trim();
    if (line === '') continue;
    if (line.length > LONGEST) {
      reading.tooLong.push(line.slice(0, 20));
      continue;
    }
    const read = readLine(line);
    const key = foldedName(read.name);
    if (known.has(key)) reading.taken.push(read.name);
    else if (seen.has(key)) reading.twice.push(read.name);
    else reading.lines.push(read);
    seen.add(key);
  }
  return reading;
}

/** A comma between digits groups thousands. */
const COLUMN_END = /\t|[，；;]|(?<!\d),|,(?!\d{3}(?:\D|$))/;
/** A bullet or a number in front of the line. */
const BULLET = /^(?:[-*•·]|\d{1,3}[.、)）](?!\d))\s*/;
const NUMBER = /[+-]?\d[\d,]*(?:\.\d+)?/g;
const BETWEEN = /^[\s:：]$/;
const UNIT_IN_BRACKETS = /^([^（(]+)[（(]([^()（）]+)[)）]$/;

function readLine(line: string): IndicatorLine {
  const columns = line
    .replace(BULLET, '')
    .split(COLUMN_END)
    .map((column) => column.trim())
    .filter((column) => column !== '');
  const [first = line] = columns;
  const parts = columns.length === 1 ? splitOne(first) : columns;
  const [name = first, ...rest] = parts;
  const numberAt = rest.findIndex((part) => numberOf(part) !== null);
  const number = numberAt < 0 ? undefined : rest[numberAt];
  const words = rest.find((part, index) => index !== numberAt && numberOf(part) === null);
  const bracket = UNIT_IN_BRACKETS.exec(name);
  const percent = number !== undefined && /[%％]$/.test(number) ? '%' : '';
  const unit = words ?? bracket?.[2]?.trim() ?? percent;
  const own = bracket && words === undefined ? (bracket[1] ?? name).trim() : name;
  const base = number === undefined ? null : numberOf(number);
  return { name: own, unit, base, kind: kindFor(own, unit, base) };
}

/** A name, a number, and what stands behind it. */
function splitOne(text: string): readonly string[] {
  if (/^\d/.test(text)) return [text];
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    const unit = text.slice(index + number.length).trim();
    let end = index;
    while (end > 0 && BETWEEN.test(text.charAt(end - 1))) end -= 1;
    if (end === 0 || end === index || /^\d/.test(unit)) continue;
    return [text.slice(0, end).trim(), number, unit].filter((part) => part !== '');
  }
  return [text];
}

function numberOf(text: string): number | null {
  const read = parseNumber(text.replace(/[%％]$/, ''), false);
  return read.ok ? read.value : null;
}

const PERCENT = /^[%％]$/;
const COVERS = /覆盖率|普及率|coverage/i;
const COUNTED = /^(?:[家个人户项件所座处台辆张套]|firms?|people|persons?|places|units|schools)$/i;

/** The kind that is most likely; it can be changed at any time. */
function kindFor(name: string, unit: string, base: number | null): IndicatorKind {
  if (PERCENT.test(unit)) {
    const isShare = COVERS.test(name) && (base ?? 0) >= 0 && (base ?? 0) <= 100;
    return isShare ? 'coverage' : 'given';
  }
  return COUNTED.test(unit) && (base ?? 0) >= 0 ? 'stock' : 'level';
}

/** Whether a line without a value becomes an index; where its kind has none, zero stands in. */
export function isIndexLine({ kind, base }: IndicatorLine): boolean {
  return base === null && KIND_FACTS[kind].canBeIndex;
}

/** The indicator that a line adds. */
export function draftOf(line: IndicatorLine): IndicatorDraft {
  const { name, unit, kind } = line;
  const value = line.base ?? (isIndexLine(line) ? null : 0);
  // More unemployment is not better; the form shows it and takes another direction.
  const direction = directionOf(name) ?? 'higher';
  return {
    ...{ name, kind, unit: unit === '' ? '–' : unit, direction },
    base: kind === 'coverage' && value !== null ? fractionOf(value) : value,
    isPlaceholder: line.base === null,
    ...(kind === 'given' && { decimals: 1 }),
  };
}
