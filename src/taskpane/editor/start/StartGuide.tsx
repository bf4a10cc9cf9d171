import { useState } from 'react';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { useEditorTexts } from '../use-editor-texts';
import { LinesStep } from './LinesStep';
import { NameStep } from './NameStep';
import { TargetsStep } from './TargetsStep';

interface StartGuideProps {
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

/** Leads from a blank plan to one of the user's own in three steps, each to be left at any time. */
export function StartGuide({ onNotice, onClose }: StartGuideProps) {
  const text = useEditorTexts();
  const { session } = usePane();
  const report = useSessionState((state) => state.report);
  const [step, setStep] = useState<1 | 2 | 3>(1);
  if (!report) return null;
  const parts = { report, onClose };
  const finish = (): void => {
    const { plan } = session.getState();
    const counts = {
      indicators: plan?.indicators.length ?? 0,
      targets: plan?.targets.length ?? 0,
    };
    onNotice({ text: text('start.done', counts), canUndo: false });
    onClose();
  };
  if (step === 1) return <NameStep {...parts} onNext={() => setStep(2)} />;
  if (step === 2) return <LinesStep {...parts} onNext={() => setStep(3)} />;
  return <TargetsStep {...parts} onNext={finish} />;
}
