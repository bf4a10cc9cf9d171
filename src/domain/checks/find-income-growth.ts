import { averageGrowth } from '../projection/average-growth';
import { areComparable, type CheckScope } from './check-scope';
import type { FindingOf } from './finding';

/** Says whether income keeps pace with output: average growth of both over the horizon. */
export function findIncomeGrowth(scope: CheckScope): readonly FindingOf<'incomeGrowth'>[] {
  return scope.withRole('income').flatMap((income) =>
    scope.withRole('output').flatMap((output): readonly FindingOf<'incomeGrowth'>[] => {
      if (scope.isInherited(income, output)) return [];
      const areBothReal = income.indicator.priceBasis === output.indicator.priceBasis;
      const paths = areBothReal
        ? ([income, output] as const)
        : ([scope.nominal(income), scope.nominal(output)] as const);
      if (!areBothReal && !areComparable(scope.nominal(income), scope.nominal(output))) return [];
      const [incomes, outputs] = paths.map(({ values }) =>
        averageGrowth({ path: values, method: 'level' }),
      );
      if (!incomes?.ok || !outputs?.ok) return [];
      const { incomeLag: mostLag } = scope.bounds;
      const lags = outputs.value - incomes.value > mostLag + 1e-12;
      return [
        {
          ...{ kind: 'incomeGrowth', severity: lags ? 'warning' : 'note' },
          scenario: scope.scenario,
          indicators: [income.indicator.id, output.indicator.id],
          years: [scope.years[1] ?? 0, scope.years.at(-1) ?? 0],
          ...{ incomeGrowth: incomes.value, outputGrowth: outputs.value, mostLag },
        },
      ];
    }),
  );
}
