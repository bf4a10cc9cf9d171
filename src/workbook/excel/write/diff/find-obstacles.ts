import type { Obstacle } from '../../../ports/workbook-port';
import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';
import { sheetDefinedName } from '../../../sheets/layout/sheet-keys';
import { rangeAddress } from '../../../../shared/a1';
import { changesAnything, type SheetDiff } from './sheet-diff';
import { findHazards, type FoundObstacle } from './find-hazards';
import { meets, type WorkbookSnapshot } from '../snapshot/sheet-snapshot';

/** What stands in the way of a write as a whole, of its sheets, tables and names. */
export function findObstacles(
  look: WorkbookSnapshot,
  sheets: readonly SheetDiff[],
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
        ? onSheet(sheet, sheet.there).map(([kind, place]) => blocks(kind, place))
        : [],
    ),
    ...sheets
      .filter(({ key, there }) => there === null && isForeign(look, sheetDefinedName(key)))
      .map(({ key }) => blocks('nameTaken', { detail: sheetDefinedName(key) })),
  ];
}

function onSheet(
  drafted: SheetDiff,
  there: NonNullable<SheetDiff['there']>,
): readonly FoundObstacle[] {
  const { name: sheet, tables, isProtected } = there.look;
  const { matrix } = drafted;
  const own = new Set(PLAN_TABLE_NAMES.map((name) => name.toLowerCase()));
  const foreign = tables
    .filter(({ name }) => !own.has(name.toLowerCase()))
    .filter(({ range }) => meets(range, matrix.range))
    .map(({ name, range }): FoundObstacle => [
      'foreignTable',
      { sheet, address: rangeAddress(range), detail: name },
    ]);
  return [
    ...(isProtected ? [['protectedSheet', { sheet }] as const] : []),
    ...foreign,
    ...findHazards(drafted, there),
  ];
}

/** Tables of our names that stand where ours are not. */
function takenTables(
  { ownTables }: WorkbookSnapshot,
  sheets: readonly SheetDiff[],
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
function isForeign({ names }: WorkbookSnapshot, mark: string): boolean {
  const refersTo = names.get(mark) ?? null;
  return refersTo !== null && !refersTo.includes('#REF!') && !/![$A-Z\d]+$/.test(refersTo);
}
