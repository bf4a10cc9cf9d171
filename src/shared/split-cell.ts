/**
 * Splits an address into its sheet and its cell.
 *
 * @example splitCell("'O''Brien'!F12") // { sheet: "O'Brien", address: 'F12' }
 */
export function splitCell(cell: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const bang = cell.lastIndexOf('!');
  if (bang < 0) return { sheet: null, address: cell };
  const sheet = cell.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(sheet)?.[1];
  return { sheet: quoted?.replaceAll("''", "'") ?? sheet, address: cell.slice(bang + 1) };
}
