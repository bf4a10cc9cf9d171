import type { Plan } from '../../domain/index';

/** Whether a plan projects a year. */
export function isProjected({ baseYear, years }: Plan, year: number): boolean {
  return Number.isInteger(year) && year > baseYear && year <= baseYear + years;
}
