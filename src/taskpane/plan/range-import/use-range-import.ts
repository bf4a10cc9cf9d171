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

/** Where the dialog stands. */
export type RangeImportStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  | { readonly kind: 'read'; readonly block: SelectedRange };

/** What was understood of a block with the answers so far, and what is wanted of it. */
export interface RangeImport {
  readonly reading: RangeInterpretation;
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

/** Understands a block and keeps what was answered and chosen. */
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
    // What a line means changes with the answers, so what was chosen for it is chosen anew.
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
