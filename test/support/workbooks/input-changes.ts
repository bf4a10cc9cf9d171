import type {
  PlanChanges,
  InputContent,
  InputRef,
} from '../../../src/workbook/ports/workbook-port';
import { smallPlan } from '../plans/small-plan';

/** The edits in the tables of any plan that change one input. */
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
