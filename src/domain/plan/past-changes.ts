import type { Driver } from '../indicators/drivers';

/** What is known of the past of an indicator. */
interface Past {
  /** The value of the base year; left out or null where it is not known. */
  readonly base?: { readonly value: number } | null | undefined;
  readonly known?: readonly { readonly year: number; readonly value: number }[] | undefined;
}

/**
 * Tells whether the earlier values of an indicator tell the numbers of a driver: its growth, or what
 * was added to it net.
 *
 * @example hasPastChanges('growth') // true
 * @example hasPastChanges('elasticity') // false
 */
export function hasPastChanges(driver: Driver): boolean {
  return driver === 'growth' || driver === 'netAdditions';
}

/**
 * Lists how an indicator changed from one year to the next: as rates for `growth`, as amounts for
 * `netAdditions`. A year that follows none, or has no rate because the one before was not above 0, is
 * left out.
 *
 * @returns the changes, the oldest first; none for another driver
 * @example pastChanges('netAdditions', { base: { value: 9 }, known: [{ year: 2022, value: 5 }] }, 2023) // [4]
 * @example pastChanges('growth', { known: [{ year: 2020, value: 1 }, { year: 2021, value: 1.5 }] }, 2023) // [0.5]
 */
export function pastChanges(
  driver: Driver,
  { base, known = [] }: Past,
  baseYear: number,
): readonly number[] {
  if (!hasPastChanges(driver)) return [];
  const values = new Map(known.map(({ year, value }) => [year, value]));
  if (base) values.set(baseYear, base.value);
  const years = [...values.keys()].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const [now, before] = [values.get(year), values.get(year - 1)];
    if (now === undefined || before === undefined) return [];
    if (driver === 'netAdditions') return [now - before];
    // A level of 0 would be a rate of −1, from which nothing grows again.
    return before > 0 && now > 0 ? [now / before - 1] : [];
  });
}
