import { useRef, useState, type ReactNode } from 'react';
import { Button, Link } from '@fluentui/react-components';
import type { UndoReport, WorkbookFailure } from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { Outcome } from '../controls/layout/Outcome';
import { WriteProgressBar } from './WriteProgressBar';
import { StepDialog } from '../controls/layout/StepDialog';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import { sentences, wordList } from '../../i18n/sentences';

/** The step of the dialog. */
type Step =
  | { readonly kind: 'asking'; readonly cells: number }
  | { readonly kind: 'undoing'; readonly isCancelling: boolean }
  | { readonly kind: 'undone'; readonly cells: number; readonly report: UndoReport }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** Undoes the last write of the sheets, after explaining the effect. */
export function UndoWriteDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useWriteTexts();
  const { t } = usePane();
  const { step, undo, cancel } = useUndoing();
  return (
    <StepDialog
      title={text('undo.title')}
      step={step.kind}
      isBusy={step.kind === 'undoing'}
      actions={actions()}
      onClose={onClose}
    >
      <Shown step={step} />
    </StepDialog>
  );

  function actions(): ReactNode {
    if (step.kind === 'undoing') {
      return (
        <Button disabledFocusable={step.isCancelling} onClick={cancel}>
          {step.isCancelling ? text('progress.cancelling') : t('app.cancel')}
        </Button>
      );
    }
    return (
      <>
        {step.kind === 'asking' && (
          <Button appearance="primary" onClick={undo}>
            {text('undo.confirm')}
          </Button>
        )}
        {step.kind === 'failed' && (
          <Button appearance="primary" onClick={undo}>
            {t('app.retry')}
          </Button>
        )}
        <Button onClick={onClose}>{t(step.kind === 'asking' ? 'app.cancel' : 'app.close')}</Button>
      </>
    );
  }
}

function useUndoing() {
  const { session } = usePane();
  const cells = useSessionState((state) => state.lastWrite?.changed ?? 0);
  const [step, setStep] = useState<Step>({ kind: 'asking', cells });
  const controller = useRef<AbortController | null>(null);
  const undo = async (): Promise<void> => {
    controller.current = new AbortController();
    setStep({ kind: 'undoing', isCancelling: false });
    const result = await session.undoWrite(controller.current.signal);
    // The dialog shows the failure, so the pane need not show it again.
    session.dismissFailure();
    setStep(
      result.ok
        ? { kind: 'undone', cells, report: result.value }
        : { kind: 'failed', failure: result.error },
    );
  };
  return {
    step,
    undo: () => void undo(),
    cancel: () => {
      controller.current?.abort();
      setStep({ kind: 'undoing', isCancelling: true });
    },
  };
}

function Shown({ step }: { readonly step: Step }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats, locale } = usePane();
  switch (step.kind) {
    case 'asking':
      return (
        <>
          <p className={styles.text}>
            {text('undo.lead', { count: formats.number(step.cells, 0) })}
          </p>
          <p className={styles.text}>{text('undo.refuses')}</p>
          <p className={styles.text}>{text('undo.excel')}</p>
        </>
      );
    case 'undoing':
      return <WriteProgressBar />;
    case 'undone': {
      const { removedSheets, sheetsBack } = step.report;
      const list = (sheets: readonly string[]) => wordList(sheets, locale);
      return (
        <Outcome intent="success" title={text('undo.done')}>
          {sentences(
            text('undo.doneText', { count: formats.number(step.cells, 0) }),
            removedSheets.length > 0 ? text('undo.removed', { sheets: list(removedSheets) }) : '',
            sheetsBack.length > 0 ? text('undo.broughtBack', { sheets: list(sheetsBack) }) : '',
          )}
        </Outcome>
      );
    }
    case 'failed':
      return <Refused failure={step.failure} />;
  }
}

/** How many cells are listed. */
const SHOWN = 50;

function Refused({ failure }: { readonly failure: WorkbookFailure }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { session, failureText } = usePane();
  if (failure.kind === 'cancelled') {
    return (
      <Outcome intent="warning" title={text('undo.failed')}>
        {text('undo.cancelled')}
      </Outcome>
    );
  }
  const { reason, next } = failureText(failure);
  const cells = failure.kind === 'changedSince' ? failure.cells : [];
  return (
    <Outcome intent="error" title={text('undo.failed')}>
      {sentences(reason, next)}
      {cells.length > 0 && (
        <ul className={styles.list} aria-label={text('undo.changedSince')}>
          {cells.slice(0, SHOWN).map((cell) => (
            <li key={cell}>
              <Link as="button" inline onClick={() => void session.goTo(cell)}>
                {text('changes.show', { cell })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Outcome>
  );
}
