import { useEffect, useState, type ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { useKeptFocus } from '../controls/use-kept-focus';
import { FoundSections } from './FoundSections';
import { useSendDialogStyles } from './SendDialog.styles';
import { downloadCopy } from './download-copy';
import { afterWork, lookForFunctions, makeCopy, type SendStep } from './send-dialog-model';
import { outcomeText, sharingFailureText } from './send-texts';

/** Makes the workbook fit for people without the add-in, and takes it back. */
export function SendDialog({
  sharing,
  onClose,
}: {
  readonly sharing: SharingPort;
  readonly onClose: () => void;
}) {
  const styles = useSendDialogStyles();
  const pane = usePane();
  const { t } = pane;
  const { step, look, copy, freeze, thaw, repair } = useSending(sharing);
  const surface = useKeptFocus(step.kind);
  const isWorking = step.kind === 'working';
  const close = (): void => {
    if (!isWorking) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface ref={surface} className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('send.title')}</DialogTitle>
          <DialogContent className={styles.content} aria-live="polite">
            {shown()}
          </DialogContent>
          <DialogActions fluid>
            {(step.kind === 'failed' || step.kind === 'done') && (
              <Button onClick={look}>{t('send.lookAgain')}</Button>
            )}
            <Button disabledFocusable={isWorking} onClick={close}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );

  function shown(): ReactNode {
    switch (step.kind) {
      case 'looking':
        return <Spinner size="small" label={t('send.looking')} />;
      case 'working':
        return <Spinner size="small" label={t('send.working')} />;
      case 'found':
        return (
          <FoundSections
            findings={step.findings}
            onCopy={copy}
            onFreeze={freeze}
            onThaw={thaw}
            onRepair={repair}
          />
        );
      case 'done':
        return <Message intent="success" text={outcomeText(step.outcome, pane)} />;
      case 'failed':
        return <Message intent="error" text={sharingFailureText(step.failure, pane)} />;
    }
  }
}

/** Goes from step to step; nothing is done before it was shown. */
function useSending(sharing: SharingPort) {
  const { locale, t } = usePane();
  const report = useSessionState((state) => state.report);
  const [step, setStep] = useState<SendStep>({ kind: 'looking' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void lookForFunctions(sharing, report).then((found) => {
      if (isCurrent) setStep(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [sharing, report, round]);
  const run = (work: () => Promise<SendStep>) => () => {
    setStep({ kind: 'working' });
    void work().then(setStep);
  };
  return {
    step,
    look: () => {
      setStep({ kind: 'looking' });
      setRound((before) => before + 1);
    },
    copy: run(() => makeCopy(sharing, report, (bytes) => downloadCopy(bytes, t('send.copyName')))),
    freeze: run(async () =>
      afterWork(await sharing.freeze(report, locale), (proof) => ({ kind: 'frozen', proof })),
    ),
    thaw: run(async () => afterWork(await sharing.thaw(), (calls) => ({ kind: 'thawed', calls }))),
    repair: run(async () =>
      afterWork(await sharing.repair(), (cells) => ({ kind: 'repaired', cells })),
    ),
  };
}

function Message({
  intent,
  text,
}: {
  readonly intent: 'success' | 'error';
  readonly text: string;
}) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
