import { useEffect, useRef, useState } from 'react';
import { usePane } from '../controls/pane-context';
import {
  afterFormatting,
  afterPreview,
  afterWrite,
  DEFAULT_DECISIONS,
  choicesOf,
  type Decisions,
  type WriteStep,
} from './write-dialog-model';

/** The state and actions of the write dialog. */
export interface Writing {
  readonly step: WriteStep;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  readonly preview: () => void;
  readonly write: () => void;
  /** Tries again to set the formatting that Excel has refused. */
  readonly formatAgain: () => void;
  readonly cancel: () => void;
}

/** Moves from step to step; nothing is written before the user has seen the preview. */
export function useWriting(): Writing {
  const { session, locale } = usePane();
  const [step, setStep] = useState<WriteStep>({ kind: 'previewing' });
  const [decisions, decide] = useState(DEFAULT_DECISIONS);
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => {
    // Closing the dialog ends the work: the preview of a large plan takes seconds.
    const asking = new AbortController();
    void session.preview(locale, asking.signal).then((result) => {
      if (!asking.signal.aborted) setStep(afterPreview(result));
    });
    return () => asking.abort();
  }, [session, locale, round]);
  const send = async () => {
    controller.current = new AbortController();
    setStep({ kind: 'writing', isCancelling: false });
    const result = await session.write(locale, controller.current.signal, choicesOf(decisions));
    // The dialog shows the failure, so the pane need not show it again.
    session.dismissFailure();
    return result;
  };
  const write = async (): Promise<void> => setStep(afterWrite(await send()));
  const formatAgain = async (): Promise<void> => {
    if (step.kind === 'written') setStep(afterFormatting(step.report, await send()));
  };
  return {
    step,
    decisions,
    decide,
    write: () => void write(),
    formatAgain: () => void formatAgain(),
    preview: () => {
      setStep({ kind: 'previewing' });
      setRound((before) => before + 1);
    },
    cancel: () => {
      controller.current?.abort();
      setStep({ kind: 'writing', isCancelling: true });
    },
  };
}
