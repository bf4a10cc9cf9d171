import { type FormEvent, memo, useMemo, useState } from 'react';
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MILESTONE_STATUSES, type Plan } from '../../domain/index';
import type { CommandResult } from '../../session/session';
import { usePane } from '../controls/pane-context';
import type { ShowNotice } from './scenarios/scenario-commands';
import { commandProblemText } from '../controls/command-problem-text';
import { ToolButton } from '../controls/buttons/ToolButton';
import { useSessionState } from '../controls/use-session-state';
import { useGrowing } from '../controls/layout/use-growing';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { type MilestoneLine, milestoneLines } from './milestones-view-model';

interface MilestonesViewProps {
  readonly onNotice: ShowNotice;
}

/** Goals without a number: owner, due date and status. */
export function MilestonesView({ onNotice }: MilestonesViewProps) {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const plan = useSessionState((state) => state.plan);
  const lines = useMemo(() => (plan ? milestoneLines(plan, locale) : []), [plan, locale]);
  const count = useGrowing(lines.length);
  if (!plan) return null;
  return (
    <ViewFrame title={t('milestones.title')} lead={t('milestones.lead')}>
      {lines.length === 0 && <p className={styles.text}>{t('milestones.none')}</p>}
      <ul className={styles.list}>
        {lines.slice(0, count).map((line) => (
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

/** Memoised, because the list grows. */
const Line = memo(function Line({ plan, line, onNotice }: LineProps) {
  const styles = useViewFrameStyles();
  const pane = usePane();
  const { t, session, locale } = pane;
  const { id, statement } = line;
  const report = (result: CommandResult): boolean => {
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
          onClick={() => report(session.removeMilestone(id))}
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
            if (status) report(session.setMilestoneStatus(id, status));
          }}
        >
          {MILESTONE_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`milestones.states.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SavedTextField
        label={t('milestones.statement')}
        name={t('milestones.statementOf', { statement })}
        value={statement}
        isLong
        onSave={(text) => report(session.setMilestoneText(id, 'statement', text, locale))}
      />
      <SavedTextField
        label={t('milestones.owner')}
        name={t('milestones.ownerOf', { statement })}
        value={line.owner ?? ''}
        onSave={(text) => report(session.setMilestoneText(id, 'owner', text, locale))}
      />
      <SavedTextField
        label={t('milestones.due')}
        name={t('milestones.dueOf', { statement })}
        hint={t('milestones.dueHint')}
        value={line.due ?? ''}
        onSave={(text) =>
          report(session.setMilestoneDue(id, text.trim() === '' ? null : text.trim()))
        }
      />
      <SavedTextField
        label={t('milestones.note')}
        name={t('milestones.noteOf', { statement })}
        value={line.note}
        isLong
        onSave={(text) => report(session.setMilestoneText(id, 'note', text, locale))}
      />
    </li>
  );
});

const EMPTY = { statement: '', owner: '', due: '' };

/** The form that adds a milestone. */
function AddMilestone({ plan }: { readonly plan: Plan }) {
  const styles = useViewFrameStyles();
  const pane = usePane();
  const { t, session } = pane;
  const [entry, setEntry] = useState(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { statement, owner, due } = entry;
    const result = session.addMilestone({
      statement,
      ...(owner.trim() === '' ? {} : { owner }),
      due: due.trim() === '' ? null : due.trim(),
    });
    setProblem(result.ok ? null : commandProblemText(result.error, plan, pane));
    if (result.ok) setEntry(EMPTY);
  };
  return (
    <form className={styles.card} aria-label={t('milestones.add')} onSubmit={submit} noValidate>
      <h3 className={styles.title}>{t('milestones.add')}</h3>
      {(['statement', 'owner', 'due'] as const).map((part) => (
        <Field
          key={part}
          label={t(`milestones.${part}`)}
          {...(part === 'due' ? { hint: t('milestones.dueHint') } : {})}
        >
          <Input
            size="small"
            autoComplete="off"
            value={entry[part]}
            onChange={(_, { value }) => {
              setProblem(null);
              setEntry({ ...entry, [part]: value });
            }}
          />
        </Field>
      ))}
      {problem !== null && (
        <div role="alert" className={styles.warning}>
          {problem}
        </div>
      )}
      <div>
        <Button size="small" type="submit">
          {t('milestones.addAction')}
        </Button>
      </div>
    </form>
  );
}

interface SavedTextFieldProps {
  readonly label: string;
  /** The label with the milestone's name, for screen readers. */
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly isLong?: boolean;
  /** Returns whether the text was accepted; a rejected text stays in the field to be corrected. */
  readonly onSave: (text: string) => boolean;
}

/** A text field that saves to the plan on blur or Enter. */
function SavedTextField({ label, name, hint, value, isLong = false, onSave }: SavedTextFieldProps) {
  const styles = useViewFrameStyles();
  const [text, setText] = useState<string | null>(null);
  const save = (): void => {
    if (text === null) return;
    if (text === value || onSave(text)) setText(null);
  };
  const field = {
    size: 'small',
    'aria-label': name,
    value: text ?? value,
    onChange: (_: unknown, { value }: { readonly value: string }) => setText(value),
    onBlur: save,
  } as const;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {isLong ? (
        <Textarea {...field} className={styles.long} />
      ) : (
        <Input {...field} autoComplete="off" onKeyDown={({ key }) => key === 'Enter' && save()} />
      )}
    </Field>
  );
}
