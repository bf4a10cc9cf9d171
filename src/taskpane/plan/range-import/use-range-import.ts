import { useEffect, useMemo, useState } from 'react';
import {
  acceptSelection,
  proposeSelection,
  understandSelection,
  type LineChoice,
  type LineProposal,
  type Plan,
  type SelectedBlock,
  type SelectionAnswers,
  type SelectionReading,
} from '../../../domain/index';
import type { CommandResult } from '../../../session/session';
import type { WorkbookFailure } from '../../../workbook/ports/workbook-port';
import { usePane } from '../../controls/pane-context';
import { usePlannerState } from '../../controls/use-session-state';
import { firstChoice } from './range-import-model';
import { selectionWords } from './source-notes';

/** Where the dialog stands. */
export type SelectionStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  | { readonly kind: 'understood'; readonly block: SelectedBlock };

/** What was understood of a block with the answers so far, and what is wanted of it. */
export interface Understanding {
  readonly reading: SelectionReading;
  readonly proposals: readonly LineProposal[];
  readonly choiceOf: (proposal: LineProposal) => LineChoice;
  readonly choose: (line: string, choice: LineChoice) => void;
  readonly answer: (question: string, option: string) => void;
  readonly scenarios: readonly string[];
  readonly setScenarios: (ids: readonly string[]) => void;
  /** Puts all of it into the plan as one step. */
  readonly apply: () => CommandResult;
}

/** Reads the selection at first and whenever it is asked for again. */
export function useSelection(): {
  readonly step: SelectionStep;
  readonly readAgain: () => void;
} {
  const { planner } = usePane();
  const [step, setStep] = useState<SelectionStep>({ kind: 'reading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void planner.readSelection().then((result) => {
      if (!isCurrent) return;
      setStep(
        result.ok
          ? { kind: 'understood', block: result.value }
          : { kind: 'failed', failure: result.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [planner, round]);
  return {
    step,
    readAgain: () => {
      setStep({ kind: 'reading' });
      setRound((before) => before + 1);
    },
  };
}

/** Understands a block and keeps what was answered and chosen. */
export function useUnderstanding(block: SelectedBlock, plan: Plan): Understanding {
  const { planner } = usePane();
  const selected = usePlannerState((state) => state.selectedScenario);
  const [answers, setAnswers] = useState<SelectionAnswers>({});
  const [choices, setChoices] = useState<Readonly<Record<string, LineChoice>>>({});
  const [scenarios, setScenarios] = useState<readonly string[]>(selected ? [selected] : []);
  const reading = useMemo(() => understandSelection(block, plan, answers), [block, plan, answers]);
  const proposals = useMemo(() => proposeSelection(reading, plan), [reading, plan]);
  const choiceOf = (proposal: LineProposal): LineChoice =>
    choices[proposal.line] ?? firstChoice(proposal);
  return {
    reading,
    proposals,
    choiceOf,
    choose: (line, choice) => setChoices({ ...choices, [line]: choice }),
    // What a line means changes with the answers, so what was chosen for it is chosen anew.
    answer: (question, option) => {
      setAnswers({ ...answers, [question]: option });
      setChoices({});
    },
    scenarios,
    setScenarios,
    apply: () =>
      planner.applySelection(
        acceptSelection({
          reading,
          proposals,
          plan,
          choices: Object.fromEntries(proposals.map((each) => [each.line, choiceOf(each)])),
          scenarios,
          words: selectionWords(),
        }),
      ),
  };
}
