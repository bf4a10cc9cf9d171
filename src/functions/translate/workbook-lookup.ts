import type { NativePlan } from './streaming-equivalent';

/** A rectangle on a sheet; rows and columns count from 0. */
export interface NativeArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a formula may look at while it is translated. */
export interface NativeBook {
  /** Values as Excel gives them; null for an area that cannot be read, such as a whole column. */
  readonly valuesOf: (area: NativeArea) => readonly (readonly unknown[])[] | null;
  /** Where a defined name points, if it names cells. */
  readonly areaOfName: (name: string, sheet: string) => NativeArea | null;
  readonly plan: NativePlan | null;
}
