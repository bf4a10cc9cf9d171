import { KIND_FACTS } from '../indicators/kinds';
import { isInRange, ROUNDING_SLACK } from '../numbers/limits';
import { averageGrowth } from '../projection/average-growth';
import { buoyancy } from '../projection/buoyancy';
import type { IndicatorReport } from '../scenarios/plan-report';
import { areComparable, type CheckScope, growthIn, haveSameUnit } from './check-scope';
import type { FindingOf } from './finding';

/** Reports how much revenue grows for each percent of output, in the year furthest from 1. */
export function findBuoyancy(scope: CheckScope): readonly FindingOf<'buoyancy'>[] {
  return scope.withRole('revenue').flatMap((revenue) =>
    scope.withRole('output').flatMap((output) => {
      if (scope.isInherited(revenue, output)) return [];
      const yearly = scope.years
        .slice(1)
        .flatMap((_, index) => buoyancyIn(scope, revenue, output, index + 1));
      const [first, ...rest] = yearly;
      if (!first) return [];
      // A difference of rounding does not make a later year the worst one.
      const distance = ({ buoyancy: value }: FindingOf<'buoyancy'>) => Math.abs(value - 1);
      return [
        rest.reduce(
          (worst, each) => (distance(each) > distance(worst) + ROUNDING_SLACK ? each : worst),
          first,
        ),
      ];
    }),
  );
}

function buoyancyIn(
  scope: CheckScope,
  revenue: IndicatorReport,
  output: IndicatorReport,
  index: number,
): readonly FindingOf<'buoyancy'>[] {
  const [revenues, outputs] = [scope.nominal(revenue), scope.nominal(output)];
  if (!areComparable(revenues, outputs)) return [];
  const revenueGrowth = growthIn(revenues.values, index);
  const outputGrowth = growthIn(outputs.values, index);
  if (revenueGrowth === null || outputGrowth === null) return [];
  const ratio = buoyancy({ revenue: revenueGrowth, base: outputGrowth });
  if (!ratio.ok || !isInRange(ratio.value)) return [];
  const { buoyancyLow: low, buoyancyHigh: high } = scope.bounds;
  const isUsual = ratio.value >= low && ratio.value <= high;
  return [
    {
      ...{ kind: 'buoyancy', severity: isUsual ? 'note' : 'warning' },
      scenario: scope.scenario,
      indicators: [revenue.indicator.id, output.indicator.id],
      years: [scope.years[index] ?? 0],
      buoyancy: ratio.value,
      ...{ revenueGrowth, outputGrowth, low, high },
      realGrowth: outputs.converted ? growthIn(output.values, index) : null,
    },
  ];
}

/** Reports whether income keeps pace with output: average growth of both over the horizon. */
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

/** Finds paths whose average growth depends on how it is averaged. */
export function findGrowthMethods(
  scope: CheckScope,
  report: IndicatorReport,
): readonly FindingOf<'growthMethods'>[] {
  const { indicator, values: path } = report;
  if (!KIND_FACTS[indicator.kind].compounds || path.length < 3 || scope.isInherited(report))
    return [];
  const level = averageGrowth({ path, method: 'level' });
  const accumulative = averageGrowth({ path, method: 'accumulative' });
  if (!level.ok || !accumulative.ok) return [];
  const { methodDifference: mostDifference } = scope.bounds;
  const difference = Math.abs(level.value - accumulative.value);
  if (!(difference > mostDifference + 1e-12) || !Number.isFinite(difference)) return [];
  return [
    {
      ...{ kind: 'growthMethods', severity: 'warning', scenario: scope.scenario },
      indicators: [indicator.id],
      years: [scope.years[1] ?? 0, scope.years.at(-1) ?? 0],
      ...{ level: level.value, accumulative: accumulative.value, mostDifference },
    },
  ];
}

/** Reports the share of emerging industry in output, where both have the same unit. */
export function findEmergingShare(
  scope: CheckScope,
): readonly FindingOf<'emergingShare' | 'unitsDiffer'>[] {
  return scope
    .withRole('emergingIndustry')
    .flatMap((industry) =>
      scope.withRole('output').flatMap((output) => shareOf(scope, industry, output)),
    );
}

function shareOf(
  scope: CheckScope,
  industry: IndicatorReport,
  output: IndicatorReport,
): readonly FindingOf<'emergingShare' | 'unitsDiffer'>[] {
  const indicators = [industry.indicator.id, output.indicator.id];
  if (!haveSameUnit(industry.indicator, output.indicator)) {
    // Units are the same in every scenario, so this is one finding of the plan.
    if (scope.scenario !== scope.plan.scenarios[0]?.id) return [];
    const frame = { kind: 'unitsDiffer', severity: 'note', scenario: null, years: [] } as const;
    return [{ ...frame, indicators, relation: 'role' }];
  }
  if (scope.isInherited(industry, output)) return [];
  const [parts, wholes] = [scope.nominal(industry), scope.nominal(output)];
  if (!areComparable(parts, wholes) || !wholes.values.every((value) => value > 0)) return [];
  const shares = parts.values.map((value, index) => value / (wholes.values[index] ?? 1));
  const largest = shares.reduce((most, share) => Math.max(most, share), -Infinity);
  const rises = shares.slice(1).map((share, index) => share - (shares[index] ?? 0));
  const rise = rises.reduce((most, each) => Math.max(most, each), -Infinity);
  if (!Number.isFinite(largest) || !Number.isFinite(rise)) return [];
  const { shareRise: mostRise } = scope.bounds;
  return [
    {
      kind: 'emergingShare',
      severity: largest > 1 || rise > mostRise + 1e-12 ? 'warning' : 'note',
      scenario: scope.scenario,
      indicators,
      years: [scope.years[0] ?? 0, scope.years[shares.indexOf(largest)] ?? 0],
      ...{ first: shares[0] ?? 0, largest, rise, mostRise },
    },
  ];
}
