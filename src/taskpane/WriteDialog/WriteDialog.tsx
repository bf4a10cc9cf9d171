import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Spinner,
} from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { usePlannerState } from '../use-planner-state';
import { afterPreview, afterWrite, progressOf, type WriteStep } from './write-dialog-model';
import { PreviewTable } from './PreviewTable';
import { useWriteDialogStyles } from './WriteDialog.styles';

/** Shows what will be written, writes it, and says what was written. */
export function WriteDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useWriteDialogStyles();
  const { t } = usePane();
  const { step, look, write, cancel } = useWriting();
  const close = (): void => {
    if (step.kind !== 'writing') onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('write.title')}</DialogTitle>
          <DialogContent className={styles.content} aria-live="polite">
            <Step step={step} onGoTo={onClose} />
          </DialogContent>
          <DialogActions fluid>{actions()}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );

  function actions(): ReactNode {
    switch (step.kind) {
      case 'looking':
        return <Button onClick={close}>{t('app.cancel')}</Button>;
      case 'preview':
        return (
          <>
            <Button appearance="primary" onClick={write}>
              {t('write.confirm')}
            </Button>
            <Button onClick={close}>{t('app.cancel')}</Button>
          </>
        );
      case 'writing':
        return (
          <Button disabledFocusable={step.isCancelling} onClick={cancel}>
            {step.isCancelling ? t('write.cancelling') : t('app.cancel')}
          </Button>
        );
      case 'written':
        return (
          <Button appearance="primary" onClick={close}>
            {t('app.close')}
          </Button>
        );
      case 'cancelled':
      case 'failed':
        return (
          <>
            <Button appearance="primary" onClick={look}>
              {t('app.retry')}
            </Button>
            <Button onClick={close}>{t('app.close')}</Button>
          </>
        );
    }
  }
}

/** Goes from step to step; nothing is written before the planner has seen the preview. */
function useWriting() {
  const { planner, locale } = usePane();
  const [step, setStep] = useState<WriteStep>({ kind: 'looking' });
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void planner.preview(locale).then((result) => {
      if (isCurrent) setStep(afterPreview(result));
    });
    return () => {
      isCurrent = false;
    };
  }, [planner, locale, round]);
  const write = async (): Promise<void> => {
    controller.current = new AbortController();
    setStep({ kind: 'writing', isCancelling: false });
    const result = await planner.write(locale, controller.current.signal);
    // The dialog says it; the pane need not say it a second time.
    planner.dismissFailure();
    setStep(afterWrite(result));
  };
  return {
    step,
    write: () => void write(),
    look: () => {
      setStep({ kind: 'looking' });
      setRound((before) => before + 1);
    },
    cancel: () => {
      controller.current?.abort();
      setStep({ kind: 'writing', isCancelling: true });
    },
  };
}

function Step({ step, onGoTo }: { readonly step: WriteStep; readonly onGoTo: () => void }) {
  const styles = useWriteDialogStyles();
  const { t, formats, planner, failureText } = usePane();
  const stage = usePlannerState((state) => state.writing?.stage ?? null);
  switch (step.kind) {
    case 'looking':
      return <Spinner size="small" label={t('write.checking')} />;
    case 'preview':
      return <PreviewTable preview={step.preview} />;
    case 'writing':
      return (
        <Field
          label={t('write.progress')}
          validationState="none"
          validationMessage={stage === null ? '' : t(`write.${STAGE_TEXT[stage]}`)}
        >
          <ProgressBar value={progressOf(stage)} thickness="large" />
        </Field>
      );
    case 'written': {
      const { report } = step;
      return (
        <Outcome intent="success" title={t('write.done')}>
          <p className={styles.text}>
            {t('write.doneText', {
              written: formats.number(report.written, 0),
              cells: formats.number(report.checked, 0),
              formulas: formats.number(report.formulas, 0),
              seconds: formats.seconds(report.milliseconds),
            })}
          </p>
          <p className={styles.text}>{t('write.doneNext')}</p>
          <div className={styles.links}>
            {report.sheets.map((sheet) => (
              <Button
                key={sheet}
                size="small"
                onClick={() => {
                  void planner.goTo(firstCellOf(sheet));
                  onGoTo();
                }}
              >
                {t('write.goToSheet', { sheet })}
              </Button>
            ))}
          </div>
        </Outcome>
      );
    }
    case 'cancelled':
      return (
        <Outcome intent="warning" title={t('write.cancelled')}>
          {t('write.cancelledText')}
        </Outcome>
      );
    case 'failed': {
      const { reason, next } = failureText(step.failure);
      return (
        <Outcome intent="error" title={t('write.failed')}>
          {reason} {next}
        </Outcome>
      );
    }
  }
}

const STAGE_TEXT = {
  checking: 'stageChecking',
  writing: 'stageWriting',
  verifying: 'stageVerifying',
  restoring: 'stageRestoring',
} as const;

/** A sheet's first cell, its name quoted as a reference needs it. */
function firstCellOf(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}

function Outcome({
  intent,
  title,
  children,
}: {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
