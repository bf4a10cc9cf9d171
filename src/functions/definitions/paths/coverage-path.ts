import { coveragePath as projectCoverage, PLAN_LIMITS } from '../../../domain/index';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { isLogistic, logisticShare, pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { finishPath, shapeOf } from '../../runtime/paths/path-result';
import { isLeftOut } from '../../runtime/read-argument';

/** `PLAN.COVERAGE_PATH`: a covered share rises to its ceiling, in even steps or slowly at both ends. */
export const coveragePath = pathFunction({
  id: 'COVERAGE_PATH',
  parameters: {
    base: { must: 'coveredShare', per: 'path' },
    full_in: { must: 'fullIn', per: 'path', most: PLAN_LIMITS.rampYears },
    ceiling: { must: 'share', per: 'path', optional: true, blankIfZero: true },
    years: { must: 'years', per: 'call', optional: true, blankIfZero: true },
    steepness: { must: 'positive', per: 'path', optional: true },
    include_base: { must: 'flag', per: 'call', optional: true },
  },
  engineNames: { fullYear: 'full_in' },
  wantedYears: ({ full_in: fullIn }) => fullIn,
  project: ({ base, full_in: fullYear, ceiling, steepness, include_base: includeBase }, years) => {
    const shape = shapeOf(steepness);
    const path = projectCoverage({ base, fullYear, ceiling: ceiling ?? 1, years, ...shape });
    return finishPath(path, { first: includeBase ? base : null });
  },
});

/** The function in plain Excel. */
export const coveragePathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, coveragePath.parameters, {
    base: 'base',
    deciding: ['ceiling', 'steepness'],
    wantedYears: (numberOf) => numberOf('full_in'),
    formulaOf: (terms) => {
      const { text, cell, year } = terms;
      const isFull = isLeftOut(coveragePath.parameters.ceiling, cell('ceiling'));
      const ceiling = isFull ? '1' : text('ceiling');
      const passed = `${String(year)}/${text('full_in')}`;
      const logistic = `IF(${String(year)}>=${text('full_in')},1,${logisticShare(terms, passed)})`;
      const share = isLogistic(terms) ? logistic : `MIN(1,${passed})`;
      return `${text('base')}+(${ceiling}-${text('base')})*${share}`;
    },
  });
