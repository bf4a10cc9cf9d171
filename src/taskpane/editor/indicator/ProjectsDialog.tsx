import { type FormEvent, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Indicator, Plan } from '../../../domain/index';
import { setProjects } from '../../../session/commands/edit/plan-edits';
import { StepBody, StepFrame } from '../../controls/layout/StepDialog';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { formProblems, ruleText } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { freeRowId } from '../rows';
import { RowsEditor } from '../RowsEditor';
import { useEditorTexts } from '../use-editor-texts';
import { projectRows, readProjects } from './project-entry';

interface ProjectsDialogProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

interface Problems {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

/** The projects that add to an indicator. */
export function ProjectsDialog({ plan, indicator, onNotice, onClose }: ProjectsDialogProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const pane = usePane();
  const { t, locale, session } = pane;
  const [rows, setRows] = useState(() => projectRows(plan, indicator.id, locale));
  const [problems, setProblems] = useState<Problems>({ fields: {}, whole: null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readProjects(rows, { plan, locale, text });
    if (!read.ok) return setProblems({ fields: read.error, whole: null });
    const done = session.edit(setProjects(indicator.id, read.value));
    if (!done.ok) {
      const words = { ...pane, text, plan, fields: [] };
      const first = plan.projects.filter((each) => each.indicator !== indicator.id).length;
      const fields: Record<string, string> = {};
      for (const each of done.error.kind === 'rules' ? done.error.problems : []) {
        const [list, index, key] = each.path;
        if (list === 'projects') {
          fields[`${String(Number(index) - first)}.${String(key)}`] = ruleText(each, words);
        }
      }
      const whole = Object.keys(fields).length > 0 ? null : formProblems(done.error, words).whole;
      return setProblems({ fields, whole });
    }
    onNotice({ text: text('projects.saved'), canUndo: true });
    onClose();
  };
  const ramps = (['equal', 'logistic'] as const).map((value) => ({
    value,
    name: text(`phasings.${value}`),
  }));
  return (
    <StepFrame onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <StepBody
          title={text('projects.title', { name: indicator.name[locale] })}
          actions={
            <>
              <Button appearance="primary" type="submit">
                {text('save')}
              </Button>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </>
          }
        >
          <RowsEditor
            title={text('projects.lead')}
            add={text('projects.add')}
            fields={[
              { key: 'name', label: text('name') },
              { key: 'startYear', label: text('projects.startYear') },
              {
                key: 'capacity',
                label: text('projects.capacity', { unit: indicator.unit[locale] }),
              },
              { key: 'investment', label: text('projects.investment') },
              { key: 'rampYears', label: text('projects.rampYears') },
              { key: 'ramp', label: text('projects.ramp'), options: ramps },
            ]}
            rows={rows}
            problemOf={(index, field) => problems.fields[`${String(index)}.${field}`]}
            newRow={() => ({
              id: freeRowId(
                'project',
                rows,
                plan.projects.map(({ id }) => id),
              ),
              texts: { startYear: String(plan.baseYear + 1), rampYears: '0', ramp: 'equal' },
            })}
            onChange={(next) => {
              setProblems({ fields: {}, whole: null });
              setRows(next);
            }}
          />
          {problems.whole !== null && (
            <p role="alert" className={styles.problem}>
              {problems.whole}
            </p>
          )}
        </StepBody>
      </form>
    </StepFrame>
  );
}
