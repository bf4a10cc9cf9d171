import type { TableDefinition } from 'hucre/xlsx';
import { rangeAddress } from '../../shared/a1';
import { escapeFileText } from '../../shared/file-text';
import type { PlannedCell, PlannedSheet } from '../model';

type PlannedTable = PlannedSheet['tables'][number];

/** A table of a sheet for the file writer. */
export function tableOf(sheet: PlannedSheet, table: PlannedTable): TableDefinition {
  return {
    name: table.name,
    range: rangeAddress(table.range),
    columns: headersOf(sheet, table).map((header) => ({ name: escapeFileText(header) })),
    style: 'TableStyleLight1',
    showRowStripes: false,
  };
}

/**
 * The headers of a table, which the file repeats. Excel takes texts only, each of them once: a
 * number or a result becomes its text, a blank header gets a name.
 */
export function headersOf({ blocks }: PlannedSheet, { range }: PlannedTable): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: range.columnCount }, (_, index) => {
    const cells = blocks.map((block) => {
      const line = block.cells[range.row - block.row];
      return line?.[range.column + index - block.column];
    });
    const shown = cells.map(textOf).find((text) => text !== '');
    const header = freeName(shown ?? `Column${String(index + 1)}`, taken);
    taken.add(header.toLowerCase());
    return header;
  });
}

function textOf(cell: PlannedCell | undefined): string {
  return cell === undefined || cell.kind === 'blank' ? '' : String(cell.value ?? '');
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}${String(count)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
