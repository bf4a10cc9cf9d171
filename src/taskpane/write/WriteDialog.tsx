import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { StepDialog } from '../controls/layout/StepDialog';
import { useWriteTexts } from './use-write-texts';
import { useWriting } from './use-writing';
import { canWrite, isUpToDate } from './write-dialog-model';
import { WriteSteps } from './WriteSteps';

interface WriteDialogProps {
  readonly onClose: () => void;
  /** Opens the dialog that undoes the write; this one closes. */
  readonly onUndo: () => void;
}

/** Previews the write and asks what to do about conflicts, writes, and reports the result. */
export function WriteDialog({ onClose, onUndo }: WriteDialogProps) {
  const text = useWriteTexts();
  const { t } = usePane();
  const writing = useWriting();
  const { step, decisions, preview, write, cancel } = writing;
  return (
    <StepDialog
      title={text('preview.title')}
      step={step.kind}
      isBusy={step.kind === 'writing'}
      actions={actions()}
      onClose={onClose}
    >
      <WriteSteps {...{ writing, onClose }} />
    </StepDialog>
  );

  function actions(): ReactNode {
    switch (step.kind) {
      case 'previewing':
        return <Button onClick={onClose}>{t('app.cancel')}</Button>;
      case 'preview': {
        const isIdle = isUpToDate(step.preview);
        return (
          <>
            {isIdle && (
              <Button appearance="primary" onClick={onClose}>
                {t('app.close')}
              </Button>
            )}
            <Button
              appearance={isIdle ? 'secondary' : 'primary'}
              disabledFocusable={!canWrite(step.preview, decisions)}
              onClick={write}
            >
              {text('preview.confirm')}
            </Button>
            {step.preview.obstacles.length > 0 && (
              <Button onClick={preview}>{text('preview.refresh')}</Button>
            )}
            {!isIdle && <Button onClick={onClose}>{t('app.cancel')}</Button>}
          </>
        );
      }
      case 'writing':
        return (
          <Button disabledFocusable={step.isCancelling} onClick={cancel}>
            {step.isCancelling ? text('progress.cancelling') : t('app.cancel')}
          </Button>
        );
      case 'written':
        return (
          <>
            <Button appearance="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
            {step.report.canUndo && step.report.changed > 0 && (
              <Button onClick={onUndo}>{text('done.undo')}</Button>
            )}
          </>
        );
      case 'cancelled':
      case 'failed':
        return (
          <>
            <Button appearance="primary" onClick={preview}>
              {t('app.retry')}
            </Button>
            <Button onClick={onClose}>{t('app.close')}</Button>
          </>
        );
    }
  }
}
