import type { GridArea } from '../base/grid';

/** A change in the workbook, before it becomes messages of the protocol. */
export type BookEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: GridArea;
      readonly changeType: ChangeType;
      /** A co-author's change is marked as remote. */
      readonly by: 'person' | 'addin' | 'coauthor';
      /** Only for a change of one cell. */
      readonly details: ChangeDetails | null;
    }
  | { readonly kind: 'sheetAdded'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'sheetActivated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: GridArea }
  | { readonly kind: 'tableAdded'; readonly sheetId: string; readonly tableId: string }
  | {
      readonly kind: 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
    };

export type ChangeType =
  | 'RangeEdited'
  | 'RowDeleted'
  | 'RowInserted'
  | 'ColumnDeleted'
  | 'ColumnInserted'
  | 'CellDeleted'
  | 'CellInserted';

export interface ChangeDetails {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}
