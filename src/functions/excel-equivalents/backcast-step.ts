import { readMode } from '../runtime/read-mode';
import type { BACKCAST_PATH_PARAMETERS } from '../definitions/backcast-path-parameters';
import type { PathTerms } from './path-equivalent';

/** One year of the path that leads to a target with the same rate or amount every year. */
export function backcastStep(terms: PathTerms<keyof typeof BACKCAST_PATH_PARAMETERS>): string {
  const { text, cell, previous, years } = terms;
  const [base, target, count] = [text('base'), text('target'), String(years)];
  const method = cell('method');
  const range = { argument: 'method', rows: 1, columns: 1, cellAt: () => method };
  const read = readMode({ range, row: 0, column: 0 });
  const isGrowth = !read.ok || read.value === 'growth';
  const step = isGrowth ? `((${target}/${base})^(1/${count})-1)` : `(${target}-${base})/${count}`;
  const value = isGrowth ? `${previous}*(${target}/${base})^(1/${count})` : `${previous}+${step}`;
  const limits = [
    ...(cell('cap').kind === 'blank' ? [] : [`${step}>${text('cap')}`]),
    ...(cell('floor').kind === 'blank' ? [] : [`${step}<${text('floor')}`]),
  ];
  if (limits.length === 0) return value;
  // With one bound for all years a rate beyond it leaves no path, which the function says too.
  return `IF(OR(${limits.join(',')}),NA(),${value})`;
}
