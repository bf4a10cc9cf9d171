import type { IndicatorModel } from './indicator-model';
import type { IndicatorSpec } from '../plan/plan-spec';
import { resolveModel } from './resolve-model';

/** The model of an indicator before its formula is read: enough to know its drivers. */
export function modelWithoutFormula(spec: IndicatorSpec): IndicatorModel {
  return resolveModel(spec, () => UNREAD);
}

const UNREAD = { text: '', node: { kind: 'number', value: 0 }, references: [] } as const;
