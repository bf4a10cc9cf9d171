import type {
  GridArea,
  GridContent,
  GridStyle,
  GridTextRule,
  GridValidation,
} from '../../../src/simulator/base/grid';
import { plainStyle } from '../../../src/simulator/book/cells/formats';

/** One sheet of the plain grid. Cells and styles are stored under `keyOf` their place. */
export interface PlainSheet {
  readonly id: string;
  name: string;
  readonly contents: Map<number, GridContent>;
  readonly styles: Map<number, GridStyle>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  frozen: { readonly rows: number; readonly columns: number };
  gridlines: boolean;
  tabColor: string | null;
  merges: readonly GridArea[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  validations: readonly { readonly area: GridArea; readonly rule: GridValidation }[];
  textRules: readonly { readonly area: GridArea; readonly rule: GridTextRule }[];
}

export function createPlainSheet(id: string, name: string): PlainSheet {
  return {
    id,
    name,
    contents: new Map(),
    styles: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    tabColor: null,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validations: [],
    textRules: [],
  };
}

/** A copy that can be changed without changing the original. */
export function copySheet(sheet: PlainSheet): PlainSheet {
  return {
    ...sheet,
    contents: new Map(sheet.contents),
    styles: new Map(sheet.styles),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}

const columns = 16_384;

export function keyOf(row: number, column: number): number {
  return row * columns + column;
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / columns), column: key % columns };
}

export function writeContents(
  sheet: PlainSheet,
  { row, column }: GridArea,
  contents: readonly (readonly (GridContent | null)[])[],
): void {
  contents.forEach((line, y) => {
    line.forEach((content, x) => {
      if (content === null) return;
      const key = keyOf(row + y, column + x);
      if (content.kind === 'value' && content.value === '') sheet.contents.delete(key);
      else sheet.contents.set(key, content);
    });
  });
}

export function writeStyles(sheet: PlainSheet, area: GridArea, change: Partial<GridStyle>): void {
  // Cells with equal formatting keep sharing one style.
  const made = new Map<GridStyle, GridStyle | null>();
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const key = keyOf(row, column);
      const before = sheet.styles.get(key) ?? plainStyle;
      let after = made.get(before);
      if (after === undefined) {
        const changed = { ...before, ...change };
        after = isPlain(changed) ? null : changed;
        made.set(before, after);
      }
      if (after) sheet.styles.set(key, after);
      else sheet.styles.delete(key);
    }
  }
}

function isPlain(style: GridStyle): boolean {
  return Object.entries(plainStyle).every(
    ([name, value]) => style[name as keyof GridStyle] === value,
  );
}

/** Hides or shows a run of rows or columns. */
export function setHidden(held: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let index = first; index < first + count; index += 1) {
    if (hidden) held.add(index);
    else held.delete(index);
  }
}

/** The smallest area with every content, and with the cells that results fill. */
export function usedAreaOf(
  { contents }: PlainSheet,
  filled: ReadonlySet<number> = new Set(),
): GridArea | null {
  if (contents.size === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const keys of [contents.keys(), filled]) {
    for (const key of keys) {
      const { row, column } = placeOf(key);
      if (row < top) top = row;
      if (column < left) left = column;
      if (row > bottom) bottom = row;
      if (column > right) right = column;
    }
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
