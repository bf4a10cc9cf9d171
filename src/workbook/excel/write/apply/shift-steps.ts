import type { CellRange } from '../../../../shared/cell-range';
import type { SheetDiff } from '../diff/sheet-diff';
import { rangeSteps, type SheetNames } from './format-steps';
import { sheetIn } from '../base/sheet-in';
import { plainStep, type WriteStep } from '../base/pack-steps';
import { resizeTable } from './resize-table';
import type { RowShift } from '../base/undo-record';

const BYTES = 700;

/** The steps that let rows come and go as whole rows, so that whatever points at others follows. */
export function shiftSteps({ planned, shifts }: SheetDiff): readonly WriteStep[] {
  return shifts.map((shift) => shiftStep(planned.name, shift));
}

/** Inserts or deletes whole rows. */
export function shiftStep(sheet: string, { kind, row, count }: RowShift): WriteStep {
  return plainStep(BYTES, (context) => {
    const rows = sheetIn(context, sheet).getRange(`${row + 1}:${row + count}`);
    if (kind === 'insert') rows.insert('Down');
    else rows.delete('Up');
  });
}

/** The steps that make tables reach over the rows that came, and these look as they are to. */
export function refitSteps(sheet: SheetDiff, nameOf: SheetNames): readonly WriteStep[] {
  const { planned, there } = sheet;
  if (!there) return [];
  const { look, draft } = there;
  const grown = planned.tables.filter(({ name, range }) => {
    const standing = look.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    return standing !== undefined && !sameRange(standing.range, range);
  });
  const came = planned.formats.length === 0 ? [] : draft.match.come;
  return [
    ...grown.map(({ name, range }) =>
      plainStep(BYTES, (context) => {
        resizeTable(context, planned.name, { name, range });
      }),
    ),
    ...rangeSteps(
      {
        name: planned.name,
        formats: within(planned.formats, came),
        validations: within(planned.validations, came),
        conditionals: within(planned.conditionals, came),
      },
      nameOf,
    ),
  ];
}

function sameRange(one: CellRange, other: CellRange): boolean {
  return (['row', 'column', 'rowCount', 'columnCount'] as const).every(
    (key) => one[key] === other[key],
  );
}

/** The parts of entries that lie in certain rows. */
function within<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
  rows: readonly number[],
): readonly Entry[] {
  const wanted = new Set(rows);
  return entries.flatMap((entry) => {
    const { row, rowCount } = entry.range;
    const parts: CellRange[] = [];
    for (let each = row; each < row + rowCount; each += 1) {
      const last = parts.at(-1);
      if (!wanted.has(each)) continue;
      if (last && last.row + last.rowCount === each) {
        parts[parts.length - 1] = { ...last, rowCount: last.rowCount + 1 };
      } else parts.push({ ...entry.range, row: each, rowCount: 1 });
    }
    return parts.map((range) => ({ ...entry, range }));
  });
}
