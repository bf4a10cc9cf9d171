import { backcastPath as projectBack } from '../../../domain/index';
import { err, ok } from '../../../shared/result';
import {
  callArguments,
  onlyValue,
  type EquivalentRule,
} from '../../excel-equivalents/formula-call';
import { pathEquivalent, type PathTerms } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { finishPath, oneOrAll } from '../../runtime/paths/path-result';
import { readMode } from '../../runtime/read-argument';

/** `PLAN.BACKCAST_PATH`: the path to a target with the same rate or amount every year, in bounds. */
export const backcastPath = pathFunction({
  id: 'BACKCAST_PATH',
  parameters: {
    base: { must: 'number', per: 'path' },
    target: { must: 'number', per: 'path' },
    years: { must: 'years', per: 'call' },
    method: { must: 'mode', per: 'call', optional: true },
    cap: { must: 'cap', per: 'year', optional: true },
    floor: { must: 'number', per: 'year', optional: true },
    include_base: { must: 'flag', per: 'call', optional: true },
  },
  project: ({ base, target, method, cap, floor, include_base: includeBase }, years) => {
    const bounds = { cap: oneOrAll(cap), floor: oneOrAll(floor) };
    const found = projectBack({ latest: base, target, years, mode: method, ...bounds });
    if (!found.ok) return found;
    const { path, missing } = found.value;
    if (missing !== 0) return err({ kind: 'outOfReach', missing });
    return finishPath(ok(path), { first: includeBase ? base : null });
  },
});

/** The function in plain Excel; bounds that change from year to year have no formula. */
export const backcastPathEquivalent: EquivalentRule = (call) => {
  const { argument } = callArguments(backcastPath.parameters, call);
  for (const name of ['cap', 'floor']) {
    const { rows, columns } = argument(name);
    if (rows * columns > 1) return onlyValue('bounded');
  }
  return pathEquivalent(call, backcastPath.parameters, {
    base: 'base',
    deciding: ['method', 'cap', 'floor'],
    formulaOf: backcastStep,
  });
};

function backcastStep(terms: PathTerms<keyof typeof backcastPath.parameters>): string {
  const { text, cell, place, previous, years } = terms;
  const [base, target, count] = [text('base'), text('target'), String(years)];
  const mode = readMode(place('method'));
  const isGrowth = !mode.ok || mode.value === 'growth';
  const step = isGrowth ? `((${target}/${base})^(1/${count})-1)` : `(${target}-${base})/${count}`;
  const value = isGrowth ? `${previous}*(${target}/${base})^(1/${count})` : `${previous}+${step}`;
  const limits = [
    ...(cell('cap').kind === 'blank' ? [] : [`${step}>${text('cap')}`]),
    ...(cell('floor').kind === 'blank' ? [] : [`${step}<${text('floor')}`]),
  ];
  if (limits.length === 0) return value;
  // If one bound holds for all years, a step beyond it leaves no path: the function says so too.
  return `IF(OR(${limits.join(',')}),NA(),${value})`;
}
