import type { Plan } from '../plan/plan';
import { nominalPath, realPath } from '../projection/prices';
import type { IndicatorReport, ScenarioReport } from './plan-report';

/** A path in the prices that it is not planned in. */
export interface OtherPrices {
  /** `nominal`: current prices, of a real path; `real`: prices of the base year, of a nominal one. */
  readonly basis: 'real' | 'nominal';
  /** As long as the path. */
  readonly values: readonly number[];
}

/**
 * Turns a real path into a nominal one, or back: nominal_t = real_t · P_t / P_0, where P is the
 * plan's price index in the same scenario. Null without a price index and for indicators that are not
 * in money.
 *
 * @example otherPrices(examplePlan, { indicators: [] }, { indicator: examplePlan.indicators[0], values: [100] }) // null
 */
export function otherPrices(
  { deflator }: Plan,
  { indicators }: ScenarioReport,
  { indicator, values }: IndicatorReport,
): OtherPrices | null {
  const { id, priceBasis } = indicator;
  if (deflator === null || id === deflator || priceBasis === 'none') return null;
  const prices = indicators.find((report) => report.indicator.id === deflator)?.values;
  if (!prices) return null;
  const isReal = priceBasis === 'real';
  const path = isReal
    ? nominalPath({ real: values, deflator: prices })
    : realPath({ nominal: values, deflator: prices });
  return path.ok ? { basis: isReal ? 'nominal' : 'real', values: path.value } : null;
}
