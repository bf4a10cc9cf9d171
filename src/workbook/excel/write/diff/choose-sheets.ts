import type { Locale } from '../../../../domain/index';
import { defaultSheetName } from '../../../sheets/plan-sheets';
import { SHEET_KEYS, type SheetKey } from '../../../sheets/layout/sheet-keys';
import { safeSheetName } from '../../../../shared/sheet-name';

/** Where one of our sheets is to stand. */
export interface SheetChoice {
  readonly name: string;
  /** `rewrite`: it is there and keeps the name that it has; `create`: it is new. */
  readonly action: 'create' | 'rewrite';
}

/**
 * Chooses the sheets to write to: ours where they are, new ones beside whatever else has the usual
 * name already.
 */
export function chooseSheets(
  {
    ours,
    sheetNames,
  }: {
    readonly ours: ReadonlyMap<SheetKey, { readonly name: string }>;
    readonly sheetNames: readonly string[];
  },
  locale: Locale,
): ReadonlyMap<SheetKey, SheetChoice> {
  const choices = new Map<SheetKey, SheetChoice>();
  const taken = new Set(sheetNames);
  for (const key of SHEET_KEYS) {
    const own = ours.get(key);
    if (own) {
      choices.set(key, { name: own.name, action: 'rewrite' });
      continue;
    }
    const name = safeSheetName(defaultSheetName(key, locale), taken);
    taken.add(name);
    choices.set(key, { name, action: 'create' });
  }
  return choices;
}
