import { KIND_FACTS, type Indicator } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';
import { FORMATS, signedFormat } from '../layout/sheet-styles';

/** A name that ends with its unit, as "High-tech firms" in firms, says it already. */
export function saysItsUnit(indicator: Indicator, { own }: SheetContext): boolean {
  return own(indicator.name).toLowerCase().endsWith(own(indicator.unit).toLowerCase());
}

/** The title of a chart or of the numbers of an indicator. */
export function nameAndUnit(indicator: Indicator, context: SheetContext): string {
  const name = context.own(indicator.name);
  if (saysItsUnit(indicator, context)) return name;
  return name + context.t('comparison.comma') + context.own(indicator.unit);
}

/** Excel reads a title that begins like a formula as one: a space before it keeps it a text. */
export function chartText(value: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? ` ${value}` : value;
}

/** A difference of shares is in percentage points. */
export function differenceFormat({ kind, decimals }: Indicator): string {
  return KIND_FACTS[kind].isShare ? FORMATS.signedPercent : signedFormat(decimals);
}
