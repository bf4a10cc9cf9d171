import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cellAddress } from '../../../shared/a1';
import type { GridArea } from '../../base/grid';

type Contents = readonly (readonly unknown[])[];

/** Writes the formulas of an area in R1C1 notation; other contents stay as they are. */
export function toR1C1(contents: Contents, area: GridArea): Contents {
  return translated(contents, area, translateFormulaToR1C1);
}

/** Reads formulas that were written in R1C1 notation. */
export function fromR1C1(contents: Contents, area: GridArea): Contents {
  // A range of one cell stays a range.
  return translated(contents, area, (formula, cell) =>
    translateFormulaToA1(formula, cell, { mergeRefs: false }),
  );
}

function translated(
  contents: Contents,
  { row, column }: GridArea,
  translate: (formula: string, cell: string) => string,
): Contents {
  return contents.map((line, y) =>
    line.map((content, x) =>
      typeof content === 'string' && content.startsWith('=')
        ? translate(content, cellAddress(row + y, column + x))
        : content,
    ),
  );
}
