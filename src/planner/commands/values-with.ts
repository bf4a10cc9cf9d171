import type { Assumption, Plan } from '../../domain/index';

/** The values of a row, one per projected year, with one year changed, or all where it is null. */
export function valuesWith(
  { years, baseYear }: Plan,
  before: Assumption | undefined,
  { year, value }: { readonly year: number | null; readonly value: number | null },
): readonly (number | null)[] {
  return Array.from({ length: years }, (_, index) =>
    year === null || year === baseYear + 1 + index ? value : (before?.values[index] ?? null),
  );
}
