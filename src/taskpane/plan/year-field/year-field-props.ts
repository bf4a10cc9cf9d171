import type { Driver, Indicator } from '../../../domain/index';

/** How a change came about: the first of a gesture begins an undo step, the others belong to it. */
export type Gesture = 'begun' | 'continued';

export interface YearFieldProps {
  readonly indicator: Indicator;
  readonly driver: Driver;
  /** Null is one number for every year. */
  readonly year: number | null;
  /** Null where nothing is said. */
  readonly value: number | null;
  /** The indicator's projected level; null where it stands elsewhere. */
  readonly level: number | null;
  /** Whether the scenario says the value itself. */
  readonly isOwn: boolean;
  /** The name of the scenario that says it; null where none does. */
  readonly saidBy: string | null;
  /** What it would take where it is left empty; null for nothing. */
  readonly inherited: number | null;
  /** Whether it may be left empty. */
  readonly canInherit: boolean;
  /** Whether the scenario stands alone. */
  readonly isRoot: boolean;
  /** Takes a new value, null to inherit; returns what is wrong with it in words. */
  readonly onChange: (value: number | null, gesture: Gesture) => string | null;
}
