import type { PlanChanges, InputContent, InputRef } from '../../src/workbook/ports/workbook-port';
import { smallPlan } from './small-plan';

/** What to change in the tables of any plan so that one input says something else. */
export function inputChange(
  { year, ...row }: InputRef,
  { value, provenance }: InputContent,
): PlanChanges {
  const plan = smallPlan();
  const after = provenance && {
    ...{ indicator: row.indicator, driver: row.driver },
    ...{ values: [value], provenance },
  };
  const years = [{ year, before: null, after: value }];
  return {
    diff: {
      ...{ before: plan, after: plan, layout: false, otherCells: false },
      assumptions: [{ ...row, before: undefined, after: after ?? undefined, years }],
    },
  };
}
