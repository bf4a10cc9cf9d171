import type { Locale } from '../domain/index';
import type { Session } from '../session/session';

/** The ids of the ribbon's actions, as the manifest names them. */
export const ACTION_IDS = ['writeSheets'] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/** What the ribbon's buttons work with; Office itself stays in the workbook's room. */
export interface RibbonSurroundings {
  readonly session: Pick<Session, 'getState' | 'readWorkbook' | 'write'>;
  /** The language that the interface has when the button is pressed. */
  readonly locale: () => Locale;
  /** Ties a handler to a button; the host is told by itself when the handler has ended. */
  readonly associate: (id: ActionId, handler: () => Promise<void>) => void;
  /** Brings the pane up, where there is something to see or to decide. */
  readonly showPane: () => Promise<void>;
}

/** Ties the ribbon's buttons to the planner. */
export function associateRibbon({
  session,
  locale,
  associate,
  showPane,
}: RibbonSurroundings): void {
  associate('writeSheets', async () => {
    // The button may be pressed before the pane has ever been open.
    if (!session.getState().plan) await session.readWorkbook();
    // Without a plan there is nothing to write: the pane offers one.
    if (!session.getState().plan) return showPane();
    const result = await session.write(locale(), new AbortController().signal);
    // What went wrong stands in the pane.
    if (!result.ok) await showPane();
  });
}
