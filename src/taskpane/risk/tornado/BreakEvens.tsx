import { useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Plan } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useRiskStyles } from '../Risk.styles';
import { useQuestion } from '../use-risk';
import { useRiskTexts } from '../use-risk-texts';
import type { StressJob } from '../worker/risk-messages';
import { breakEvenSentences } from './break-even-model';

interface BreakEvensProps {
  readonly plan: Plan;
  readonly scenario: string;
  readonly target: string;
}

/** What would turn a target. It is asked for with a button, because it takes many projections. */
export function BreakEvens({ plan, scenario, target }: BreakEvensProps) {
  const text = useRiskTexts();
  const [asked, setAsked] = useState<string | null>(null);
  // A question about another target or scenario is another question.
  const key = `${scenario} ${target}`;
  return (
    <>
      <Button size="small" onClick={() => setAsked(key)}>
        {text('breakEven.ask')}
      </Button>
      <div role="status">{asked === key && <Sentences {...{ plan, scenario, target }} />}</div>
    </>
  );
}

function Sentences({ plan, scenario, target }: BreakEvensProps) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats } = usePane();
  const job = useMemo((): StressJob => ({ kind: 'stress', scenario, target }), [scenario, target]);
  const outcome = useQuestion(job)?.outcome;
  if (outcome?.kind !== 'stress') return <p className={styles.working}>{text('working')}</p>;
  const [stress = null] = outcome.result.ok ? outcome.result.value.targets : [];
  const sentences = stress
    ? breakEvenSentences(plan, stress, { t, formats, text })
    : [text('breakEven.unjudged')];
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.sentence}>
      {sentence}
    </p>
  ));
}
