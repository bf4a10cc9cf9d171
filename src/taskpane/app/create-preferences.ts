import type { Locale } from '../../domain/index';

/** What the pane remembers between visits: taste only, never work. */
export interface Preferences {
  readonly locale: () => Locale | null;
  readonly setLocale: (locale: Locale) => void;
}

/**
 * Makes the memory over a storage that may be blocked, lost or full of something else: it then
 * remembers nothing and the pane starts as on the first day. The host partitions storage; its key
 * comes first.
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
