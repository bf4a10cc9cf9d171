import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { FormulaPort } from '../../workbook/ports/formula-port';
import type { Session } from '../../session/session';
import type { ExcelCheckPort } from '../../workbook/ports/excel-check-port';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import { ErrorBoundary } from './ErrorBoundary';
import { KeptOffers } from './KeptOffers';
import { useFocusKeeperNeeded } from '../controls/focus/focus-keeper';
import {
  type NoWorkbook,
  PaneContext,
  type PaneContextValue,
  type Versions,
} from '../controls/pane-context';
import type { UnsavedWork } from './kept-plans';
import type { Preferences } from './create-preferences';
import { paneTheme } from './pane-theme';
import { useDark } from './use-dark';
import { useFreshTables } from './use-fresh-tables';
import { useOpened } from '../controls/use-opened';
import { useSessionState } from '../controls/use-session-state';
import { planPage, startPage } from './pages';
import { loadPaneTexts, type PaneTexts, wordingOf } from './pane-texts';

interface AppProps {
  readonly session: Session;
  readonly noWorkbook: NoWorkbook | null;
  readonly sharing: SharingPort | null;
  readonly cells: FormulaPort | null;
  readonly excelCheck: ExcelCheckPort | null;
  /** Whether the pane starts with the check of this Excel. */
  readonly startsChecking?: boolean;
  readonly versions: Versions;
  /** False where the host drops the files that a pane hands over. */
  readonly savesFiles: boolean;
  /** The texts of the language that the pane starts in. */
  readonly texts: PaneTexts;
  /** The host's theme, if the host reports one; queried again when the pane gets the focus. */
  readonly isHostDark: () => boolean | undefined;
  readonly preferences: Preferences;
  readonly unsaved?: UnsavedWork | null;
}

/** The whole pane: language, theme, and the page for the current plan, or for none. */
export function App(props: AppProps) {
  const { session, noWorkbook, sharing, cells, versions, savesFiles, preferences } = props;
  const { excelCheck, unsaved = null } = props;
  const checking = useOpened(props.startsChecking ?? false);
  const hasCheck = excelCheck !== null;
  const [texts, setTexts] = useState(props.texts);
  const [announcement, announce] = useState('');
  const wording = useMemo(() => wordingOf(texts), [texts]);
  const { locale, t } = wording;
  const isDark = useDark(props.isHostDark);
  useFreshTables(session);
  const theme = useMemo(() => paneTheme(isDark, locale), [isDark, locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t('app.name');
  }, [locale, t]);
  // Scrollbars and whatever else the browser draws follow the host's theme, not the system's.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const value = useMemo<PaneContextValue>(
    () => ({
      session,
      noWorkbook,
      sharing,
      checkExcel: hasCheck ? checking.open : null,
      cells,
      unsaved,
      versions,
      savesFiles,
      ...wording,
      setLocale: (chosen) => {
        preferences.setLocale(chosen);
        void loadPaneTexts(chosen).then(setTexts, (error: unknown) => {
          // Thrown while rendering, so that the error boundary shows it.
          setTexts(() => {
            throw error;
          });
        });
      },
      announce,
    }),
    [
      hasCheck,
      checking.open,
      session,
      noWorkbook,
      sharing,
      cells,
      unsaved,
      versions,
      savesFiles,
      preferences,
      wording,
    ],
  );
  return (
    <ErrorBoundary
      title={t('app.brokenTitle')}
      why={t('app.brokenWhy')}
      next={t('app.brokenNext')}
      reload={t('app.reload')}
      onReload={() => window.location.reload()}
    >
      <PaneContext.Provider value={value}>
        <FluentProvider theme={theme} applyStylesToPortals>
          <Root announcement={announcement} />
          {excelCheck && checking.isOpen && (
            <Suspense fallback={null}>
              <CheckDialog port={excelCheck} onClose={checking.close} />
            </Suspense>
          )}
        </FluentProvider>
      </PaneContext.Provider>
    </ErrorBoundary>
  );
}

/** Rarely needed, so loaded on demand. */
const CheckDialog = lazy(async () => {
  const { CheckDialog: component } = await import('../check/CheckDialog');
  return { default: component };
});

const InterruptedWrite = lazy(async () => {
  const { InterruptedWrite: component } = await import('../write/InterruptedWrite');
  return { default: component };
});

const FocusKeeper = lazy(async () => {
  const { FocusKeeper: component } = await import('../controls/focus/FocusKeeper');
  return { default: component };
});

function Root({ announcement }: { readonly announcement: string }) {
  const styles = useAppStyles();
  const hasPlan = useSessionState((state) => state.plan !== null);
  const needsRecovery = useSessionState(
    ({ interrupted, unformatted }) => interrupted !== null || unformatted !== null,
  );
  const [isChoosing, setChoosing] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const needsFocusKeeper = useFocusKeeperNeeded();
  return (
    <div className={styles.root}>
      <KeptOffers onOpened={() => setChoosing(false)} />
      {needsRecovery && (
        <Suspense fallback={null}>
          <InterruptedWrite />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {hasPlan && !isChoosing ? (
          <planPage.Page
            onOpenOther={() => setChoosing(true)}
            isStarting={isStarting}
            onStarted={() => setStarting(false)}
          />
        ) : (
          <startPage.Page
            onOpened={(template) => {
              setChoosing(false);
              setStarting(template === 'blank');
            }}
            onBack={hasPlan ? () => setChoosing(false) : null}
          />
        )}
      </Suspense>
      {needsFocusKeeper && (
        <Suspense fallback={null}>
          <FocusKeeper />
        </Suspense>
      )}
      <div className={styles.announcer} role="log" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

const useAppStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  announcer: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
