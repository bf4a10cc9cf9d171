import type { GridCallResult, GridValue } from '../base/grid';

/** What Excel shows for each error code that the library answers. */
const errorOf: Partial<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** Reads one row of the library's answers: `[id, ok, value, code]`. */
export function readResult([, ok, value, code]: readonly unknown[]): GridCallResult {
  if (ok !== true) {
    const error = errorOf[Number(code)] ?? '#VALUE!';
    return { kind: 'error', error, message: typeof value === 'string' ? value : '' };
  }
  if (!Array.isArray(value)) {
    const single = readValue(value);
    if (isErrorValue(value)) {
      return { kind: 'error', error: String(single), message: messageOf(value) };
    }
    return { kind: 'values', values: [[single]] };
  }
  const rows = value as readonly unknown[];
  if (rows.length === 0 || !rows.every((row) => Array.isArray(row) && row.length > 0)) {
    return { kind: 'error', error: '#VALUE!', message: '' };
  }
  return {
    kind: 'values',
    values: (rows as readonly (readonly unknown[])[]).map((row) => row.map(readValue)),
  };
}

/** A streaming function returns its errors as results, with their message. */
function messageOf(value: unknown): string {
  const message = (value as { readonly message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : '';
}

function readValue(value: unknown): GridValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return value;
  }
  // JSON has no NaN or infinity: they arrive as null, which is not a number.
  if (value === null || value === undefined) return '#NUM!';
  const { basicValue } = value as { readonly basicValue?: unknown };
  return readBasic(basicValue);
}

function readBasic(value: unknown): GridValue {
  const isPlain =
    typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return isPlain ? value : '#VALUE!';
}

function isErrorValue(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === 'object' &&
      /Error$/.test(String((value as { readonly type?: unknown }).type)))
  );
}
