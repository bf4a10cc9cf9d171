import type { FunctionId } from '../../../src/functions/registry';
import { growthCases } from './cases/growth';
import { liveCases } from './cases/live';
import { pathsCases } from './cases/paths';
import { riskCases } from './cases/risk';
import { targetsCases } from './cases/targets';
import type { FunctionCall, FunctionCases, FunctionEquivalent } from './function-case';

/** The calls with which the tests try each function; a new function does not compile without. */
const CASES_OF_FUNCTION: Readonly<Record<FunctionId, FunctionCases>> = {
  ...pathsCases,
  ...targetsCases,
  ...growthCases,
  ...riskCases,
  ...liveCases,
};

const cases = Object.entries<FunctionCases>(CASES_OF_FUNCTION);

/** A valid call of each function with every argument. */
export const ALL_ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
  cases.map(([id, { allArguments }]) => [id, allArguments]),
);

/** Every custom function with its native equivalents, as the pages of the functions show them. */
export const FUNCTION_EQUIVALENTS: readonly FunctionEquivalent[] = cases.flatMap(
  ([id, { documented = [] }]) => documented.map((each) => ({ id, ...each })),
);

/** Further calls, in the forms that people write. */
export const NATIVE_CALLS: readonly (FunctionCall & Pick<FunctionEquivalent, 'id'>)[] =
  cases.flatMap(([id, { further = [] }]) => further.map((each) => ({ id, ...each })));

/** Every published value: the function, the text of its arguments, the value and its digits. */
export const PUBLISHED_VALUES: readonly (readonly [
  id: string,
  args: string,
  last: number,
  digits: number,
])[] = cases.flatMap(([id, { published = [] }]) =>
  published.map(({ args, last, digits }) => [id, args, last, digits] as const),
);

/** Calls of the functions in a user's own report, some of them inside a larger formula. */
export const SHARED_CALLS: readonly string[] = [
  ...cases.flatMap(([, { inReport }]) => inReport),
  '=IF(PLAN.TARGET_MET(A1,E1),"yes","no")&"!"',
  '=SUM(PLAN.GROWTH_PATH(A1,B1:D1))',
  '=PLAN.TARGET_GAP(PLAN.RUN_RATE(E1,A1,2),E1)+1',
  '=PLAN.TARGET_GAP(A2,E1)',
];
