import type { Driver, IndicatorKind } from '../../../../domain/index';

/** The kinds whose paths are worked out point by point in cells, each with the driver that is drawn. */
export const CHAINS = [
  { kind: 'level', driver: 'growth' },
  { kind: 'stock', driver: 'netAdditions' },
  { kind: 'given', driver: 'value' },
] as const satisfies readonly { readonly kind: IndicatorKind; readonly driver: Driver }[];
