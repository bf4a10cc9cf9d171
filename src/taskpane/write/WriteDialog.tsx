import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { useKeptFocus } from '../controls/use-kept-focus';
import { useStepStyles } from '../controls/StepDialog.styles';
import { useWriteTexts } from './use-write-texts';
import { useWriting } from './use-writing';
import { canWrite, isUpToDate } from './write-dialog-model';
import { WriteSteps } from './WriteSteps';

interface WriteDialogProps {
  readonly onClose: () => void;
  /** Offers to take the write back; the dialog closes. */
  readonly onUndo: () => void;
}

/** Shows what will be written and asks what it has to, writes it, and says what was written. */
export function WriteDialog({ onClose, onUndo }: WriteDialogProps) {
  const styles = useStepStyles();
  const say = useWriteTexts();
  const { t } = usePane();
  const writing = useWriting();
  const { step, decisions, look, write, cancel } = writing;
  const surface = useKeptFocus(step.kind);
  const close = (): void => {
    if (step.kind !== 'writing') onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface ref={surface} className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('preview.title')}</DialogTitle>
          <DialogContent className={styles.content} aria-live="polite">
            <WriteSteps {...{ writing, onClose }} />
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
      case 'preview': {
        const isIdle = isUpToDate(step.preview);
        return (
          <>
            {isIdle && (
              <Button appearance="primary" onClick={close}>
                {t('app.close')}
              </Button>
            )}
            <Button
              appearance={isIdle ? 'secondary' : 'primary'}
              disabledFocusable={!canWrite(step.preview, decisions)}
              onClick={write}
            >
              {say('preview.confirm')}
            </Button>
            {step.preview.obstacles.length > 0 && (
              <Button onClick={look}>{say('preview.lookAgain')}</Button>
            )}
            {!isIdle && <Button onClick={close}>{t('app.cancel')}</Button>}
          </>
        );
      }
      case 'writing':
        return (
          <Button disabledFocusable={step.isCancelling} onClick={cancel}>
            {step.isCancelling ? say('progress.cancelling') : t('app.cancel')}
          </Button>
        );
      case 'written':
        return (
          <>
            <Button appearance="primary" onClick={close}>
              {t('app.close')}
            </Button>
            {step.report.canUndo && step.report.changed > 0 && (
              <Button onClick={onUndo}>{say('done.undo')}</Button>
            )}
          </>
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
