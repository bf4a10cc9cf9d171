import { useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { Plan, SelectedRange } from '../../../domain/index';
import type { CommandProblem } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../scenarios/scenario-commands';
import { commandProblemText } from '../../controls/command-problem-text';
import { useSessionState } from '../../controls/use-session-state';
import { Outcome } from '../../controls/layout/Outcome';
import { StepBody, StepFrame } from '../../controls/layout/StepDialog';
import { useStepStyles } from '../../controls/layout/step.styles';
import { isAnythingChosen } from './range-import-model';
import { RangeImportView } from './RangeImportView';
import { useSelectedRange, useRangeImport } from './use-range-import';
import { useRangeImportTexts } from './use-range-import-texts';
import { sentences } from '../../../i18n/sentences';

interface RangeImportDialogProps {
  readonly onClose: () => void;
  readonly onNotice: ShowNotice;
}

/** Imports values from the selected cells: shows how they were read, asks questions, applies. */
export function RangeImportDialog({ onClose, onNotice }: RangeImportDialogProps) {
  const text = useRangeImportTexts();
  const { t, failureText } = usePane();
  const plan = useSessionState((state) => state.plan);
  const { step, readAgain } = useSelectedRange();
  if (!plan) return null;
  const words = step.kind === 'failed' ? failureText(step.failure) : null;
  return (
    <StepFrame step={step.kind} onClose={onClose}>
      {step.kind === 'read' ? (
        <ReadBlock
          key={step.block.address}
          {...{ plan, readAgain, onClose, onNotice }}
          block={step.block}
        />
      ) : (
        <StepBody
          title={text('title')}
          isLive
          actions={
            <>
              {words && (
                <Button appearance="primary" onClick={readAgain}>
                  {text('readAgain')}
                </Button>
              )}
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </>
          }
        >
          {words ? (
            <Outcome intent="error" title={text('failed')}>
              {sentences(words.reason, words.next)}
            </Outcome>
          ) : (
            <Spinner size="small" label={text('reading')} />
          )}
        </StepBody>
      )}
    </StepFrame>
  );
}

interface ReadBlockProps extends RangeImportDialogProps {
  readonly plan: Plan;
  readonly block: SelectedRange;
  readonly readAgain: () => void;
}

function ReadBlock({ plan, block, readAgain, onClose, onNotice }: ReadBlockProps) {
  const styles = useStepStyles();
  const text = useRangeImportTexts();
  const { t, formats, locale } = usePane();
  const rangeImport = useRangeImport(block, plan);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const { proposals, choiceOf } = rangeImport;
  const apply = (): void => {
    const result = rangeImport.apply();
    if (!result.ok) return setProblem(result.error);
    onNotice({ text: text('applied', { address: block.address }), canUndo: true });
    onClose();
  };
  return (
    <StepBody
      title={text('title')}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!isAnythingChosen(proposals, choiceOf)}
            onClick={apply}
          >
            {text('apply')}
          </Button>
          <Button onClick={readAgain}>{text('readAgain')}</Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <RangeImportView {...{ plan, rangeImport }} />
      {problem && (
        <p className={styles.text} role="alert">
          {commandProblemText(problem, plan, { t, formats, locale })}
        </p>
      )}
    </StepBody>
  );
}
