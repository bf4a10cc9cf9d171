import type { GridContent } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';

/** The content that a written value becomes, and the number format that typing it would set. */
export interface CellInput {
  readonly content: GridContent;
  readonly numberFormat: string | null;
}

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Turns a value of `range.values` into a cell's content as Excel does, which reads text as if it
 * were typed: `=…` becomes a formula, `12%` a number; a leading apostrophe keeps the rest as text.
 */
export function readCellInput(value: unknown, isTextCell: boolean): CellInput {
  if (typeof value === 'boolean') return plain(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument('A cell holds no such number.');
    return plain(isTextCell ? String(value) : value);
  }
  if (typeof value !== 'string')
    throw invalidArgument('A cell holds a number, text or true/false.');
  if (value.length > longestText) throw invalidArgument('A cell holds at most 32767 characters.');
  if (value.startsWith("'")) return plain(value.slice(1));
  if (isTextCell) return plain(value);
  return readTyped(value);
}

function readTyped(text: string): CellInput {
  if (text.startsWith('=') && text.length > 1) return formula(text);
  const constant = readConstant(text.trim());
  if (constant) return constant;
  if (/^[+-]./.test(text)) return formula(`=${text}`);
  // Excel treats a leading @ as the implicit intersection operator.
  if (/^@[\p{L}_]/u.test(text)) return formula(`=${text.slice(1)}`);
  return plain(text);
}

function readConstant(text: string): CellInput | null {
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === 'true');
  const number = readNumber(text);
  if (number !== null) return number;
  return readDate(text);
}

function readNumber(text: string): CellInput | null {
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (!match || !/\d/.test(match[1] ?? '')) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  if (!Number.isFinite(value)) return null;
  if (match[2] !== '%') return plain(value);
  const numberFormat = text.includes('.') ? '0.00%' : '0%';
  return { content: { kind: 'value', value: value / 100 }, numberFormat };
}

const firstDay = Date.UTC(1899, 11, 30);

function readDate(text: string): CellInput | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : us
      ? [Number(us[3]), Number(us[1]), Number(us[2])]
      : [0, 0, 0];
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const value = (time - firstDay) / 86_400_000;
  return { content: { kind: 'value', value }, numberFormat: 'm/d/yyyy' };
}

function formula(text: string): CellInput {
  if (text.length > longestFormula) {
    throw new HostError('FormulaLengthExceedsLimit', 'A formula has at most 8192 characters.');
  }
  if (!isWellFormed(text)) throw invalidArgument(`The formula ${text} is not complete.`);
  return { content: { kind: 'formula', formula: text }, numberFormat: null };
}

/** True when quotes and brackets are closed; the grid's parser checks the rest. */
function isWellFormed(text: string): boolean {
  const bare = text.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  if (/["']/.test(bare)) return false;
  let open = 0;
  for (const sign of bare) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0 && !/[-+*/^&,(=<>]$/.test(bare.trim());
}

function plain(value: string | number | boolean): CellInput {
  return { content: { kind: 'value', value }, numberFormat: null };
}
