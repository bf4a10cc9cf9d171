import { buoyancy } from '../projection/buoyancy';
import type { IndicatorReport } from '../scenarios/plan-report';
import { isInRange } from '../numbers/is-in-range';
import { areComparable, growthIn, type CheckScope } from './check-scope';
import type { FindingOf } from './finding';

/** Says how much revenue grows for each percent of output, in the year that is furthest from 1. */
export function findBuoyancy(scope: CheckScope): readonly FindingOf<'buoyancy'>[] {
  return scope.withRole('revenue').flatMap((revenue) =>
    scope.withRole('output').flatMap((output) => {
      if (scope.isInherited(revenue, output)) return [];
      const yearly = scope.years
        .slice(1)
        .flatMap((_, index) => buoyancyIn(scope, revenue, output, index + 1));
      const [first, ...rest] = yearly;
      if (!first) return [];
      // Rounding alone does not make a later year stand out.
      const distance = ({ buoyancy: value }: FindingOf<'buoyancy'>) => Math.abs(value - 1);
      return [
        rest.reduce(
          (worst, each) => (distance(each) > distance(worst) + 1e-9 ? each : worst),
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
