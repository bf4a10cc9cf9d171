import { useState } from 'react';
import type { Indicator, Plan } from '../../../domain/index';
import { setProjects } from '../../../session/commands/edit/plan-edits';
import type { EditProblem, PlanEdit } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { EditDialog } from '../EditDialog';
import { formProblems, NO_PROBLEMS, ruleText } from '../edit-problem-text';
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

/** The projects that add to an indicator. */
export function ProjectsDialog({ plan, indicator, onNotice, onClose }: ProjectsDialogProps) {
  const text = useEditorTexts();
  const pane = usePane();
  const { locale } = pane;
  const [rows, setRows] = useState(() => projectRows(plan, indicator.id, locale));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const readEdit = (): PlanEdit | null => {
    const read = readProjects(rows, { plan, locale, text });
    if (read.ok) return setProjects(indicator.id, read.value);
    setProblems({ fields: read.error, whole: null });
    return null;
  };
  const refuse = (problem: EditProblem): void => {
    const words = { ...pane, text, plan, fields: [] };
    const first = plan.projects.filter((each) => each.indicator !== indicator.id).length;
    const fields: Record<string, string> = {};
    for (const each of problem.kind === 'rules' ? problem.problems : []) {
      const [list, index, key] = each.path;
      if (list === 'projects') {
        fields[`${String(Number(index) - first)}.${String(key)}`] = ruleText(each, words);
      }
    }
    const whole = Object.keys(fields).length > 0 ? null : formProblems(problem, words).whole;
    setProblems({ fields, whole });
  };
  const ramps = (['equal', 'logistic'] as const).map((value) => ({
    value,
    name: text(`phasings.${value}`),
  }));
  return (
    <EditDialog
      title={text('projects.title', { name: indicator.name[locale] })}
      problem={problems.whole}
      {...{ readEdit, onNotice, onClose }}
      onRefused={refuse}
      saved={text('projects.saved')}
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
          setProblems(NO_PROBLEMS);
          setRows(next);
        }}
      />
    </EditDialog>
  );
}
