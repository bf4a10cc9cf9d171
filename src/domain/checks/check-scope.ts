import type { Indicator, IndicatorRole, Plan } from '../plan/plan';
import { otherPrices } from '../scenarios/other-prices';
import type { IndicatorReport, PlanReport, ScenarioReport } from '../scenarios/plan-report';
import type { CheckBounds } from '../numbers/limits';

/** What a check of one scenario reads. */
export interface CheckScope {
  readonly plan: Plan;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  readonly scenario: string;
  readonly bounds: CheckBounds;
  /** The report of an indicator. */
  readonly reportOf: (id: string) => IndicatorReport | undefined;
  readonly withRole: (role: IndicatorRole) => readonly IndicatorReport[];
  /** The parts of an indicator that add up to it. */
  readonly partsOf: (whole: IndicatorReport) => readonly IndicatorReport[];
  /**
   * Whether all of these have the path of the parent scenario: a finding is then reported there,
   * and only there.
   */
  readonly isInherited: (...reports: readonly IndicatorReport[]) => boolean;
  /** A path at current prices where the plan has a price index; else as it is planned. */
  readonly nominal: (report: IndicatorReport) => PricedPath;
}

/** A path and the prices that it is in. */
export interface PricedPath {
  readonly basis: Indicator['priceBasis'];
  readonly values: readonly number[];
  /** True when the plan's price index made it. */
  readonly converted: boolean;
}

/** Selects one scenario of a report. */
export function checkScope(
  { plan, years, scenarios }: PlanReport,
  current: ScenarioReport,
  bounds: CheckBounds,
): CheckScope {
  const reports = byId(current);
  const parent = scenarios.find(({ scenario }) => scenario.id === current.scenario.parent);
  const inherited = parent ? byId(parent) : null;
  const isShared = (id: string): boolean =>
    inherited !== null && reports.get(id) === inherited.get(id);
  const parts = current.indicators.filter(
    ({ indicator: { id, partOf, rollUp } }) => partOf !== null && partOf !== id && rollUp === 'sum',
  );
  const pricesShared = plan.deflator === null || isShared(plan.deflator);
  return {
    ...{ plan, years, bounds },
    scenario: current.scenario.id,
    reportOf: (id) => reports.get(id),
    withRole: (role) => current.indicators.filter(({ indicator }) => indicator.role === role),
    partsOf: (whole) => parts.filter(({ indicator }) => indicator.partOf === whole.indicator.id),
    isInherited: (...some) => pricesShared && some.every(({ indicator }) => isShared(indicator.id)),
    nominal: (report) => {
      const { priceBasis } = report.indicator;
      const other = priceBasis === 'real' ? otherPrices(plan, current, report) : null;
      if (other) return { basis: 'nominal', values: other.values, converted: true };
      return { basis: priceBasis, values: report.values, converted: false };
    },
  };
}

function byId({ indicators }: ScenarioReport): ReadonlyMap<string, IndicatorReport> {
  return new Map(indicators.map((report) => [report.indicator.id, report]));
}

/** Whether two paths are in the same prices, or prices play no part in one of them. */
export function areComparable(one: PricedPath, other: PricedPath): boolean {
  return one.basis === other.basis || one.basis === 'none' || other.basis === 'none';
}

/** Growth over the year before; null where there is no rate. `index` counts from the base year. */
export function growthIn(values: readonly number[], index: number): number | null {
  const [before = 0, now = 0] = [values[index - 1], values[index]];
  const growth = before > 0 ? now / before - 1 : NaN;
  return Number.isFinite(growth) ? growth : null;
}

/** Whether two indicators are measured in the same unit. */
export function haveSameUnit(one: Indicator, other: Indicator): boolean {
  return one.unit.en === other.unit.en && one.unit['zh-CN'] === other.unit['zh-CN'];
}
