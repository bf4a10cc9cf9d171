import { createContext, useContext } from 'react';
import type { Locale } from '../../domain/index';
import type { taskpane } from '../../i18n/en/taskpane';
import type { Translate } from '../../i18n/create-translate';
import type { WorkbookFailureText } from '../../i18n/workbook-failure-text';
import type { Session } from '../../session/session';
import type { FormulaPort } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import type { Formats } from './format/create-formats';

export type PaneTranslate = Translate<typeof taskpane>;

/** The pane runs outside Excel, or the Office library did not load. */
export type NoWorkbook = 'outside' | 'notLoaded';

/** What every part of the pane may use. */
export interface PaneContextValue {
  readonly session: Session;
  /** Why there is no workbook to write to; null where there is one. */
  readonly noWorkbook: NoWorkbook | null;
  /** Sends the workbook to people without the add-in; null where there is none. */
  readonly sharing: SharingPort | null;
  /** Single cells of the workbook; null where there is none. */
  readonly cells: FormulaPort | null;
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly t: PaneTranslate;
  readonly formats: Formats;
  readonly failureText: (failure: WorkbookFailure) => WorkbookFailureText;
  /** Says something to those who do not see the pane; the last one wins. */
  readonly announce: (text: string) => void;
}

/** The texts and number formats of one language: what a view model says things with. */
export type Wording = Pick<PaneContextValue, 't' | 'formats'>;

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('usePane is used outside the pane');
  return value;
}
