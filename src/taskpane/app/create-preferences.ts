import type { Locale } from '../../shared/local-text';

/** What the pane remembers between visits: preferences only, never data of the plan. */
export interface Preferences {
  readonly locale: () => Locale | null;
  readonly setLocale: (locale: Locale) => void;
}

/**
 * Keeps preferences in a storage that may be blocked, missing or hold invalid data: then nothing is
 * remembered and the pane starts with its defaults. The host partitions storage, so each key starts
 * with the partition key.
 */
export function createPreferences(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  partitionKey = '',
): Preferences {
  const key = `${partitionKey}planpath.locale`;
  return {
    locale: () => {
      const stored = attempt(() => storage().getItem(key));
      return stored === 'en' || stored === 'zh-CN' ? stored : null;
    },
    setLocale: (locale) => {
      attempt(() => storage().setItem(key, locale));
    },
  };
}

function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
