import type { PrintSetup } from '../../model';
import type { SheetContext } from './sheet-context';

/** The printed range of a sheet, and the header rows that repeat on every page. */
type PrintedPart = Pick<PrintSetup, 'repeatRows' | 'area'>;

/**
 * Page set-up of every sheet: A4 landscape, one page wide where that is legible, plan and date in
 * the header, page number and version in the footer.
 */
export function pageSetup(
  { t, own, report, writtenOn, productVersion }: SheetContext,
  part: PrintedPart,
): PrintSetup {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    header: headerText(own(report.plan.name), writtenOn === null ? '' : ` · ${writtenOn}`),
    footer: t('page', { page: '&P', pages: '&N' }) + productText(t, productVersion),
    ...part,
  };
}

function productText(t: SheetContext['t'], version: string | null): string {
  return version === null ? '' : ` · ${t('about.product', { version })}`;
}

/**
 * Excel allows 255 UTF-16 units for a header with its codes: `&C`, and what Excel may add itself.
 */
const LONGEST_HEADER = 250 - '&C'.length;

/**
 * Escapes a text for a page header: `&`, which starts a code there, is doubled; line breaks and tabs,
 * which a header does not hold, become spaces. A text that is too long is cut with an ellipsis.
 *
 * @param end - what follows, such as a day; it is never cut
 * @example headerText('R&D') // 'R&&D'
 */
export function headerText(text: string, end = ''): string {
  const line = text.replace(/\s+/g, ' ');
  const whole = line.replaceAll('&', '&&');
  const longest = LONGEST_HEADER - end.length;
  if (whole.length <= longest) return whole + end;
  let kept = '';
  // By code point, so that neither a pair of surrogates nor a doubled `&` is cut.
  for (const character of line) {
    const written = character === '&' ? '&&' : character;
    if (kept.length + written.length > longest - 1) break;
    kept += written;
  }
  return `${kept}…${end}`;
}
