import type { PlainSheet } from './plain-sheet';

/** Renames a sheet in the formulas of another one, as Excel does. */
export function renameInFormulas({ contents }: PlainSheet, before: string, after: string): void {
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
  for (const [key, content] of contents) {
    if (content.kind !== 'formula') continue;
    const formula = content.formula
      .replaceAll(quoted(before), quoted(after))
      .split(PARTS)
      // Every second part is in quotes: a text, or the name of a sheet.
      .map((part, index) => (index % 2 === 1 ? part : renamed(part, before, quoted(after))))
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
