import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../settings';
import type { RunningWorkbench } from '../start-workbench';
import { startWorkbench } from '../start-workbench';
import type { WorkbenchTranslate } from '../workbench-translate';
import type { Notice } from './NoticeBar';

interface RunningWorkbenchParts {
  readonly initial: Settings;
  readonly t: WorkbenchTranslate;
  readonly onStarted: (running: RunningWorkbench) => void;
  readonly onNotice: (notice: Notice) => void;
}

/**
 * Starts the spreadsheet and the pane once their elements are on the page, and ends them with it.
 */
export function useRunningWorkbench({ initial, t, onStarted, onNotice }: RunningWorkbenchParts) {
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const running = useRef<RunningWorkbench | null>(null);
  const [isReady, setReady] = useState(false);
  const [requests, setRequests] = useState(0);

  useEffect(() => {
    const [container, paneContainer] = [grid.current, pane.current];
    if (container === null || paneContainer === null) return undefined;
    let isGone = false;
    startWorkbench({
      container,
      paneContainer,
      ...startOf(initial, t),
      onProblem: () => onNotice({ intent: 'warning', text: t('failed.functions') }),
      onReady: () => setReady(true),
      onRequests: setRequests,
    }).then(
      (started) => {
        if (isGone) started.dispose();
        else running.current = started;
        onStarted(started);
      },
      (error: unknown) =>
        onNotice({ intent: 'error', text: t('failed.start', { reason: reasonOf(error) }) }),
    );
    return () => {
      isGone = true;
      running.current?.dispose();
      running.current = null;
    };
  }, [initial, t, onStarted, onNotice]);

  return { grid, pane, running, isReady, requests };
}

function startOf({ locale, plan, checks, isDark, dropsFiles }: Settings, t: WorkbenchTranslate) {
  return {
    locale,
    plan,
    checks,
    isDark,
    dropsFiles,
    paneTitle: t('pane.label'),
    sheetName: t('firstSheet'),
    fileName: `${t('bookName')}.xlsx`,
  };
}

/** The reason for a failure, for use in a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
