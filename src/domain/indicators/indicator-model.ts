import type { Formula } from '../formulas/formula-node';

/** How a cumulative programme or a coverage is spread over the years. */
export type Phasing = 'given' | 'equal' | 'logistic';

/**
 * What kind of thing an indicator is, with what its path needs besides its drivers.
 *
 * - `level`: a flow per year quoted as a level: V_t = V_{t−1} · (1 + g_t).
 * - `stock`: whole things with net additions: V_t = V_{t−1} + n_t.
 * - `renewable`: whole things that expire `validity` years after they were added or renewed.
 * - `programme`: the running sum of a flow to a total over named phases; `startShare` is the share
 *   of the total that was planned to the end of the base year.
 * - `coverage`: a share between 0 and 1 that rises to its ceiling.
 * - `linked`: follows another indicator, `lag` years behind (negative: ahead); `outsideGrowth` is
 *   the growth of the followed indicator in the years that the plan does not cover.
 * - `pipeline`: a base path plus the ramped output of the plan's projects.
 * - `given`: typed year by year.
 * - `formula`: an expression over other indicators, this year or an earlier one.
 */
export type IndicatorModel =
  | { readonly kind: 'level' }
  | { readonly kind: 'stock' }
  | { readonly kind: 'renewable'; readonly validity: number }
  | {
      readonly kind: 'programme';
      readonly phasing: Phasing;
      readonly steepness: number;
      readonly startShare: number;
    }
  | {
      readonly kind: 'coverage';
      readonly phasing: Exclude<Phasing, 'given'>;
      readonly steepness: number;
    }
  | {
      readonly kind: 'linked';
      readonly follows: string;
      readonly lag: number;
      readonly outsideGrowth: number | null;
    }
  | { readonly kind: 'pipeline' }
  | { readonly kind: 'given' }
  | { readonly kind: 'formula'; readonly formula: Formula };

export type IndicatorKind = IndicatorModel['kind'];

/** A model of one kind. */
export type ModelOf<Kind extends IndicatorKind> = Extract<IndicatorModel, { readonly kind: Kind }>;

/** The settings that some kinds have, as written in a file or in cells. */
export interface IndicatorSettings {
  /** Years until what was added or renewed expires; for `renewable`. */
  readonly validity?: number | undefined;
  /** For `programme` (default `given`) and `coverage` (default `equal`). */
  readonly phasing?: Phasing | undefined;
  /** Of a logistic phasing; default 6. */
  readonly steepness?: number | undefined;
  /** Share of a programme's total that was planned to the end of the base year; default 0. */
  readonly startShare?: number | undefined;
  /** Id of the indicator that a `linked` one follows. */
  readonly follows?: string | undefined;
  /** Years by which a `linked` indicator lags behind (negative: runs ahead); default 0. */
  readonly lag?: number | undefined;
  /** Growth of the followed indicator in the years that the plan does not cover. */
  readonly outsideGrowth?: number | undefined;
  /** The expression of a `formula`. */
  readonly formula?: string | undefined;
}

export type IndicatorSetting = keyof IndicatorSettings;
