import { useState } from 'react';
import { Button, Field, Select, Textarea, Tooltip } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MILESTONE_STATUSES, type Plan } from '../../domain/index';
import type { CommandResult } from '../../planner/planner';
import { usePane } from '../pane-context';
import type { ShowNotice } from '../ScenarioList/scenario-commands';
import { commandProblemText } from '../texts/command-problem-text';
import { usePlannerState } from '../use-planner-state';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { useViewFrameStyles } from '../ViewFrame/ViewFrame.styles';
import { AddMilestone } from './AddMilestone';
import { milestoneLines, type MilestoneLine } from './milestones-view-model';

interface MilestonesViewProps {
  readonly onNotice: ShowNotice;
}

/** Goals without a number: who, until when, and how they stand. */
export function MilestonesView({ onNotice }: MilestonesViewProps) {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const plan = usePlannerState((state) => state.plan);
  if (!plan) return null;
  const lines = milestoneLines(plan, locale);
  return (
    <ViewFrame title={t('milestones.title')} lead={t('milestones.lead')}>
      {lines.length === 0 && <p className={styles.text}>{t('milestones.none')}</p>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line key={line.id} {...{ plan, line, onNotice }} />
        ))}
      </ul>
      <AddMilestone plan={plan} />
    </ViewFrame>
  );
}

interface LineProps extends MilestonesViewProps {
  readonly plan: Plan;
  readonly line: MilestoneLine;
}

function Line({ plan, line, onNotice }: LineProps) {
  const styles = useViewFrameStyles();
  const pane = usePane();
  const { t, planner, locale } = pane;
  const { id, statement } = line;
  const [note, setNote] = useState<string | null>(null);
  const told = (result: CommandResult): boolean => {
    if (!result.ok) {
      onNotice({ text: commandProblemText(result.error, plan, pane), canUndo: false });
    }
    return result.ok;
  };
  const keepNote = (): void => {
    if (note === null || note === line.note) return;
    if (told(planner.setMilestoneText(id, 'note', note, locale))) setNote(null);
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{statement}</h3>
        <Tooltip content={t('milestones.remove', { statement })} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            onClick={() => told(planner.removeMilestone(id))}
          />
        </Tooltip>
      </div>
      <Facts line={line} />
      <Field label={t('milestones.status')}>
        <Select
          size="small"
          aria-label={t('milestones.statusOf', { statement })}
          value={line.status}
          onChange={(_, { value }) => {
            const status = MILESTONE_STATUSES.find((each) => each === value);
            if (status) told(planner.setMilestoneStatus(id, status));
          }}
        >
          {MILESTONE_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`milestones.states.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('milestones.note')}>
        <Textarea
          size="small"
          aria-label={t('milestones.noteOf', { statement })}
          value={note ?? line.note}
          onChange={(_, { value }) => setNote(value)}
          onBlur={keepNote}
        />
      </Field>
    </li>
  );
}

function Facts({ line: { owner, due, phrase } }: { readonly line: MilestoneLine }) {
  const styles = useViewFrameStyles();
  const { t } = usePane();
  return (
    <div className={styles.detail}>
      {owner !== null && (
        <div>
          {t('milestones.owner')}: {owner}
        </div>
      )}
      {due !== null && (
        <div>
          {t('milestones.due')}: {due}
        </div>
      )}
      {phrase !== null && <div>{t('sources.phrase', { phrase })}</div>}
    </div>
  );
}
