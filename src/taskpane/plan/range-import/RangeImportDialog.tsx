import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { Plan, SelectedRange } from '../../../domain/index';
import type { CommandProblem } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../scenarios/scenario-commands';
import { commandProblemText } from '../../controls/command-problem-text';
import { useSessionState } from '../../controls/use-session-state';
import { Outcome } from '../../controls/Outcome';
import { StepBody, StepFrame } from '../../controls/StepDialog';
import { useStepStyles } from '../../controls/step.styles';
import { isAnythingChosen } from './range-import-model';
import { RangeImportView } from './RangeImportView';
import { useSelectedRange, useRangeReading } from './use-range-import';
import { useRangeImportTexts } from './use-range-import-texts';

interface RangeImportDialogProps {
  readonly onClose: () => void;
  readonly onNotice: ShowNotice;
}

/** Takes values from the cells that are selected: shows how they were understood, asks, applies. */
export function RangeImportDialog({ onClose, onNotice }: RangeImportDialogProps) {
  const say = useRangeImportTexts();
  const { t, failureText } = usePane();
  const plan = useSessionState((state) => state.plan);
  const { step, readAgain } = useSelectedRange();
  if (!plan) return null;
  const words = step.kind === 'failed' ? failureText(step.failure) : null;
  return (
    <StepFrame step={step.kind} onClose={onClose}>
      {step.kind === 'understood' ? (
        <Understood
          key={step.block.address}
          {...{ plan, readAgain, onClose, onNotice }}
          block={step.block}
        />
      ) : (
        <StepBody
          title={say('title')}
          isLive
          actions={
            <>
              {words && (
                <Button appearance="primary" onClick={readAgain}>
                  {say('readAgain')}
                </Button>
              )}
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </>
          }
        >
          {words ? (
            <Outcome intent="error" title={say('failed')}>
              {words.reason} {words.next}
            </Outcome>
          ) : (
            <Spinner size="small" label={say('reading')} />
          )}
        </StepBody>
      )}
    </StepFrame>
  );
}

interface UnderstoodProps extends RangeImportDialogProps {
  readonly plan: Plan;
  readonly block: SelectedRange;
  readonly readAgain: () => void;
}

function Understood({ plan, block, readAgain, onClose, onNotice }: UnderstoodProps) {
  const styles = useStepStyles();
  const say = useRangeImportTexts();
  const { t, formats, locale } = usePane();
  const understanding = useRangeReading(block, plan);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const { proposals, choiceOf } = understanding;
  const apply = (): void => {
    const result = understanding.apply();
    if (!result.ok) return setProblem(result.error);
    onNotice({ text: say('applied', { address: block.address }), canUndo: true });
    onClose();
  };
  return (
    <StepBody
      title={say('title')}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!isAnythingChosen(proposals, choiceOf)}
            onClick={apply}
          >
            {say('apply')}
          </Button>
          <Button onClick={readAgain}>{say('readAgain')}</Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <RangeImportView {...{ plan, understanding }} />
      {problem && (
        <p className={styles.text} role="alert">
          {commandProblemText(problem, plan, { t, formats, locale })}
        </p>
      )}
    </StepBody>
  );
}
