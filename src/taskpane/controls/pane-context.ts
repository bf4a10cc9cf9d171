import { createContext, useContext } from 'react';
import type { Locale } from '../../shared/local-text';
import type { taskpane } from '../../i18n/en/taskpane';
import type { Translate } from '../../i18n/create-translate';
import type { WorkbookFailureText } from '../../i18n/workbook-failure-text';
import type { Session } from '../../session/session';
import type { FormulaPort } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import type { UnsavedWork } from '../app/kept-plans';
import type { Formats } from './format/create-formats';

export type PaneTranslate = Translate<typeof taskpane>;

/** The pane runs outside Excel, or the Office library did not load. */
export type NoWorkbook = 'outside' | 'notLoaded';

/** The versions of the pane's and the functions' bundles, which a cache may mix. */
export interface Versions {
  readonly pane: string;
  readonly functions: string;
}

/** Services available to every component of the pane. */
export interface PaneContextValue {
  readonly session: Session;
  /** Why there is no workbook to write to; null if there is one. */
  readonly noWorkbook: NoWorkbook | null;
  /** Prepares the workbook for people without the add-in; null without a workbook. */
  readonly sharing: SharingPort | null;
  /** Opens the check of this Excel; null without a workbook. */
  readonly checkExcel: (() => void) | null;
  /** Access to single cells of the workbook; null without a workbook. */
  readonly cells: FormulaPort | null;
  /** Keeps unsaved plans in this browser; null where that cannot be loaded. */
  readonly unsaved: UnsavedWork | null;
  readonly versions: Versions;
  /** Whether files that the pane hands over can arrive at all: Excel for Mac drops them. */
  readonly savesFiles: boolean;
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly t: PaneTranslate;
  readonly formats: Formats;
  readonly failureText: (failure: WorkbookFailure) => WorkbookFailureText;
  /** Announces a text to screen readers; the last one wins. */
  readonly announce: (text: string) => void;
}

/** The texts and number formats of one language, as view models need them. */
export type Wording = Pick<PaneContextValue, 't' | 'formats'>;

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('usePane is used outside the pane');
  return value;
}
