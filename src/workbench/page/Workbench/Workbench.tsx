import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Dismiss16Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createTranslate } from '../../../i18n/create-translate';
import { workbench as english } from '../../../i18n/en/workbench';
import { workbench as chinese } from '../../../i18n/zh-CN/workbench';
import { saveWorkbook } from '../../save/save-workbook';
import { Splitter } from '../Splitter/Splitter';
import { TopBar } from '../TopBar/TopBar';
import type { Settings } from '../settings';
import { rememberSettings } from '../settings';
import type { RunningWorkbench } from '../start-workbench';
import { startWorkbench } from '../start-workbench';
import { useWorkbenchStyles } from './Workbench.styles';

interface WorkbenchProps {
  readonly settings: Settings;
  readonly onStarted: (running: RunningWorkbench) => void;
}

interface Notice {
  readonly intent: 'error' | 'success' | 'warning';
  readonly text: string;
}

/** The page: a spreadsheet on the left, the add-in's own pane on the right. */
export function Workbench({ settings: initial, onStarted }: WorkbenchProps) {
  const styles = useWorkbenchStyles();
  const [settings, setSettings] = useState(initial);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [isDragging, setDragging] = useState(false);
  const [isReady, setReady] = useState(false);
  const [requests, setRequests] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const running = useRef<RunningWorkbench | null>(null);
  const { locale, plan } = initial;
  const t = useMemo(() => createTranslate({ en: english, 'zh-CN': chinese }, locale), [locale]);

  useEffect(() => {
    rememberSettings(settings, localStorage);
  }, [settings]);

  const change = (changed: Partial<Pick<Settings, 'isDark' | 'paneWidth'>>) => {
    setSettings((before) => ({ ...before, ...changed }));
    if (changed.isDark !== undefined) running.current?.setDark(changed.isDark);
  };

  useEffect(() => {
    const [container, paneContainer] = [grid.current, pane.current];
    if (container === null || paneContainer === null) return undefined;
    let isGone = false;
    startWorkbench({
      container,
      paneContainer,
      paneTitle: t('pane.label'),
      locale,
      plan,
      isDark: initial.isDark,
      sheetName: t('firstSheet'),
      fileName: `${t('bookName')}.xlsx`,
      onProblem: () => {
        setNotice({ intent: 'warning', text: t('failed.functions') });
      },
      onReady: () => {
        setReady(true);
      },
      onRequests: setRequests,
    }).then(
      (started) => {
        if (isGone) started.dispose();
        else running.current = started;
        onStarted(started);
      },
      (error: unknown) => {
        setNotice({ intent: 'error', text: t('failed.start', { reason: reasonOf(error) }) });
      },
    );
    return () => {
      isGone = true;
      running.current?.dispose();
      running.current = null;
    };
  }, [initial, locale, plan, t, onStarted]);

  const save = async () => {
    if (running.current === null) return;
    try {
      const name = await saveWorkbook(running.current.host, t('bookName'));
      setNotice({ intent: 'success', text: t('saved', { name }) });
    } catch (error) {
      setNotice({ intent: 'error', text: t('failed.save', { reason: reasonOf(error) }) });
    }
  };

  return (
    <FluentProvider theme={settings.isDark ? webDarkTheme : webLightTheme}>
      <div className={styles.root}>
        <TopBar
          t={t}
          settings={settings}
          isReady={isReady}
          requests={requests}
          isPaneOpen={isPaneOpen}
          onChange={change}
          onOpenPlanner={() => {
            setPaneOpen(true);
          }}
          onWriteSheets={() => {
            running.current?.writeSheets();
          }}
          onSave={() => {
            void save();
          }}
        />
        {notice && (
          <MessageBar intent={notice.intent}>
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={t('dismiss')}
                  icon={<Dismiss20Regular />}
                  onClick={() => {
                    setNotice(null);
                  }}
                />
              }
            />
          </MessageBar>
        )}
        <main className={styles.body} aria-label={t('title')}>
          <div
            ref={grid}
            className={mergeClasses(styles.grid, isDragging && styles.dragging)}
            role="region"
            aria-label={t('grid')}
          />
          {isPaneOpen && (
            <Splitter
              label={t('pane.splitter')}
              width={settings.paneWidth}
              onDragging={setDragging}
              onChange={(paneWidth) => {
                change({ paneWidth });
              }}
            />
          )}
          <aside
            className={mergeClasses(styles.pane, !isPaneOpen && styles.hidden)}
            style={{ width: settings.paneWidth }}
            aria-label={t('pane.label')}
          >
            <div className={styles.paneHead}>
              PlanPath
              <Button
                appearance="subtle"
                size="small"
                aria-label={t('pane.close')}
                icon={<Dismiss16Regular />}
                onClick={() => {
                  setPaneOpen(false);
                }}
              />
            </div>
            <div ref={pane} className={mergeClasses(styles.frame, isDragging && styles.dragging)} />
          </aside>
        </main>
      </div>
    </FluentProvider>
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
