import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Indicator, Plan } from '../../domain/index';
import type { TargetDraft } from '../../session/session';
import { usePane } from '../controls/pane-context';
import { targetGoal } from './target-line-model';

interface PhraseReadingsProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly readings: readonly TargetDraft[];
  readonly onChoose: (draft: TargetDraft) => void;
}

/** What a typed phrase may mean: the person chooses, nothing is guessed. */
export function PhraseReadings({ plan, indicator, readings, onChoose }: PhraseReadingsProps) {
  const styles = useReadingStyles();
  const pane = usePane();
  if (readings.length === 0) return null;
  const goalOf = (draft: TargetDraft): string =>
    targetGoal(
      { upper: null, tolerance: null, fromYear: null, ...draft },
      { ...pane, indicator, plan },
    );
  return (
    <div role="group" aria-label={pane.t('phrase.readings')} className={styles.readings}>
      <span className={styles.lead} aria-hidden>
        {pane.t('phrase.readings')}
      </span>
      {readings.map((draft) => (
        <Button
          key={JSON.stringify(draft)}
          size="small"
          className={styles.reading}
          onClick={() => onChoose(draft)}
        >
          {goalOf(draft)}
        </Button>
      ))}
    </div>
  );
}

const useReadingStyles = makeStyles({
  readings: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
  },
  lead: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  reading: { textAlign: 'left', minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
});
