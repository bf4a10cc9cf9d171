import type { Cell } from '../runtime/read-cell';
import type { FormulaCall } from '../excel-equivalents/formula-call';

/** The arguments of a call as Excel passes them to the function. */
export function argumentValues({ args }: Pick<FormulaCall, 'args'>): readonly unknown[] {
  return args.map(({ rows, columns, text, cellAt }) => {
    if (text === '') return undefined;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueOf(cellAt(row, column).cell)),
    );
  });
}

function valueOf(cell: Cell): unknown {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'error':
      return { type: 'Error', basicValue: cell.code };
    case 'other':
      return {};
    default:
      return cell.value;
  }
}
