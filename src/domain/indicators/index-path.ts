import type { LocalText } from '../../shared/local-text';
import type { IndicatorKind } from './indicator-model';
import { KIND_FACTS } from './kinds';

/** What the base year of an index is. */
export const INDEX_BASE = 100;

/**
 * Tells whether the path of an indicator is an index, because its base value is not known.
 *
 * @example isIndex({ kind: 'level', base: null }) // true
 * @example isIndex({ kind: 'formula', base: null }) // false
 */
export function isIndex({
  kind,
  base,
}: {
  readonly kind: IndicatorKind;
  readonly base?: object | null | undefined;
}): boolean {
  return (base ?? null) === null && KIND_FACTS[kind].canBeIndex;
}

/**
 * Returns what the numbers of an index are in.
 *
 * @example indexUnit(2023) // { en: 'index, 2023 = 100', 'zh-CN': '指数（2023年=100）' }
 */
export function indexUnit(baseYear: number): LocalText {
  const is = `${INDEX_BASE}`;
  return { en: `index, ${baseYear} = ${is}`, 'zh-CN': `指数（${baseYear}年=${is}）` };
}

interface Measured {
  readonly kind: IndicatorKind;
  readonly base: object | null;
  readonly unit: LocalText;
  readonly ownUnit: LocalText;
}

/**
 * Gives every indicator the unit that its numbers are in: an index where the base value is not known,
 * else the unit as written. A plan in which all are right is returned as it is.
 *
 * @example withUnits({ baseYear: 2023, indicators: [] }) // { baseYear: 2023, indicators: [] }
 */
export function withUnits<
  Plan extends {
    readonly baseYear: number;
    readonly indicators: readonly Measured[];
  },
>(plan: Plan): Plan {
  const unitOf = (each: Measured) => (isIndex(each) ? indexUnit(plan.baseYear) : each.ownUnit);
  const isRight = (each: Measured) => {
    const unit = unitOf(each);
    return each.unit.en === unit.en && each.unit['zh-CN'] === unit['zh-CN'];
  };
  if (plan.indicators.every(isRight)) return plan;
  const indicators = plan.indicators.map((each) =>
    isRight(each) ? each : { ...each, unit: unitOf(each) },
  );
  return { ...plan, indicators };
}
