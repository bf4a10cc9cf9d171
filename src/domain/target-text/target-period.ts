import { BASIS_FACTS } from '../plan/target-basis';
import { KIND_FACTS } from '../indicators/kinds';
import type { IndicatorKind } from '../indicators/indicator-model';
import type { TargetBasis } from '../plan/plan';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link targetPeriod}. */
export interface TargetPeriodOptions {
  readonly basis: TargetBasis;
  readonly kind: IndicatorKind;
  readonly year: number;
  /** Years that the phrase speaks of, the last of them `year`; null where it speaks of none. */
  readonly periodYears: number | null;
  readonly baseYear: number;
}

/** What a target speaks of, and from which year on; null where that is its year alone. */
export interface TargetPeriod {
  readonly basis: TargetBasis;
  readonly fromYear: number | null;
}

/**
 * Places a target that speaks of several years. What a programme does within them is a sum, or its
 * running sum where the base year is among them; any other level is one to reach by the last year.
 *
 * @returns a problem where a change or a sum would begin before the first projected year
 * @example targetPeriod({ basis: 'level', kind: 'programme', year: 2026, periodYears: 3, baseYear: 2023 }) // { ok: true, value: { basis: 'cumulative', fromYear: 2024 } }
 * @example targetPeriod({ basis: 'level', kind: 'programme', year: 2025, periodYears: 3, baseYear: 2023 }) // { ok: true, value: { basis: 'level', fromYear: null } }
 * @example targetPeriod({ basis: 'level', kind: 'stock', year: 2026, periodYears: 3, baseYear: 2023 }) // { ok: true, value: { basis: 'level', fromYear: null } }
 * @example targetPeriod({ basis: 'cumulativeChange', kind: 'level', year: 2025, periodYears: 3, baseYear: 2023 }) // { ok: false, error: { kind: 'periodTooLong' } }
 */
export function targetPeriod({
  basis,
  kind,
  year,
  periodYears,
  baseYear,
}: TargetPeriodOptions): Result<TargetPeriod, { readonly kind: 'periodTooLong' }> {
  if (periodYears === null) return ok({ basis, fromYear: null });
  const first = year - periodYears + 1;
  const { isRunningSum } = KIND_FACTS[kind];
  if (BASIS_FACTS[basis].isLevel) {
    return isRunningSum && basis === 'level' && first > baseYear
      ? ok({ basis: 'cumulative', fromYear: first })
      : ok({ basis, fromYear: null });
  }
  if (first > baseYear) return ok({ basis, fromYear: first });
  // Done in the base year counts in a programme's running sum.
  if (isRunningSum && basis === 'cumulative' && first === baseYear) {
    return ok({ basis: 'level', fromYear: null });
  }
  return err({ kind: 'periodTooLong' });
}
