import { cellAddress, rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import type { Obstacle } from '../../../ports/workbook-port';
import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';
import { CHART_PREFIX } from '../apply/formatting';
import { hashInput } from '../base/hashes';
import { recordedHash, type SheetRecord } from '../base/sheet-record';
import type { DependentFormula } from '../diff/dependent-formulas';
import { endOf, holdsCell, inputAt, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import type { Replacement } from '../diff/sheet-diff';
import { differencesOf } from './replaced-plan';

/**
 * What users have put on sheets that are replaced: cells are asked about, since undo brings them back;
 * what nothing would bring back has to be moved away first.
 */
export function lossesOf(replacement: Replacement): readonly Obstacle[] {
  return [...replacement.snapshot.ownSheets.values()].flatMap((sheet) => [
    ...blockersOn(sheet),
    ...cellsOn(sheet, replacement),
  ]);
}

function blockersOn({ name: sheet, isProtected, tables, charts, hazards }: SheetSnapshot) {
  const own = new Set(PLAN_TABLE_NAMES.map((name) => name.toLowerCase()));
  const blocks = (kind: Obstacle['kind'], range: CellRange | null, detail: string | null) => ({
    ...{ kind, sheet, detail, address: range && rangeAddress(range) },
    effect: 'blocks' as const,
  });
  return [
    ...(isProtected ? [blocks('protectedSheet', null, null)] : []),
    ...tables
      .filter(({ name }) => !own.has(name.toLowerCase()))
      .map(({ name, range }) => blocks('replacedTable', range, name)),
    ...hazards.pivots.map(({ name, range }) => blocks('replacedTable', range, name)),
    ...charts
      .filter((chart) => !chart.startsWith(CHART_PREFIX))
      .map((chart) => blocks('replacedChart', null, chart)),
  ];
}

/** The user's cells: filled ones outside our tables that are not what the last write left. */
function cellsOn(sheet: SheetSnapshot, { replaced }: Replacement): readonly Obstacle[] {
  const { record, tables, name, contents } = sheet;
  const cells =
    record === null
      ? differencesOf(sheet, replaced.sheets)
      : changedSince(sheet, record).filter(({ row, column }) =>
          tables.every(({ range }) => !holdsCell(range, row, column)),
        );
  const filled = cells.filter(({ row, column }) => inputAt(contents, row, column) !== '');
  return filled.map(({ row, column }) => ({
    ...{ kind: 'replacedCells', sheet: name, detail: null, effect: 'asks' },
    address: cellAddress(row, column),
  }));
}

function changedSince({ contents }: SheetSnapshot, record: SheetRecord) {
  const { bottom, right } = endOf(contents.range);
  return Array.from({ length: bottom * right }, (_, index) => ({
    row: Math.floor(index / right),
    column: index % right,
  })).filter(
    ({ row, column }) =>
      recordedHash(record, row, column) !== hashInput(inputAt(contents, row, column)),
  );
}

/** The user's formulas elsewhere that lose their references with the sheets. */
export function formulaLosses(formulas: readonly DependentFormula[]): readonly Obstacle[] {
  return formulas.map(({ sheet, row, column, lostReference }) => ({
    ...{ kind: 'replacedReference', sheet, detail: lostReference, effect: 'asks' },
    address: cellAddress(row, column),
  }));
}
