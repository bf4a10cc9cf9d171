import type { Locale } from '../shared/local-text';
import type { Session } from '../session/session';

/** The ids of the ribbon's actions, as in the manifest. */
export const ACTION_IDS = ['writeSheets'] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/** What the ribbon's buttons need; only `workbook/excel` calls Office itself. */
export interface RibbonEnvironment {
  readonly session: Pick<Session, 'getState' | 'readWorkbook' | 'write'>;
  /** The interface language at the time the button is pressed. */
  readonly locale: () => Locale;
  /** Registers a handler for a button; Office is notified when it has finished. */
  readonly associate: (id: ActionId, handler: () => Promise<void>) => void;
  /** Opens the pane, for cases in which the user has to see or decide something. */
  readonly showPane: () => Promise<void>;
}

/** Connects the ribbon's buttons to the session. */
export function associateRibbon({ session, locale, associate, showPane }: RibbonEnvironment): void {
  associate('writeSheets', async () => {
    // The button may be pressed before the pane was ever opened.
    if (!session.getState().plan) await session.readWorkbook();
    // Without a plan there is nothing to write; the pane lets the user open one.
    if (!session.getState().plan) return showPane();
    const result = await session.write(locale(), new AbortController().signal);
    // The pane shows what went wrong.
    if (!result.ok) await showPane();
  });
}
