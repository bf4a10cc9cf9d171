/** The separators of a region in numbers and formulas. */
export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
  /** Between the arguments of a function. */
  readonly list: string;
}

const known = new Map<string, Separators>();

/** How Excel writes numbers and lists in a language, such as `1.234,5` and `SUM(A1;B1)` in German. */
export function separatorsOf(locale: string): Separators {
  const before = known.get(locale);
  if (before) return before;
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = mark('decimal');
  const made = { decimal, thousands: mark('group'), list: decimal === ',' ? ';' : ',' };
  known.set(locale, made);
  return made;
}

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
