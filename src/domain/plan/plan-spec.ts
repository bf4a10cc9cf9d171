import type { Comparator, Driver, EvidenceClass, IndicatorKind, TargetBasis } from './plan';

/** A text as it is written down: once for both languages, or per language. */
export type LocalTextSpec = string | { readonly en: string; readonly 'zh-CN': string };

/** Where a number comes from, as written down; everything but the evidence class may be left out. */
export interface ProvenanceSpec {
  readonly evidence: EvidenceClass;
  readonly illustrative?: boolean | undefined;
  readonly document?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
  readonly phrase?: string | undefined;
  readonly note?: LocalTextSpec | undefined;
}

/**
 * Values of a driver as written down: one number for every projected year, one per year in order,
 * or by year, where a year that is left out inherits.
 */
export type DriverValuesSpec =
  number | readonly (number | null)[] | { readonly [year: string]: number };

/** A plan as written down in a file or in the workbook's tables: shaped right, not yet checked for sense. */
export interface PlanSpec {
  readonly format: 'planpath-plan';
  readonly version: 1;
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly description?: LocalTextSpec | undefined;
  readonly horizon: { readonly baseYear: number; readonly years: number };
  readonly documents?:
    | readonly {
        readonly id: string;
        readonly title: LocalTextSpec;
        readonly date?: string | undefined;
      }[]
    | undefined;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: LocalTextSpec;
    readonly unit: LocalTextSpec;
    readonly decimals?: number | undefined;
    readonly kind: IndicatorKind;
    readonly direction?: 'higher' | 'lower' | undefined;
    readonly priceBasis?: 'real' | 'nominal' | 'none' | undefined;
    readonly rollUp?: 'sum' | 'weightedMean' | 'none' | undefined;
    readonly base: { readonly value: number; readonly provenance: ProvenanceSpec };
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: LocalTextSpec;
    readonly parent?: string | undefined;
    readonly note?: LocalTextSpec | undefined;
    readonly assumptions?:
      | readonly {
          readonly indicator: string;
          readonly driver: Driver;
          readonly values: DriverValuesSpec;
          readonly provenance: ProvenanceSpec;
        }[]
      | undefined;
  }[];
  readonly targets?:
    | readonly {
        readonly id: string;
        readonly indicator: string;
        readonly basis?: TargetBasis | undefined;
        readonly comparator: Comparator;
        readonly value: number;
        readonly tolerance?: number | undefined;
        readonly year: number;
        readonly nature?: 'binding' | 'expected' | undefined;
        readonly provenance: ProvenanceSpec;
      }[]
    | undefined;
}
