import type { CellInput } from '../base/sheet-matrix';
import { withoutRows } from '../base/cell-state';
import { hashText, withoutSheets } from '../base/hash-text';
import { NO_SIGNATURE, rowSignature } from '../base/row-signature';

/** Begins the identity of a row that has formulas and no words of its own. */
const OF_FORMULAS = '=';

/**
 * What tells a row from others wherever it stands: its own words, or else its first formula. Row
 * numbers and the names of sheets do not count in that.
 */
export function rowIdentity(inputs: readonly CellInput[], columns: number): string {
  return identityBy(inputs, columns, () => '');
}

/**
 * What tells a row from others by what it shows: of formulas alone the label counts that the first
 * one with a text comes to. So a row of a comparison is known by its indicator.
 *
 * @param values - what the cells come to, column by column as `inputs`
 */
export function displayedIdentity(
  inputs: readonly CellInput[],
  values: readonly unknown[],
  columns: number,
): string {
  return identityBy(inputs, columns, (column) => {
    const value = values[column];
    return typeof value === 'string' ? value : '';
  });
}

/** Rows of words, of formulas only, and those with neither. */
export function rowKind(identity: string): 'words' | 'formulas' | 'bare' {
  if (identity === NO_SIGNATURE) return 'bare';
  return identity.startsWith(OF_FORMULAS) ? 'formulas' : 'words';
}

function identityBy(
  inputs: readonly CellInput[],
  columns: number,
  labelIn: (column: number) => string,
): string {
  const words = rowSignature(inputs, columns);
  if (words !== NO_SIGNATURE) return words;
  const formulas = inputs
    .slice(0, columns)
    .flatMap((input, column) =>
      typeof input === 'string' && input.startsWith('=')
        ? [{ column, input, label: labelIn(column) }]
        : [],
    );
  const known = formulas.find(({ label }) => label !== '') ?? formulas[0];
  if (!known) return NO_SIGNATURE;
  const { column, input, label } = known;
  return OF_FORMULAS + hashText(`${column} ${withoutRows(withoutSheets(input))} ${label}`);
}
