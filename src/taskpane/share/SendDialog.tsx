import { type ReactNode, useEffect, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { Outcome } from '../controls/layout/Outcome';
import { handOverFile } from '../controls/hand-over-file';
import { StepDialog } from '../controls/layout/StepDialog';
import { FoundSections } from './FoundSections';
import { afterWork, findFunctions, makeCopy, type SendStep } from './send-dialog-model';
import { outcomeText, sharingFailureText } from './send-texts';

/** Prepares the workbook for people without the add-in, and undoes that. */
export function SendDialog({
  sharing,
  onClose,
}: {
  readonly sharing: SharingPort;
  readonly onClose: () => void;
}) {
  const pane = usePane();
  const { t } = pane;
  const { step, search, copy, freeze, thaw, repair } = useSending(sharing);
  const isWorking = step.kind === 'working';
  return (
    <StepDialog
      title={t('send.title')}
      step={step.kind}
      isBusy={isWorking}
      actions={
        <>
          {(step.kind === 'failed' || step.kind === 'done') && (
            <Button onClick={search}>{t('send.searchAgain')}</Button>
          )}
          <Button disabledFocusable={isWorking} onClick={() => !isWorking && onClose()}>
            {t('app.close')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      {shown()}
    </StepDialog>
  );

  function shown(): ReactNode {
    switch (step.kind) {
      case 'searching':
        return <Spinner size="small" label={t('send.searching')} />;
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
        return <Outcome intent="success">{outcomeText(step.outcome, pane)}</Outcome>;
      case 'failed':
        return <Outcome intent="error">{sharingFailureText(step.failure, pane)}</Outcome>;
    }
  }
}

/** Moves from step to step; nothing is done before the dialog has shown its effect. */
function useSending(sharing: SharingPort) {
  const { locale, t, savesFiles } = usePane();
  const report = useSessionState((state) => state.report);
  const [step, setStep] = useState<SendStep>({ kind: 'searching' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void findFunctions(sharing, report).then((found) => {
      if (isCurrent) setStep(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [sharing, report, round]);
  const handOver = (bytes: Uint8Array): string => {
    const name = `${t('send.copyName')}.xlsx`;
    handOverFile(bytes, name, TYPE);
    return name;
  };
  const run = (work: () => Promise<SendStep>) => () => {
    setStep({ kind: 'working' });
    void work().then(setStep);
  };
  return {
    step,
    search: () => {
      setStep({ kind: 'searching' });
      setRound((before) => before + 1);
    },
    copy: run(() => makeCopy(sharing, report, savesFiles ? handOver : null)),
    freeze: run(async () =>
      afterWork(await sharing.freeze(report, locale), (proof) => ({ kind: 'frozen', proof })),
    ),
    thaw: run(async () => afterWork(await sharing.thaw(), (calls) => ({ kind: 'thawed', calls }))),
    repair: run(async () =>
      afterWork(await sharing.repair(), (report) => ({ kind: 'repaired', report })),
    ),
  };
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
