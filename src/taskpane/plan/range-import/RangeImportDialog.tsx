import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import type { Plan, SelectedRange } from '../../../domain/index';
import type { CommandProblem } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../scenarios/scenario-commands';
import { commandProblemText } from '../../controls/command-problem-text';
import { useSessionState } from '../../controls/use-session-state';
import { Outcome } from '../../controls/Outcome';
import { useKeptFocus } from '../../controls/use-kept-focus';
import { useStepStyles } from '../../controls/StepDialog.styles';
import { isAnythingChosen } from './range-import-model';
import { RangeImportView } from './RangeImportView';
import { useSelectedRange, useRangeReading } from './use-range-import';
import { useRangeImportTexts } from './use-range-import-texts';

interface SelectionDialogProps {
  readonly onClose: () => void;
  readonly onNotice: ShowNotice;
}

/** Takes values from the cells that are selected: shows how they were understood, asks, applies. */
export function RangeImportDialog({ onClose, onNotice }: SelectionDialogProps) {
  const styles = useStepStyles();
  const say = useRangeImportTexts();
  const { t, failureText } = usePane();
  const plan = useSessionState((state) => state.plan);
  const { step, readAgain } = useSelectedRange();
  const surface = useKeptFocus(step.kind);
  if (!plan) return null;
  const words = step.kind === 'failed' ? failureText(step.failure) : null;
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface ref={surface} className={styles.surface}>
        {step.kind === 'understood' ? (
          <Understood
            key={step.block.address}
            {...{ plan, readAgain, onClose, onNotice }}
            block={step.block}
          />
        ) : (
          <DialogBody>
            <DialogTitle>{say('title')}</DialogTitle>
            <DialogContent className={styles.content} aria-live="polite">
              {words ? (
                <Outcome intent="error" title={say('failed')}>
                  {words.reason} {words.next}
                </Outcome>
              ) : (
                <Spinner size="small" label={say('reading')} />
              )}
            </DialogContent>
            <DialogActions fluid>
              {words && (
                <Button appearance="primary" onClick={readAgain}>
                  {say('readAgain')}
                </Button>
              )}
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface UnderstoodProps extends SelectionDialogProps {
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
    <DialogBody>
      <DialogTitle>{say('title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <RangeImportView {...{ plan, understanding }} />
        {problem && (
          <p className={styles.text} role="alert">
            {commandProblemText(problem, plan, { t, formats, locale })}
          </p>
        )}
      </DialogContent>
      <DialogActions fluid>
        <Button
          appearance="primary"
          disabledFocusable={!isAnythingChosen(proposals, choiceOf)}
          onClick={apply}
        >
          {say('apply')}
        </Button>
        <Button onClick={readAgain}>{say('readAgain')}</Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
