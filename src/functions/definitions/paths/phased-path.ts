import { phasedPath as projectPhases } from '../../../domain/index';
import { ok } from '../../../shared/result';
import { LEFT_OUT_TEXT, type EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';

/** `PLAN.PHASED_PATH`: each year does its share of what is still to do of a total. */
export const phasedPath = pathFunction({
  id: 'PHASED_PATH',
  parameters: {
    total: { must: 'number', per: 'path' },
    shares: { must: 'share', per: 'eachYear' },
    done: { must: 'number', per: 'path', optional: true },
    include_base: { must: 'flag', per: 'call', optional: true },
  },
  engineNames: { base: 'done' },
  project: ({ total, shares, done, include_base: includeBase }) => {
    const base = done ?? 0;
    const path = projectPhases({ total, shares, base });
    if (!path.ok) return path;
    return ok(includeBase ? [base, ...path.value.values] : path.value.values);
  },
});

/** The function in plain Excel. */
export const phasedPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, phasedPath.parameters, {
    base: 'done',
    deciding: ['done'],
    formulaOf: ({ previous, text, cell, year }) => {
      const isDoneGiven = cell('done').kind !== 'blank';
      const toDo = isDoneGiven ? `(${text('total')}-${text('done')})` : text('total');
      const share = `${toDo}*${text('shares', year - 1)}`;
      return previous === LEFT_OUT_TEXT ? share : `${previous}+${share}`;
    },
  });
