import type { CellInput } from './sheet-matrix';
import { hashText } from './hash-text';

/** Signature of a row without a single text or number of its own. */
export const NO_SIGNATURE = '';

/**
 * What tells a row from others wherever it stands: its labels, keys and units. Formulas are left
 * out, since their addresses change when rows come or go, and so are numbers, which are edited.
 */
export function rowSignature(inputs: readonly CellInput[], columns: number): string {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(columns, inputs.length); column += 1) {
    const input = inputs[column];
    if (typeof input === 'string' && input.startsWith("'")) texts.push(`${column} ${input}`);
  }
  return texts.length === 0 ? NO_SIGNATURE : hashText(texts.join('\n'));
}
