import { columnLetters } from '../../../src/shared/a1';
import { unescapeFileText } from '../../../src/shared/file-text';
import type { FileCells } from './check-cells';
import { overlap, placeOf, rangeOf, type FileRange } from './file-range';
import { linksOf, type PackageParts, type Tell } from './package-parts';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

/** What is already taken in the workbook. */
export interface TakenNames {
  readonly defined: ReadonlySet<string>;
  readonly tables: Set<string>;
  readonly ids: Set<string>;
}

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.]*$/u;

/** The tables of a sheet: names, ids, columns, headers and places. */
export function checkTables(
  parts: PackageParts,
  sheet: {
    readonly part: string;
    readonly cells: FileCells;
    readonly merges: readonly FileRange[];
  },
  taken: TakenNames,
  tell: Tell,
): void {
  const others: FileRange[] = [...sheet.merges];
  for (const part of linksOf(parts, sheet.part).values()) {
    const table = parts.trees.get(part);
    if (table?.name !== 'table') continue;
    checkNames(part, table, taken, tell);
    const range = rangeOf(table.attributes.get('ref') ?? '');
    if (!range) {
      tell(part, 'lies outside the sheet');
      continue;
    }
    checkColumns(part, table, range, sheet.cells, tell);
    if (others.some((other) => overlap(range, other))) {
      tell(part, 'overlaps another table or merged cells');
    }
    others.push(range);
  }
}

function checkNames(part: string, { attributes }: XmlElement, taken: TakenNames, tell: Tell): void {
  const name = attributes.get('displayName') ?? '';
  const lower = name.toLowerCase();
  const id = attributes.get('id') ?? '';
  if (!NAME.test(name) || placeOf(name.toUpperCase())) tell(part, `has the name ${name}`);
  if (taken.tables.has(lower)) tell(part, `has the name ${name} of another table`);
  if (taken.defined.has(lower)) tell(part, `has the name ${name}, which is defined too`);
  if (taken.ids.has(id)) tell(part, `has the id ${id} of another table`);
  taken.tables.add(lower);
  taken.ids.add(id);
}

function checkColumns(
  part: string,
  table: XmlElement,
  { first, last }: FileRange,
  cells: FileCells,
  tell: Tell,
): void {
  const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn');
  const headers = columns.map(({ attributes }) => unescapeFileText(attributes.get('name') ?? ''));
  const distinct = new Set(headers.map((each) => each.toLowerCase()));
  if (distinct.size !== headers.length) tell(part, 'has two columns of one name');
  const ids = columns.map(({ attributes }) => attributes.get('id'));
  if (new Set(ids).size !== ids.length) tell(part, 'has two columns of one id');
  if (headers.length !== last.column - first.column + 1) tell(part, 'has columns beside its range');
  const hasHeaders = table.attributes.get('headerRowCount') !== '0';
  if (!hasHeaders) return;
  if (last.row === first.row) tell(part, 'has no data row');
  headers.forEach((header, index) => {
    const address = `${columnLetters(first.column - 1 + index)}${first.row}`;
    const shown = cells.get(address) ?? null;
    if (header === '' || shown !== header) {
      tell(part, `has the header ${header} over the cell ${address} with ${String(shown)}`);
    }
  });
  const filter = childOf(table, 'autoFilter')?.attributes.get('ref');
  if (filter !== undefined && rangeOf(filter)?.first.row !== first.row) {
    tell(part, `filters ${filter}, which is not its range`);
  }
}
