import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { type Plan, writePlanFile } from '../../../domain/index';
import { CopyText } from '../../controls/buttons/CopyText';
import { handOverFile } from '../../controls/hand-over-file';
import { usePane } from '../../controls/pane-context';
import { StepDialog } from '../../controls/layout/StepDialog';

interface SavePlanDialogProps {
  readonly plan: Plan;
  readonly onClose: () => void;
  /** The user has found the file. */
  readonly onSaved: () => void;
}

/**
 * Hands the plan over as a file, and shows its text to copy. Whether a file was saved is reported by
 * nobody, so the user says it.
 */
export function SavePlanDialog({ plan, onClose, onSaved }: SavePlanDialogProps) {
  const { t, savesFiles } = usePane();
  const { name, text } = useMemo(() => planFileOf(plan), [plan]);
  const handed = useRef(false);
  useEffect(() => {
    if (!savesFiles || handed.current) return;
    handed.current = true;
    handOverFile(text, name, 'application/json');
  }, [savesFiles, name, text]);
  return (
    <StepDialog
      title={t('header.saveFile')}
      actions={
        <>
          <Button appearance="primary" onClick={onSaved}>
            {t('savePlan.saved')}
          </Button>
          <Button onClick={onClose}>{t('savePlan.notSaved')}</Button>
        </>
      }
      onClose={onClose}
    >
      <div>{t(savesFiles ? 'savePlan.handedOver' : 'savePlan.noFiles', { name })}</div>
      <div>{t('savePlan.copyInstead', { name })}</div>
      <CopyText label={t('savePlan.text')} text={text} />
    </StepDialog>
  );
}

/** A plan as a file. */
interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** Writes a plan as a file. */
function planFileOf(plan: Plan): PlanFile {
  return { name: `${plan.id}.plan.json`, text: writePlanFile(plan) };
}
