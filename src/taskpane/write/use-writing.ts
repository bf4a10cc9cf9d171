import { useEffect, useRef, useState } from 'react';
import { usePane } from '../controls/pane-context';
import {
  afterPreview,
  afterWrite,
  CAUTIOUS,
  choicesOf,
  type Decisions,
  type WriteStep,
} from './write-dialog-model';

/** What the dialog does. */
export interface Writing {
  readonly step: WriteStep;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  readonly look: () => void;
  readonly write: () => void;
  readonly cancel: () => void;
}

/** Goes from step to step; nothing is written before the planner has seen the preview. */
export function useWriting(): Writing {
  const { session, locale } = usePane();
  const [step, setStep] = useState<WriteStep>({ kind: 'looking' });
  const [decisions, decide] = useState(CAUTIOUS);
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.preview(locale).then((result) => {
      if (isCurrent) setStep(afterPreview(result));
    });
    return () => {
      isCurrent = false;
    };
  }, [session, locale, round]);
  const write = async (): Promise<void> => {
    controller.current = new AbortController();
    setStep({ kind: 'writing', isCancelling: false });
    const result = await session.write(locale, controller.current.signal, choicesOf(decisions));
    // The dialog says it; the pane need not say it a second time.
    session.dismissFailure();
    setStep(afterWrite(result));
  };
  return {
    step,
    decisions,
    decide,
    write: () => void write(),
    look: () => {
      setStep({ kind: 'looking' });
      setRound((before) => before + 1);
    },
    cancel: () => {
      controller.current?.abort();
      setStep({ kind: 'writing', isCancelling: true });
    },
  };
}
