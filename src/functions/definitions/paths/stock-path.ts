import { stockPath as projectStock } from '../../../domain/index';
import { ok } from '../../../shared/result';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent, type PathTerms } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { finishPath, oneOrAll } from '../../runtime/paths/path-result';

/** `PLAN.STOCK_PATH`: new things join a stock, and of those that expire a share is renewed. */
export const stockPath = pathFunction({
  id: 'STOCK_PATH',
  parameters: {
    base: { must: 'notNegative', per: 'path' },
    additions: { must: 'notNegative', per: 'year' },
    renewal: { must: 'share', per: 'year' },
    validity: { must: 'years', per: 'path' },
    years: { must: 'years', per: 'call', optional: true, blankIfZero: true },
    include_base: { must: 'flag', per: 'call', optional: true },
    whole: { must: 'flag', per: 'call', optional: true },
  },
  engineNames: { grossAdditions: 'additions' },
  project: ({ base, additions, renewal, validity, include_base: includeBase, whole }, years) => {
    const grossAdditions = oneOrAll(additions);
    const path = projectStock({
      base,
      grossAdditions,
      renewal: oneOrAll(renewal),
      validity,
      years,
    });
    const values = path.ok ? ok(path.value.values) : path;
    return finishPath(values, { first: includeBase ? base : null, whole });
  },
});

/** The function in plain Excel. */
export const stockPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, stockPath.parameters, {
    base: 'base',
    deciding: ['validity'],
    formulaOf: (terms) => {
      const { previous, text, year } = terms;
      const lost = `(1-${text('renewal', year - 1)})`;
      return `${previous}+${text('additions', year - 1)}-${expiring(terms, year)}*${lost}`;
    },
  });

/** What expires in a year: a part of the base at first, later what was added or renewed. */
function expiring(terms: PathTerms<keyof typeof stockPath.parameters>, year: number): string {
  const { text, cell } = terms;
  const validity = cell('validity');
  const from = year - (validity.kind === 'number' ? validity.value : year);
  if (from < 1) return `${text('base')}/${text('validity')}`;
  const renewed = `${expiring(terms, from)}*${text('renewal', from - 1)}`;
  return `(${text('additions', from - 1)}+${renewed})`;
}
