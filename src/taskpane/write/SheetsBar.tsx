import { lazy, Suspense, useRef, useState } from 'react';
import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';

const WriteDialog = lazy(async () => {
  const { WriteDialog: component } = await import('./WriteDialog');
  return { default: component };
});

const UndoWriteDialog = lazy(async () => {
  const { UndoWriteDialog: component } = await import('./UndoWriteDialog');
  return { default: component };
});

const ICONS = {
  live: <CheckmarkCircleFilled />,
  outOfDate: <WarningFilled />,
  interrupted: <WarningFilled />,
  beingWritten: <InfoRegular />,
  absent: <InfoRegular />,
  writing: <InfoRegular />,
  noWorkbook: <InfoRegular />,
} as const;

/** Shows whether the sheets match the current plan, with the button that writes them. */
export function SheetsBar() {
  const styles = useSheetsBarStyles();
  const { t, locale, noWorkbook } = usePane();
  const sheetsStatus = useSessionState((state) => state.sheets);
  const interrupted = useSessionState((state) => state.interrupted);
  const isInterrupted = interrupted !== null;
  const broken = interrupted?.isUnderWay ? 'beingWritten' : 'interrupted';
  const writing = useSessionState((state) => state.writing);
  const whole = writing === null ? sheetsStatus : 'writing';
  const sheets = isInterrupted ? broken : whole;
  const sheetsLocale = useSessionState((state) => state.sheetsLocale);
  const isOther = sheetsStatus !== 'absent' && sheetsLocale !== null && sheetsLocale !== locale;
  const canUndo = useSessionState((state) => state.lastWrite?.canUndo === true);
  const [open, setOpen] = useState<'write' | 'undo' | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(null);
    // The undo link that opened the dialog may have been removed; the Write button never is.
    bar.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  const state = noWorkbook === null ? sheets : 'noWorkbook';
  const isWrong = state === 'outOfDate' || state === 'interrupted';
  const tone = state === 'live' ? styles.live : isWrong ? styles.outOfDate : undefined;
  return (
    <div ref={bar} className={styles.bar}>
      <div className={styles.state}>
        <span className={mergeClasses(styles.icon, tone)} aria-hidden>
          {ICONS[state]}
        </span>
        <div>
          <div role="status">
            <div className={styles.title}>{t(`sheets.${state}`)}</div>
            <div className={styles.text}>{t(`sheets.${noWorkbook ?? sheets}Text`)}</div>
          </div>
          {isOther && writing === null && !isInterrupted && (
            <Link as="button" className={styles.undo} onClick={() => setOpen('write')}>
              {t('sheets.otherLanguage')}
            </Link>
          )}
          {canUndo && (
            <Link
              as="button"
              className={styles.undo}
              disabledFocusable={writing !== null}
              onClick={() => setOpen('undo')}
            >
              {t('sheets.undoWrite')}
            </Link>
          )}
        </div>
      </div>
      <Button
        appearance={state === 'live' ? 'secondary' : 'primary'}
        icon={<TableRegular />}
        disabledFocusable={noWorkbook !== null || writing !== null || isInterrupted}
        onClick={() => setOpen('write')}
      >
        {sheetsStatus === 'absent' ? t('sheets.write') : t('sheets.writeAgain')}
      </Button>
      <Suspense fallback={null}>
        {open === 'write' && <WriteDialog onClose={close} onUndo={() => setOpen('undo')} />}
        {open === 'undo' && <UndoWriteDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

const useSheetsBarStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  state: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    flex: '1 1 130px',
    minWidth: 0,
  },
  icon: { fontSize: '20px', display: 'flex' },
  title: { ...typographyStyles.body1Strong },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  undo: { ...typographyStyles.caption1, textAlign: 'left', display: 'block' },
  live: { color: tokens.colorStatusSuccessForeground1 },
  outOfDate: { color: tokens.colorStatusWarningForeground3 },
});
