import { useState } from 'react';
import { changePlan } from '../../../session/commands/edit/plan-edits';
import { usePane } from '../../controls/pane-context';
import { formProblems, type FormProblems, NO_PROBLEMS } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { TextField } from '../fields';
import { planEntryOf, readPlanEntry } from '../plan/plan-entry';
import { useEditorTexts } from '../use-editor-texts';
import { GuideStep, type StepProps } from './GuideStep';

const FIELDS = ['name', 'baseYear', 'years'];

/** The first step: what the plan is called and which years it covers. */
export function NameStep({ report, onNext, onClose }: StepProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const pane = usePane();
  const { locale, session } = pane;
  const { plan } = report;
  const [entry, setEntry] = useState(() => ({
    ...planEntryOf(plan, locale),
    name: { own: '', other: null },
  }));
  const [problems, setProblems] = useState<FormProblems>(NO_PROBLEMS);
  const change = (part: Partial<typeof entry>): void => {
    setProblems(NO_PROBLEMS);
    setEntry({ ...entry, ...part });
  };
  const submit = (): void => {
    const read = readPlanEntry(entry, { plan, locale, text });
    if (!read.ok) return setProblems({ fields: read.error, whole: null });
    const { fields, horizon } = read.value;
    const done = session.edit(changePlan(report, { name: fields.name ?? '' }, horizon));
    if (done.ok) return onNext();
    setProblems(formProblems(done.error, { ...pane, text, plan, fields: FIELDS }));
  };
  return (
    <GuideStep
      {...{ onClose }}
      step={1}
      lead={text('start.first')}
      problem={problems.whole}
      onSubmit={submit}
    >
      <TextField
        label={text('plan.name')}
        problem={problems.fields['name']}
        value={entry.name.own}
        onChange={(own) => change({ name: { own, other: null } })}
      />
      <div className={styles.side}>
        <TextField
          label={text('plan.baseYear')}
          problem={problems.fields['baseYear']}
          value={entry.baseYear}
          onChange={(baseYear) => change({ baseYear })}
        />
        <TextField
          label={text('plan.years')}
          problem={problems.fields['years']}
          value={entry.years}
          onChange={(years) => change({ years })}
        />
      </div>
      <p className={styles.detail}>{text('start.firstDone')}</p>
    </GuideStep>
  );
}
