import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetRecord } from './sheet-record';
import type { UndoRecord } from './undo-record';

/** What is remembered of the last write of this session, to take it back. */
export interface LastWrite {
  readonly before: UndoRecord;
  /** What it left on the sheets that it touched. */
  readonly after: ReadonlyMap<SheetKey, SheetRecord>;
}
