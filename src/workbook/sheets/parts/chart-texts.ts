import { KIND_FACTS, type Indicator } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';
import { FORMATS, signedFormat } from '../layout/sheet-styles';

/** Whether the name already says the unit, as "High-tech firms" does for firms. */
export function namesItsUnit(indicator: Indicator, { own }: SheetContext): boolean {
  return own(indicator.name).toLowerCase().endsWith(own(indicator.unit).toLowerCase());
}

/** The title of a chart or of the numbers of an indicator. */
export function nameAndUnit(indicator: Indicator, context: SheetContext): string {
  const name = context.own(indicator.name);
  if (namesItsUnit(indicator, context)) return name;
  return name + context.t('comparison.comma') + context.own(indicator.unit);
}

/** Excel would read a title such as "=A" as a formula. A leading space keeps it a text. */
export function chartText(value: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? ` ${value}` : value;
}

/** Number format of a difference. Differences of shares are in percentage points. */
export function differenceFormat({ kind, decimals }: Indicator): string {
  return KIND_FACTS[kind].isShare ? FORMATS.signedPercent : signedFormat(decimals);
}
