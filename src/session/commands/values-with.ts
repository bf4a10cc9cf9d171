import { DRIVERS, type Assumption, type Driver, type Plan } from '../../domain/index';

/**
 * The values of a row, one per projected year, with one year changed, or all where it is null. A
 * driver with a single number has it in the first year and nothing in the others.
 */
export function valuesWith(
  { years, baseYear }: Plan,
  before: Assumption | undefined,
  {
    driver,
    year,
    value,
  }: { readonly driver: Driver; readonly year: number | null; readonly value: number | null },
): readonly (number | null)[] {
  const { single } = DRIVERS[driver];
  return Array.from({ length: years }, (_, index) => {
    if (single && index > 0) return null;
    return year === null || year === baseYear + 1 + index ? value : (before?.values[index] ?? null);
  });
}
