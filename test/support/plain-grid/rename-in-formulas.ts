import type { PlainSheet } from './plain-sheet';

/** Renames a sheet in the formulas of another one, as Excel does. */
export function renameInFormulas(sheet: PlainSheet, before: string, after: string): void {
  replaceInFormulas(sheet, before, quoted(after));
}

/** References to a deleted sheet keep their cells and lose the sheet: `=#REF!B8`, as in Excel. */
export function loseInFormulas(sheet: PlainSheet, deleted: string): void {
  replaceInFormulas(sheet, deleted, '#REF!');
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

function replaceInFormulas({ contents }: PlainSheet, before: string, after: string): void {
  for (const [key, content] of contents) {
    if (content.kind !== 'formula') continue;
    const formula = content.formula
      .replaceAll(quoted(before), after)
      .split(PARTS)
      // Every second part is in quotes: a text, or the name of a sheet.
      .map((part, index) => (index % 2 === 1 ? part : renamed(part, before, after)))
      .join('');
    if (formula !== content.formula) contents.set(key, { kind: 'formula', formula });
  }
}

const PARTS = /("[^"]*"|'[^']*')/;

function renamed(part: string, before: string, after: string): string {
  return part.replaceAll(/[\p{L}_][\p{L}\p{N}_.]*!/gu, (name) =>
    name === `${before}!` ? after : name,
  );
}
