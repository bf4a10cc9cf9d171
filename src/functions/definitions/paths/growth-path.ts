import { growthPath as projectGrowth } from '../../../domain/index';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { oneOrAll } from '../../runtime/paths/path-result';

/** `PLAN.GROWTH_PATH`: each year is the year before times one plus its growth rate. */
export const growthPath = pathFunction({
  id: 'GROWTH_PATH',
  parameters: {
    base: { must: 'number', per: 'path' },
    growth: { must: 'rate', per: 'year' },
    years: { must: 'years', per: 'call', optional: true, blankIfZero: true },
    include_base: { must: 'flag', per: 'call', optional: true },
  },
  project: ({ base, growth, include_base: includeBase }, years) =>
    projectGrowth({ base, growth: oneOrAll(growth), years, includeBase }),
});

/** The function in plain Excel. */
export const growthPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, growthPath.parameters, {
    base: 'base',
    formulaOf: ({ previous, text, year }) => `${previous}*(1+${text('growth', year - 1)})`,
  });
