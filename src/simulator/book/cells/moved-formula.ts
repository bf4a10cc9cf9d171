import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { GridArea } from '../../base/grid';
import { containsRange } from '../../../shared/cell-range';

/** A move of cells, with sheet names as formulas write them. */
export interface CellMove {
  readonly fromSheet: string;
  readonly toSheet: string;
  readonly from: GridArea;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The formula after cells have moved: references into the moved cells follow them. `originalSheet` is
 * the sheet that a reference without a sheet meant, `ownSheet` the formula's sheet now.
 */
export function movedFormula(
  formula: string,
  originalSheet: string,
  move: CellMove,
  ownSheet: string,
): string {
  return tokenize(formula, { withLocation: false, mergeRefs: true })
    .map(({ type, value }) =>
      type === 'range' ? movedReference(value, originalSheet, move, ownSheet) : value,
    )
    .join('');
}

function movedReference(
  text: string,
  originalSheet: string,
  { fromSheet, toSheet, from, rows, columns }: CellMove,
  ownSheet: string,
): string {
  const reference = parseA1Ref(text);
  if (!reference || !('range' in reference) || !reference.range) return text;
  const { context = [], range } = reference;
  const { top = null, left = null, bottom = null, right = null } = range;
  // Whole columns and rows do not move with cells.
  if (context.length > 1 || top === null || bottom === null) return text;
  if (left === null || right === null) return text;
  const sheet = context[0] ?? originalSheet;
  const area = {
    row: top,
    column: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  };
  const isMoved = sheet.toLowerCase() === fromSheet.toLowerCase() && containsRange(from, area);
  const now = isMoved ? toSheet : sheet;
  const isSame = !isMoved && (context.length > 0 || now === ownSheet);
  if (isSame) return text;
  const shifted = isMoved
    ? {
        ...range,
        top: top + rows,
        bottom: bottom + rows,
        left: left + columns,
        right: right + columns,
      }
    : range;
  const needsSheet = context.length > 0 || now.toLowerCase() !== ownSheet.toLowerCase();
  return stringifyA1Ref({ context: needsSheet ? [now] : [], range: shifted });
}
