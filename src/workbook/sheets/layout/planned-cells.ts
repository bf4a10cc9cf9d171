import type { PlannedCell } from '../../model';

export const blank: PlannedCell = { kind: 'blank' };

export function number(value: number): PlannedCell {
  return { kind: 'number', value };
}

/** A text, or nothing where there is none. */
export function text(value: string | null): PlannedCell {
  return value === null || value === '' ? blank : { kind: 'text', value };
}

/** A formula with the engine's result. It never contains a text of the plan. */
export function formula(body: string, value: number | string | null): PlannedCell {
  return { kind: 'formula', formula: `=${body}`, value };
}
