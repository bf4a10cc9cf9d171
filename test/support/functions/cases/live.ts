import type { FunctionCases } from '../function-case';

/** Calls of the functions in `src/functions/definitions/live`. */
export const liveCases = {
  SCENARIO: {
    allArguments: ['base', 'gdp', 2024],
    inReport: ['=PLAN.SCENARIO("base","gdp")', '=PLAN.SCENARIO("low","gdp",2025)'],
  },
  SCENARIO_GAP: {
    allArguments: ['base', 'gdp-2024'],
    inReport: ['=PLAN.SCENARIO_GAP("base","gdp")'],
  },
  ASSUMPTION: {
    allArguments: ['base', 'gdp', 'growth', 2024],
    inReport: ['=PLAN.ASSUMPTION("base","gdp","growth")'],
  },
} satisfies Readonly<Record<string, FunctionCases>>;
