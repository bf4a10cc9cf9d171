import { localeOf } from '../../i18n/locale-of';
import type { Locale } from '../../shared/local-text';

/** How to open the workbench, from the address and the browser's memory. */
export interface Settings {
  readonly locale: Locale;
  readonly isDark: boolean;
  readonly paneWidth: number;
  /** The template to open at once; null starts with an empty workbook. */
  readonly plan: string | null;
  /** Whether the pane opens with the check of Excel, in an empty workbook. */
  readonly checks: boolean;
  /** Whether downloads of the pane vanish, as in Excel for Mac. */
  readonly dropsFiles: boolean;
}

export const paneWidths: readonly number[] = [270, 320, 350, 500];
export const paneLimits = { least: 240, most: 900 } as const;

const memory = 'planpath.workbench';
const sourcePlan = 'jinjiang';

/** Reads `?lang=`, `?plan=`, `?empty`, `?theme=`, `?drops-files`, and what was last chosen. */
export function readSettings(
  query: URLSearchParams,
  storage: Pick<Storage, 'getItem'>,
  language: string,
): Settings {
  const remembered = recall(storage);
  const theme = query.get('theme') ?? remembered['theme'];
  const width = Number(query.get('width') ?? remembered['width']);
  return {
    locale: localeOf(query.get('lang') ?? remembered['lang'] ?? language),
    isDark: theme === 'dark',
    paneWidth: width > 0 ? clampPaneWidth(width) : 350,
    dropsFiles: query.has('drops-files'),
    checks: query.has('check'),
    plan: query.has('empty') || query.has('check') ? null : (query.get('plan') ?? sourcePlan),
  };
}

export function rememberSettings(
  { locale, isDark, paneWidth }: Settings,
  storage: Pick<Storage, 'setItem'>,
): void {
  const kept = { lang: locale, theme: isDark ? 'dark' : 'light', width: String(paneWidth) };
  try {
    storage.setItem(memory, JSON.stringify(kept));
  } catch {
    // A browser that stores nothing only forgets the choice.
  }
}

export function clampPaneWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, paneLimits.least), paneLimits.most));
}

function recall(storage: Pick<Storage, 'getItem'>): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(memory) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
}
