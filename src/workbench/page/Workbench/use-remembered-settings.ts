import { useEffect, useState } from 'react';
import type { Settings } from '../settings';
import { rememberSettings } from '../settings';

export type ChangedSettings = Partial<Pick<Settings, 'isDark' | 'paneWidth'>>;

/** The current settings; the next visit starts with them. */
export function useRememberedSettings(initial: Settings) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    rememberSettings(settings, localStorage);
  }, [settings]);
  const change = (changed: ChangedSettings) => {
    setSettings((before) => ({ ...before, ...changed }));
  };
  return [settings, change] as const;
}
