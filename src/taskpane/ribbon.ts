import type { Locale } from '../domain/index';
import type { Session } from '../session/session';

/** The ids of the ribbon's actions, as the manifest names them. */
export const ACTION_IDS = ['writeSheets'] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/** What the ribbon's buttons work with; only `workbook/excel` calls Office itself. */
export interface RibbonEnvironment {
  readonly session: Pick<Session, 'getState' | 'readWorkbook' | 'write'>;
  /** The language that the interface has when the button is pressed. */
  readonly locale: () => Locale;
  /** Connects a handler to a button; Office learns when the handler has ended. */
  readonly associate: (id: ActionId, handler: () => Promise<void>) => void;
  /** Opens the pane, where there is something to see or to decide. */
  readonly showPane: () => Promise<void>;
}

/** Connects the ribbon's buttons to the session. */
export function associateRibbon({ session, locale, associate, showPane }: RibbonEnvironment): void {
  associate('writeSheets', async () => {
    // The button may be pressed before the pane was ever open.
    if (!session.getState().plan) await session.readWorkbook();
    // Without a plan there is nothing to write: the pane offers one.
    if (!session.getState().plan) return showPane();
    const result = await session.write(locale(), new AbortController().signal);
    // The pane shows what went wrong.
    if (!result.ok) await showPane();
  });
}
