import type { LastWrite } from '../write/base/last-write';
import type { RawTables } from '../../sheets/tables/table-rows';

/** What is remembered of the workbook between calls; the workbook stays the truth. */
export interface PlanMemory {
  /** The tables as last read or written, for finding the cell of an input without asking again. */
  tables: RawTables;
  /** Ids of the sheets that hold our tables, for telling their changes from others. */
  sheetIds: ReadonlySet<string>;
  /** The last write of the sheets, where it can be taken back. */
  lastWrite: LastWrite | null;
}

export function emptyMemory(): PlanMemory {
  return { tables: [], sheetIds: new Set(), lastWrite: null };
}
