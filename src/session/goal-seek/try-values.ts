import { reportPlan, type TargetReport } from '../../domain/index';
import { applyPath } from '../commands/assumptions';
import type { Sought } from './find-sought';

const NO_METHOD = { en: '', 'zh-CN': '' };

/** How the target stands with other values of the driver; null where the plan has no result. */
export function tryValues(
  { plan, request: { scenario }, lever, target }: Sought,
  values: readonly (number | null)[],
): TargetReport | null {
  const made = applyPath(plan, { scenario, ...lever, values, method: NO_METHOD });
  const report = made.ok ? reportPlan(made.value) : null;
  if (!report?.ok) return null;
  const found = report.value.scenarios.find((each) => each.scenario.id === scenario);
  const targets = found?.indicators.flatMap((indicator) => indicator.targets) ?? [];
  return targets.find((each) => each.target.id === target.target.id) ?? null;
}
