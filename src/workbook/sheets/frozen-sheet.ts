import type { Locale } from '../../shared/local-text';
import { sheets as english } from '../../i18n/en/sheets';
import { sheets as chinese } from '../../i18n/zh-CN/sheets';

/** Defined name of the sheet that records the frozen functions. */
export const FROZEN_MARK = 'PlanPath.frozen';

/** The columns of the record, in their order. */
export const FROZEN_COLUMNS = [
  ...(['sheet', 'cell', 'original', 'plain', 'before', 'now', 'difference'] as const),
  ...(['again', 'inputs', 'key'] as const),
] as const;
export type FrozenColumn = (typeof FROZEN_COLUMNS)[number];

/** Widths in characters. */
export const FROZEN_WIDTHS = [16, 9, 44, 44, 14, 14, 12, 14, 12, 14] as const;

/** The texts of the record in a language. */
export function frozenTexts(locale: Locale): Readonly<
  Record<'name' | 'title' | 'note' | 'keptValue', string>
> & {
  readonly headers: readonly string[];
} {
  const { frozen } = locale === 'en' ? english : chinese;
  const { name, title, note, keptValue } = frozen;
  return { name, title, note, keptValue, headers: FROZEN_COLUMNS.map((key) => frozen[key]) };
}
