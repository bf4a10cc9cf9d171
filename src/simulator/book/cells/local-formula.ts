import type { Separators } from '../../base/region';

/** Writes a formula with the separators of a region; function names are not translated here. */
export function toLocalFormula(content: unknown, { decimal, list }: Separators): unknown {
  return swapMarks(content, { ',': list, '.': decimal });
}

/** Reads a formula written with the separators of a region. */
export function fromLocalFormula(content: unknown, { decimal, list }: Separators): unknown {
  return swapMarks(content, decimal === '.' ? {} : { [decimal]: '.', [list]: ',' });
}

/** Replaces separators outside of texts and sheet names; a decimal separator is between digits. */
function swapMarks(content: unknown, marks: Readonly<Record<string, string>>): unknown {
  if (typeof content !== 'string' || !content.startsWith('=')) return content;
  const parts = content.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/(?<=\d)[.,](?=\d)|[,;]/g, (mark) => marks[mark] ?? mark),
    )
    .join('');
}
