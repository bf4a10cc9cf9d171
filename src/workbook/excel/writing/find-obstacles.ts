import type { Obstacle } from '../../port';
import { PLAN_TABLES } from '../plan-table-names';
import { sheetMarkName } from '../../sheets/sheet-mark-name';
import { rangeAddress } from '../../sheets/cell-address';
import type { CellRange } from '../../sheet-plan';
import { changesAnything, type DraftedSheet } from './drafted-sheet';
import { endOf, type SheetLook, type WorkbookLook } from './sheet-look';

/** What stands in the way of a write as a whole, of its sheets, tables and names. */
export function findObstacles(
  look: WorkbookLook,
  sheets: readonly DraftedSheet[],
): readonly Obstacle[] {
  const blocks = (kind: Obstacle['kind'], place: Partial<Obstacle> = {}): Obstacle => ({
    ...{ kind, sheet: null, address: null, detail: null, effect: 'blocks' },
    ...place,
  });
  const isIdle = sheets.every((sheet) => !changesAnything(sheet));
  if (look.readOnly) return isIdle ? [] : [blocks('readOnly')];
  const creates = sheets.some(({ there }) => there === null);
  return [
    ...(look.structureProtected && creates ? [blocks('protectedWorkbook')] : []),
    ...takenTables(look, sheets).map((place) => blocks('tableNameTaken', place)),
    ...sheets.flatMap((sheet) =>
      sheet.there && changesAnything(sheet)
        ? onSheet(sheet, sheet.there.look).map(([kind, place]) => blocks(kind, place))
        : [],
    ),
    ...sheets
      .filter(({ key, there }) => there === null && isForeign(look, sheetMarkName(key)))
      .map(({ key }) => blocks('nameTaken', { detail: sheetMarkName(key) })),
  ];
}

type Found = readonly [Obstacle['kind'], Partial<Obstacle>];

function onSheet({ matrix }: DraftedSheet, look: SheetLook): readonly Found[] {
  const { name: sheet, tables, isProtected, hides } = look;
  const address = rangeAddress(matrix.range);
  const own = new Set(PLAN_TABLES.map((name) => name.toLowerCase()));
  const foreign = tables
    .filter(({ name }) => !own.has(name.toLowerCase()))
    .filter(({ range }) => meets(range, matrix.range))
    .map(({ name, range }): Found => [
      'foreignTable',
      { sheet, address: rangeAddress(range), detail: name },
    ]);
  return [
    ...(isProtected ? [['protectedSheet', { sheet }] as const] : []),
    ...(hides === 'filter' ? [['filter', { sheet, address }] as const] : []),
    ...(hides === 'rows' ? [['hiddenRows', { sheet, address }] as const] : []),
    ...foreign,
  ];
}

/** Whether two ranges share a cell. */
export function meets(one: CellRange, other: CellRange): boolean {
  const [a, b] = [endOf(one), endOf(other)];
  return (
    one.row < b.bottom && other.row < a.bottom && one.column < b.right && other.column < a.right
  );
}

/** Tables of our names that stand where ours are not. */
function takenTables(
  { ownTables }: WorkbookLook,
  sheets: readonly DraftedSheet[],
): readonly Partial<Obstacle>[] {
  const homes = new Map(
    sheets.flatMap(({ planned, there }) =>
      planned.tables.map(({ name }) => [name.toLowerCase(), there?.look.name ?? null] as const),
    ),
  );
  return ownTables
    .filter(({ name, sheet }) => homes.get(name.toLowerCase()) !== sheet)
    .map(({ name, sheet, range }) => ({ sheet, address: rangeAddress(range), detail: name }));
}

/** A name like our mark that stands for something else than a cell that is gone. */
function isForeign({ names }: WorkbookLook, mark: string): boolean {
  const refersTo = names.get(mark) ?? null;
  return refersTo !== null && !refersTo.includes('#REF!') && !/![$A-Z\d]+$/.test(refersTo);
}
