import type { Indicator, Target } from '../../../domain/index';
import { valueFormat } from './driver-format';
import type { SheetContext } from '../layout/sheet-context';
import { FORMATS } from '../layout/sheet-styles';

type Measured = Pick<Target, 'basis'>;

/** Tells whether a target speaks of a rate or a share rather than of an amount. */
export function isRateTarget({ basis }: Measured): boolean {
  return basis !== 'level' && basis !== 'cumulative';
}

/** The number format of a target, of what is projected on its basis, and of the gap. */
export function targetFormat(target: Measured, indicator: Indicator): string {
  return isRateTarget(target) ? FORMATS.percent : valueFormat(indicator);
}

/** What the numbers of a target are measured in, in the sheet's language. */
export function targetUnit(
  target: Measured,
  indicator: Indicator,
  { t, own }: Pick<SheetContext, 't' | 'own'>,
): string {
  return isRateTarget(target) ? t('units.growthTarget') : own(indicator.unit);
}

/** The number format of differences of rates that stand in percentage points. */
export function pointsFormat({ t }: Pick<SheetContext, 't'>): string {
  return `0.00"${t('units.points')}"`;
}

/** The number format of a tolerance that is typed as a rate: no format can turn it into points. */
export function widthFormat({ t }: Pick<SheetContext, 't'>): string {
  return `${FORMATS.percent}"${t('units.percentPoints')}"`;
}
