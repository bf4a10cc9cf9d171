import { useEffect, useMemo, useState } from 'react';
import {
  acceptImport,
  proposeImport,
  interpretRange,
  type LineChoice,
  type LineProposal,
  type Plan,
  type SelectedRange,
  type ImportAnswers,
  type RangeInterpretation,
} from '../../../domain/index';
import type { CommandResult } from '../../../session/session';
import type { WorkbookFailure } from '../../../workbook/ports/workbook-port';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import { firstChoice } from './range-import-model';
import { sourceNotes } from './source-notes';

/** The step of the dialog. */
export type RangeImportStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  | { readonly kind: 'read'; readonly block: SelectedRange };

/** How a block was read with the answers so far, and what the user chose to import. */
export interface RangeImport {
  readonly reading: RangeInterpretation;
  readonly proposals: readonly LineProposal[];
  readonly choiceOf: (proposal: LineProposal) => LineChoice;
  readonly choose: (line: string, choice: LineChoice) => void;
  readonly answer: (question: string, option: string) => void;
  readonly scenarios: readonly string[];
  readonly setScenarios: (ids: readonly string[]) => void;
  /** Applies all of it to the plan as one undo step. */
  readonly apply: () => CommandResult;
}

/** Reads the selection at the start and on every `readAgain`. */
export function useSelectedRange(): {
  readonly step: RangeImportStep;
  readonly readAgain: () => void;
} {
  const { session } = usePane();
  const [step, setStep] = useState<RangeImportStep>({ kind: 'reading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void session.readSelection().then((result) => {
      if (!isCurrent) return;
      setStep(
        result.ok
          ? { kind: 'read', block: result.value }
          : { kind: 'failed', failure: result.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [session, round]);
  return {
    step,
    readAgain: () => {
      setStep({ kind: 'reading' });
      setRound((before) => before + 1);
    },
  };
}

/** Interprets a block and keeps the user's answers and choices. */
export function useRangeImport(block: SelectedRange, plan: Plan): RangeImport {
  const { session } = usePane();
  const selected = useSessionState((state) => state.selectedScenario);
  const [answers, setAnswers] = useState<ImportAnswers>({});
  const [choices, setChoices] = useState<Readonly<Record<string, LineChoice>>>({});
  const [scenarios, setScenarios] = useState<readonly string[]>(selected ? [selected] : []);
  const reading = useMemo(() => interpretRange(block, plan, answers), [block, plan, answers]);
  const proposals = useMemo(() => proposeImport(reading, plan), [reading, plan]);
  const choiceOf = (proposal: LineProposal): LineChoice =>
    choices[proposal.line] ?? firstChoice(proposal);
  return {
    reading,
    proposals,
    choiceOf,
    choose: (line, choice) => setChoices({ ...choices, [line]: choice }),
    // An answer can change what a line means, so all choices are reset.
    answer: (question, option) => {
      setAnswers({ ...answers, [question]: option });
      setChoices({});
    },
    scenarios,
    setScenarios,
    apply: () =>
      session.applyImport(
        acceptImport({
          reading,
          proposals,
          plan,
          choices: Object.fromEntries(proposals.map((each) => [each.line, choiceOf(each)])),
          scenarios,
          words: sourceNotes(),
        }),
      ),
  };
}
