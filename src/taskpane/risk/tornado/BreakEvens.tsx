import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { stressTest, type Plan, type TargetStress } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useRiskStyles } from '../Risk.styles';
import { useRiskTexts } from '../use-risk-texts';
import { breakEvenSentences } from './break-even-model';

interface BreakEvensProps {
  readonly plan: Plan;
  readonly scenario: string;
  readonly target: string;
}

/** What would turn a target. It is asked for with a button, because it takes many projections. */
export function BreakEvens({ plan, scenario, target }: BreakEvensProps) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats } = usePane();
  const [found, setFound] = useState<Found | null>(null);
  // An answer about an earlier plan is not shown.
  const isCurrent = found?.plan === plan && found.scenario === scenario && found.target === target;
  const ask = (): void => {
    const report = stressTest(plan, { scenario, targets: [target] });
    const [stress = null] = report.ok ? report.value.targets : [];
    setFound({ plan, scenario, target, stress });
  };
  const sentences = !isCurrent
    ? []
    : found.stress
      ? breakEvenSentences(plan, found.stress, { t, formats, text })
      : [text('breakEven.unjudged')];
  return (
    <>
      <Button size="small" onClick={ask}>
        {text('breakEven.ask')}
      </Button>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </div>
    </>
  );
}

interface Found extends BreakEvensProps {
  readonly stress: TargetStress | null;
}
