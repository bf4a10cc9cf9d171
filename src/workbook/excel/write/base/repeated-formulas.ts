import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cellAddress, columnIndex } from '../../../../shared/a1';
import { mapSteps, type Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';
import { type CellInput, type SheetMatrix, isFormula } from './cell-input';
import type { CellChange } from './cell-patches';
import { equalBlocks } from './equal-blocks';

/** A block of cells with the same relative formula. */
export interface FormulaBlock {
  readonly range: CellRange;
  /** In R1C1 notation, the same in every cell. */
  readonly formula: string;
}

/** What the library sends for a block beside its formula. */
const BYTES_PER_BLOCK = 350;

/** Divides the contents of a sheet into blocks of repeated formulas and all other cells. */
export function* repeatedFormulas({
  range: { row: top, column: left },
  inputs,
}: SheetMatrix): Steps<{
  readonly blocks: readonly FormulaBlock[];
  readonly others: readonly CellChange[];
}> {
  const known: Known = new Map();
  const relative = yield* mapSteps(inputs, (line, y) =>
    line.map((input, x) => inR1C1(input, top + y, left + x, known)),
  );
  const isTaken = inputs.map((line) => line.map(() => false));
  const blocks = (yield* equalBlocks(relative)).flatMap(({ range, value: formula }) => {
    const { row, column, rowCount, columnCount } = range;
    const length = String(inputs[row]?.[column]).length;
    if ((rowCount * columnCount - 1) * length < BYTES_PER_BLOCK) return [];
    for (const line of isTaken.slice(row, row + rowCount)) {
      line.fill(true, column, column + columnCount);
    }
    return [{ range: { ...range, row: top + row, column: left + column }, formula }];
  });
  const others: CellChange[] = [];
  for (const [y, line] of inputs.entries()) {
    line.forEach((input, x) => {
      if (input === '' || isTaken[y]?.[x]) return;
      others.push({ row: top + y, column: left + x, input });
    });
    yield;
  }
  return { blocks, others };
}

/** Relative formulas, and whether the quick translation into them was right when it was first made. */
type Known = Map<string, boolean>;

/** A formula in R1C1 notation; null for other content, or if converting it back would change it. */
function inR1C1(input: CellInput, row: number, column: number, known: Known): string | null {
  if (!isFormula(input)) return null;
  const quick = quickR1C1(input, row, column);
  if (known.get(quick) === true) return quick;
  const address = cellAddress(row, column);
  const formula = translateFormulaToR1C1(input, address);
  // A range of one cell stays a range.
  const back = translateFormulaToA1(formula, address, { mergeRefs: false });
  const relative = back === input ? formula : null;
  if (!known.has(quick)) known.set(quick, relative === quick);
  return relative;
}

/** A text, a quoted name, or a word with the mark that makes it a function or the name of a sheet. */
const WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$]+[(!]?/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * Translates references to cells and nothing else. A sheet repeats most of its formulas, and the parser,
 * which knows every notation, takes ten times as long.
 */
function quickR1C1(formula: string, row: number, column: number): string {
  return formula.replaceAll(WORDS, (word) => {
    const [, fixesColumn, letters = '', fixesRow, digits] = CELL.exec(word) ?? [];
    if (digits === undefined) return word;
    const down = Number(digits) - 1;
    const right = columnIndex(letters);
    return (
      (fixesRow === '$' ? `R${String(down + 1)}` : `R${offset(down - row)}`) +
      (fixesColumn === '$' ? `C${String(right + 1)}` : `C${offset(right - column)}`)
    );
  });
}

function offset(cells: number): string {
  return cells === 0 ? '' : `[${String(cells)}]`;
}
