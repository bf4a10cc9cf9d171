import { Field, Select } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MILESTONE_STATUSES, type Plan } from '../../domain/index';
import type { CommandResult } from '../../session/session';
import { usePane } from '../controls/pane-context';
import type { ShowNotice } from './scenarios/scenario-commands';
import { commandProblemText } from '../controls/command-problem-text';
import { ToolButton } from '../controls/ToolButton';
import { useSessionState } from '../controls/use-session-state';
import { ViewFrame } from '../controls/ViewFrame';
import { useViewFrameStyles } from '../controls/ViewFrame.styles';
import { AddMilestone } from './AddMilestone';
import { KeptText } from './KeptText';
import { milestoneLines, type MilestoneLine } from './milestones-view-model';

interface MilestonesViewProps {
  readonly onNotice: ShowNotice;
}

/** Goals without a number: who, until when, and how they stand. */
export function MilestonesView({ onNotice }: MilestonesViewProps) {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const plan = useSessionState((state) => state.plan);
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
  const { t, session, locale } = pane;
  const { id, statement } = line;
  const told = (result: CommandResult): boolean => {
    if (!result.ok) {
      onNotice({ text: commandProblemText(result.error, plan, pane), canUndo: false });
    }
    return result.ok;
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{statement}</h3>
        <ToolButton
          label={t('milestones.remove', { statement })}
          icon={<DeleteRegular />}
          onClick={() => told(session.removeMilestone(id))}
        />
      </div>
      {line.phrase !== null && (
        <div className={styles.detail}>{t('sources.phrase', { phrase: line.phrase })}</div>
      )}
      <Field label={t('milestones.status')}>
        <Select
          size="small"
          aria-label={t('milestones.statusOf', { statement })}
          value={line.status}
          onChange={(_, { value }) => {
            const status = MILESTONE_STATUSES.find((each) => each === value);
            if (status) told(session.setMilestoneStatus(id, status));
          }}
        >
          {MILESTONE_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`milestones.states.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <KeptText
        label={t('milestones.owner')}
        name={t('milestones.ownerOf', { statement })}
        kept={line.owner ?? ''}
        onKeep={(text) => told(session.setMilestoneText(id, 'owner', text, locale))}
      />
      <KeptText
        label={t('milestones.due')}
        name={t('milestones.dueOf', { statement })}
        hint={t('milestones.dueHint')}
        kept={line.due ?? ''}
        onKeep={(text) =>
          told(session.setMilestoneDue(id, text.trim() === '' ? null : text.trim()))
        }
      />
      <KeptText
        label={t('milestones.note')}
        name={t('milestones.noteOf', { statement })}
        kept={line.note}
        isLong
        onKeep={(text) => told(session.setMilestoneText(id, 'note', text, locale))}
      />
    </li>
  );
}
