/** The errors that a cell may hold. */
const ERROR_CODES = [
  '#VALUE!',
  '#NUM!',
  '#N/A',
  '#DIV/0!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
] as const;

/** What a cell holds, told apart once for every function. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'error'; readonly code: string }
  /** A picture, a data card, or anything else that no rule covers. */
  | { readonly kind: 'other' };

/**
 * Reads what Excel passes for one cell. Blank is null, undefined or the empty text (some platforms
 * pass 0 for an empty cell, which cannot be told from a typed 0). Formatted numbers count as
 * numbers; anything unknown is `other`, never an exception.
 */
export function readCell(value: unknown): Cell {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'other' };
    case 'string':
      return value === '' ? { kind: 'blank' } : { kind: 'text', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'undefined':
      return { kind: 'blank' };
    case 'object':
      return value === null ? { kind: 'blank' } : readDataType(value);
    default:
      return { kind: 'other' };
  }
}

/** Reads an error object or a data type, as the runtime of custom functions passes them. */
function readDataType(value: object): Cell {
  const { code, type, basicValue } = value as {
    readonly code?: unknown;
    readonly type?: unknown;
    readonly basicValue?: unknown;
  };
  if (isErrorCode(code)) return { kind: 'error', code };
  if (type === 'Error' && isErrorCode(basicValue)) return { kind: 'error', code: basicValue };
  if (type === 'Empty') return { kind: 'blank' };
  const isSimple =
    type === 'FormattedNumber' || type === 'Double' || type === 'String' || type === 'Boolean';
  return isSimple && typeof basicValue !== 'object' ? readCell(basicValue) : { kind: 'other' };
}

function isErrorCode(code: unknown): code is string {
  return ERROR_CODES.some((known) => known === code);
}
