import { activeRanges } from '../../shared/active-ranges';
import type { CellStyle, RangeFormat } from '../model';

/** Cells beside each other that look alike. */
export interface StyleRun {
  readonly first: number;
  /** The column after the last. */
  readonly end: number;
  /** Equal styles of one sheet are one object. */
  readonly style: CellStyle;
}

/**
 * The styles of the rows of a sheet, asked for from the first row down. Rows between the ends of two
 * formats look alike, so their runs are found once.
 */
export function rowStyles(formats: readonly RangeFormat[]): (row: number) => readonly StyleRun[] {
  const active = activeRanges(formats.map(({ range }) => [range.row, range.row + range.rowCount]));
  const merge = mergeStyles();
  let runs: readonly StyleRun[] = [];
  return (row) => {
    const change = active(row);
    if (change.hasChanged) {
      runs = runsOf(
        change.active.flatMap((index) => formats[index] ?? []),
        merge,
      );
    }
    return runs;
  };
}

type Merge = (styles: readonly CellStyle[]) => CellStyle;

function runsOf(formats: readonly RangeFormat[], merge: Merge): readonly StyleRun[] {
  const edges = new Set<number>();
  for (const { range } of formats) edges.add(range.column).add(range.column + range.columnCount);
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.flatMap((first, index): readonly StyleRun[] => {
    const end = sorted[index + 1];
    if (end === undefined) return [];
    const styles = formats.flatMap(({ range, style }) =>
      range.column <= first && range.column + range.columnCount >= end ? [style] : [],
    );
    return styles.length === 0 ? [] : [{ first, end, style: merge(styles) }];
  });
}

/** Merges styles, of which later ones win, and remembers the result. */
function mergeStyles(): Merge {
  const numbers = new Map<CellStyle, number>();
  const merged = new Map<string, CellStyle>();
  const numberOf = (style: CellStyle): number => {
    const known = numbers.get(style);
    if (known !== undefined) return known;
    numbers.set(style, numbers.size);
    return numbers.size - 1;
  };
  return (styles) => {
    const key = styles.map(numberOf).join();
    const found = merged.get(key) ?? (Object.assign({}, ...styles) as CellStyle);
    merged.set(key, found);
    return found;
  };
}
