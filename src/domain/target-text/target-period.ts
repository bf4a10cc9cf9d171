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
  /** The length of the period that ends in `year`; null if the phrase has none. */
  readonly periodYears: number | null;
  readonly baseYear: number;
}

/** The basis of a target and the first year of its period. */
export interface TargetPeriod {
  readonly basis: TargetBasis;
  /** Null if the target is about its own year only. */
  readonly fromYear: number | null;
}

/**
 * Determines basis and period of a target over several years. For a programme, an amount is the sum
 * over the period, or its running sum if the period includes the base year; any other level is to be
 * reached by the last year.
 *
 * @returns a problem if a change or a sum would begin before the first projected year
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
  // The running sum of a programme includes what was done in the base year.
  if (isRunningSum && basis === 'cumulative' && first === baseYear) {
    return ok({ basis: 'level', fromYear: null });
  }
  return err({ kind: 'periodTooLong' });
}
