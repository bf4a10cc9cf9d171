import {
  FluentProvider,
  mergeClasses,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useMemo, useState, useEffect } from 'react';
import { createTranslate } from '../../../i18n/create-translate';
import { workbench as english } from '../../../i18n/en/workbench';
import { workbench as chinese } from '../../../i18n/zh-CN/workbench';
import { saveWorkbook } from '../../save/save-workbook';
import { Splitter } from '../Splitter/Splitter';
import { TopBar } from '../TopBar/TopBar';
import { type Settings, rememberSettings } from '../settings';
import type { RunningWorkbench } from '../start-workbench';
import type { WorkbenchTranslate } from '../workbench-translate';
import { type AddressChange, openAddress } from '../open-address';
import { LeaveDialog } from './LeaveDialog';
import type { Notice } from './NoticeBar';
import { NoticeBar } from './NoticeBar';
import { PanePart } from './PanePart';
import { reasonOf, useRunningWorkbench } from './use-running-workbench';
import { useWorkbenchStyles } from './Workbench.styles';

interface WorkbenchProps {
  readonly settings: Settings;
  readonly onStarted: (running: RunningWorkbench) => void;
}

/** The page: a spreadsheet on the left, the add-in's pane on the right. */
export function Workbench({ settings: initial, onStarted }: WorkbenchProps) {
  const { locale } = initial;
  const styles = useWorkbenchStyles();
  const t = useMemo(() => createTranslate({ en: english, 'zh-CN': chinese }, locale), [locale]);
  const [settings, remember] = useRememberedSettings(initial);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const parts = useRunningWorkbench({ initial, t, onStarted, onNotice: setNotice });
  const { running, isReady, requests } = parts;
  const change = (changed: ChangedSettings) => {
    remember(changed);
    if (changed.isDark !== undefined) running.current?.setDark(changed.isDark);
  };
  const [leaving, setLeaving] = useState<AddressChange | null>(null);
  const save = async () => {
    if (running.current !== null) setNotice(await saveBook(running.current, t));
  };
  const leave = (to: AddressChange) => {
    if (running.current?.hasUnsavedWork()) setLeaving(to);
    else openAddress(to);
  };
  return (
    <FluentProvider theme={settings.isDark ? webDarkTheme : webLightTheme}>
      <div className={styles.root}>
        <TopBar
          {...{ t, settings, isReady, requests, isPaneOpen }}
          onChange={change}
          onOpenPlanner={() => setPaneOpen(true)}
          onWriteSheets={() => running.current?.writeSheets()}
          onSave={() => void save()}
          onLeave={leave}
        />
        {leaving && (
          <LeaveDialog
            t={t}
            onSave={() => {
              setLeaving(null);
              void save();
            }}
            onLeave={() => openAddress(leaving)}
            onStay={() => setLeaving(null)}
          />
        )}
        {notice && <NoticeBar t={t} notice={notice} onDismiss={() => setNotice(null)} />}
        <Body
          {...{ t, parts, isPaneOpen }}
          paneWidth={settings.paneWidth}
          onPaneWidth={(paneWidth) => change({ paneWidth })}
          onClosePane={() => setPaneOpen(false)}
        />
      </div>
    </FluentProvider>
  );
}

interface BodyProps {
  readonly t: WorkbenchTranslate;
  readonly parts: Pick<ReturnType<typeof useRunningWorkbench>, 'grid' | 'pane'>;
  readonly isPaneOpen: boolean;
  readonly paneWidth: number;
  readonly onPaneWidth: (width: number) => void;
  readonly onClosePane: () => void;
}

function Body({ t, parts, isPaneOpen, paneWidth, onPaneWidth, onClosePane }: BodyProps) {
  const styles = useWorkbenchStyles();
  const [isDragging, setDragging] = useState(false);
  return (
    <main className={styles.body} aria-label={t('title')}>
      <div
        ref={parts.grid}
        className={mergeClasses(styles.grid, isDragging && styles.dragging)}
        role="region"
        aria-label={t('grid')}
      />
      {isPaneOpen && (
        <Splitter
          label={t('pane.splitter')}
          width={paneWidth}
          onDragging={setDragging}
          onChange={onPaneWidth}
        />
      )}
      <PanePart
        t={t}
        container={parts.pane}
        width={paneWidth}
        isOpen={isPaneOpen}
        isDragging={isDragging}
        onClose={onClosePane}
      />
    </main>
  );
}

/** Saves the workbook as a file and reports the result. */
async function saveBook(
  { host, noteSaved }: RunningWorkbench,
  t: WorkbenchTranslate,
): Promise<Notice> {
  try {
    const name = await saveWorkbook(host, t('bookName'));
    noteSaved();
    return { intent: 'success', text: t('saved', { name }) };
  } catch (error) {
    return { intent: 'error', text: t('failed.save', { reason: reasonOf(error) }) };
  }
}

type ChangedSettings = Partial<Pick<Settings, 'isDark' | 'paneWidth'>>;

/** The current settings; the next visit starts with them. */
function useRememberedSettings(initial: Settings) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    rememberSettings(settings, localStorage);
  }, [settings]);
  const change = (changed: ChangedSettings) => {
    setSettings((before) => ({ ...before, ...changed }));
  };
  return [settings, change] as const;
}
