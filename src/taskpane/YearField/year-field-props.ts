import type { Driver, Indicator } from '../../domain/index';

/** How a change came about: the first of a gesture begins an undo step, the others belong to it. */
export type Gesture = 'begun' | 'continued';

export interface YearFieldProps {
  readonly indicator: Indicator;
  readonly driver: Driver;
  readonly year: number;
  readonly value: number;
  /** The indicator's projected level. */
  readonly level: number;
  /** Whether the scenario says the value itself. */
  readonly isOwn: boolean;
  /** The name of the scenario that says it. */
  readonly saidBy: string;
  /** What it would inherit; null for a scenario that stands alone. */
  readonly inherited: number | null;
  /** Takes a new value, null to inherit; returns what is wrong with it in words. */
  readonly onChange: (value: number | null, gesture: Gesture) => string | null;
}
