import type { Obstacle } from '../../../ports/workbook-port';
import type { UserReference } from '../base/undo-record';

/** Something of the user, other than a cell or a name, that refers to a sheet which is replaced. */
export interface PointingObject {
  readonly obstacle: Obstacle;
  /** What gives it the reference back; null where Excel lets nobody set it. */
  readonly reference: UserReference | null;
}

/** The sheets that are replaced and the others, by what Excel is asked about. */
export interface SheetsToAsk {
  /** Lower-case names of the sheets that are replaced. */
  readonly replaced: ReadonlySet<string>;
  /** The names of the others. */
  readonly others: readonly string[];
  readonly waitsForEdit: boolean;
}

/** The fact that an object of the user loses something, for the user to confirm. */
export function lossOf(
  kind: Obstacle['kind'],
  place: Pick<Obstacle, 'sheet'> & Partial<Pick<Obstacle, 'address' | 'detail'>>,
): Obstacle {
  return { kind, address: null, detail: null, ...place, effect: 'asks' };
}
