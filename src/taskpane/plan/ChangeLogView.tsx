import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Plan } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import type { ShowNotice } from './scenarios/scenario-commands';
import { commandProblemText } from '../controls/command-problem-text';
import { ToolButton } from '../controls/buttons/ToolButton';
import { useSessionState } from '../controls/use-session-state';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { changeLogLines, type ChangeLogLine } from './change-log-view-model';

/** How many changes are shown at first, and how many more at a time. */
const STEP = 50;

interface HistoryViewProps {
  readonly onNotice: ShowNotice;
}

/** What was changed, when and why; each change can be reverted on its own. */
export function ChangeLogView({ onNotice }: HistoryViewProps) {
  const styles = useViewFrameStyles();
  const pane = usePane();
  const { t } = pane;
  const plan = useSessionState((state) => state.plan);
  const [most, setMost] = useState(STEP);
  if (!plan) return null;
  const lines = changeLogLines(plan, most, pane);
  return (
    <ViewFrame title={t('history.title')} lead={t('history.lead')}>
      {lines.length === 0 && <p className={styles.text}>{t('history.none')}</p>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Change key={`${String(line.index)} ${line.at}`} {...{ plan, line, onNotice }} />
        ))}
      </ul>
      {plan.history.length > most && (
        <Button size="small" onClick={() => setMost(most + STEP)}>
          {t('history.more')}
        </Button>
      )}
    </ViewFrame>
  );
}

interface ChangeProps extends HistoryViewProps {
  readonly plan: Plan;
  readonly line: ChangeLogLine;
}

function Change({ plan, line, onNotice }: ChangeProps) {
  const styles = useViewFrameStyles();
  const pane = usePane();
  const { t, session } = pane;
  const [why, setWhy] = useState<string | null>(null);
  const takeBack = (): void => {
    const result = session.undoChange(line.index);
    const text = result.ok
      ? t('history.takenBack', { change: line.what })
      : commandProblemText(result.error, plan, pane);
    onNotice({ text, canUndo: result.ok });
  };
  const explain = (): void => {
    if (why === null || why === line.why) return;
    const result = session.explainChange(line.index, why);
    if (result.ok) setWhy(null);
    else onNotice({ text: commandProblemText(result.error, plan, pane), canUndo: false });
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.grow}>
          <div className={styles.detail}>
            {line.at} · {line.scenario}
          </div>
          <h3 className={styles.title}>{line.what}</h3>
        </div>
        <ToolButton
          label={t('history.takeBack', { change: line.what })}
          icon={<ArrowUndoRegular />}
          onClick={takeBack}
        />
      </div>
      <p className={styles.text}>{line.fromTo}</p>
      <Field label={t('history.why')} size="small">
        <Input
          size="small"
          aria-label={t('history.whyOf', { change: line.what })}
          value={why ?? line.why}
          onChange={(_, { value }) => setWhy(value)}
          onBlur={explain}
          onKeyDown={(event) => {
            if (event.key === 'Enter') explain();
          }}
        />
      </Field>
    </li>
  );
}
