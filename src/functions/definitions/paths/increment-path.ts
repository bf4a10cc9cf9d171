import { incrementPath as projectIncrements } from '../../../domain/index';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { finishPath, oneOrAll } from '../../runtime/paths/path-result';

/** `PLAN.INCREMENT_PATH`: each year is the year before plus its net additions. */
export const incrementPath = pathFunction({
  id: 'INCREMENT_PATH',
  parameters: {
    base: { must: 'number', per: 'path' },
    increments: { must: 'number', per: 'year' },
    years: { must: 'years', per: 'call', optional: true, blankIfZero: true },
    include_base: { must: 'flag', per: 'call', optional: true },
    whole: { must: 'flag', per: 'call', optional: true },
  },
  project: ({ base, increments, include_base: includeBase, whole }, years) => {
    const path = projectIncrements({ base, increments: oneOrAll(increments), years });
    return finishPath(path, { first: includeBase ? base : null, whole });
  },
});

/** The function in plain Excel. */
export const incrementPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, incrementPath.parameters, {
    base: 'base',
    formulaOf: ({ previous, text, year }) => `${previous}+${text('increments', year - 1)}`,
  });
