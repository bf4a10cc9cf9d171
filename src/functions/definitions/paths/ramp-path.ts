import { PLAN_LIMITS, rampPath as projectRamp } from '../../../domain/index';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { isLogistic, logisticShare, pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { shapeOf } from '../../runtime/paths/path-result';

/** `PLAN.RAMP_PATH`: the output of a project while it ramps up to its full capacity. */
export const rampPath = pathFunction({
  id: 'RAMP_PATH',
  parameters: {
    capacity: { must: 'number', per: 'path' },
    start: { must: 'startIn', per: 'path', most: PLAN_LIMITS.rampYears },
    ramp_years: { must: 'rampYears', per: 'path', most: PLAN_LIMITS.rampYears },
    years: { must: 'years', per: 'call', optional: true, blankIfZero: true },
    steepness: { must: 'positive', per: 'path', optional: true },
  },
  engineNames: { rampYears: 'ramp_years' },
  wantedYears: ({ start, ramp_years: rampYears }) => start + rampYears,
  project: ({ capacity, start, ramp_years: rampYears, steepness }, years) =>
    projectRamp({ capacity, start, rampYears, years, ...shapeOf(steepness) }),
});

/** The function in plain Excel. */
export const rampPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, rampPath.parameters, {
    base: 'capacity',
    deciding: ['steepness'],
    wantedYears: (numberOf) => numberOf('start') + numberOf('ramp_years'),
    formulaOf: (terms) => {
      const { text, year } = terms;
      const [start, ramp, now] = [text('start'), text('ramp_years'), String(year)];
      const passed = `(${now}-${start})/${ramp}`;
      const rising = isLogistic(terms) ? logisticShare(terms, passed) : passed;
      return `${text('capacity')}*IF(${now}>=${start}+${ramp},1,IF(${now}<=${start},0,${rising}))`;
    },
  });
