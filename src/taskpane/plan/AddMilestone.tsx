import { useState, type FormEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Plan } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import { commandProblemText } from '../controls/command-problem-text';
import { useViewFrameStyles } from '../controls/ViewFrame.styles';

const EMPTY = { statement: '', owner: '', due: '' };

/** Takes up another goal without a number. */
export function AddMilestone({ plan }: { readonly plan: Plan }) {
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
