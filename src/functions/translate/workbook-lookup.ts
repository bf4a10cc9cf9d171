import type { PlanReferences } from './excel-equivalent';

/** A rectangle on a sheet; rows and columns count from 0. */
export interface LookupArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What the translation of a formula may look up in the workbook. */
export interface WorkbookLookup {
  /** Values as Excel gives them; null for an area that cannot be read, such as a whole column. */
  readonly valuesOf: (area: LookupArea) => readonly (readonly unknown[])[] | null;
  /** The cells of a defined name; null if it names none. */
  readonly areaOfName: (name: string, sheet: string) => LookupArea | null;
  readonly plan: PlanReferences | null;
}
