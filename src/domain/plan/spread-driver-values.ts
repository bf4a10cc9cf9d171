import type { DriverValuesSpec, HorizonSpec } from './plan-spec';

/**
 * Spreads the values of a driver as written down over the projected years, one entry per year;
 * null where nothing is said. Years outside the horizon are left out (a check reports them).
 *
 * @param single - whether the driver has one number, which stands in the first entry
 */
export function spreadDriverValues(
  spec: DriverValuesSpec,
  { baseYear, years }: HorizonSpec,
  single = false,
): readonly (number | null)[] {
  const said = (index: number): number | null => {
    if (typeof spec === 'number') return single && index > 0 ? null : spec;
    if (isList(spec)) return spec[index] ?? null;
    const year = String(baseYear + 1 + index);
    return Object.hasOwn(spec, year) ? (spec[year] ?? null) : null;
  };
  return Array.from({ length: years }, (_, index) => said(index));
}

function isList(spec: DriverValuesSpec): spec is readonly (number | null)[] {
  return Array.isArray(spec);
}
