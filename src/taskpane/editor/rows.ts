/** A row of a list in a form: its id in the plan, or a new one, and its texts by field. */
export interface EntryRow {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The list with one text of a row changed. */
export function withText(
  rows: readonly EntryRow[],
  id: string,
  field: string,
  value: string,
): readonly EntryRow[] {
  return rows.map((row) =>
    row.id === id ? { ...row, texts: { ...row.texts, [field]: value } } : row,
  );
}

/** A free id of a new row. */
export function freeRowId(
  kind: string,
  rows: readonly EntryRow[],
  taken: readonly string[],
): string {
  const used = new Set([...rows.map(({ id }) => id), ...taken].map((id) => id.toLowerCase()));
  let number = used.size + 1;
  while (used.has(`${kind}-${String(number)}`)) number += 1;
  return `${kind}-${String(number)}`;
}
