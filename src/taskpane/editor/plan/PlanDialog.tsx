import { useDeferredValue, useMemo, useState } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import type { PlanReport } from '../../../domain/index';
import { horizonEffects } from '../../../session/commands/edit/horizon';
import { changePlan } from '../../../session/commands/edit/plan-edits';
import type { EditProblem, PlanEdit } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { EditDialog } from '../EditDialog';
import { formProblems, ruleText } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { ChoiceField, LocalTextField, problemProps, TextField } from '../fields';
import { freeRowId } from '../rows';
import { RowsEditor } from '../RowsEditor';
import { tryEdit } from '../try-edit';
import { useEditorTexts } from '../use-editor-texts';
import { HorizonEffects } from './HorizonEffects';
import { type PlanEntry, planEntryOf, planFieldsOf, readPlanEntry } from './plan-entry';

interface PlanDialogProps {
  readonly report: PlanReport;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

/** Changes the plan as such: its name, its years, phases and documents. */
export function PlanDialog({ report, onNotice, onClose }: PlanDialogProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { locale } = usePane();
  const { plan } = report;
  const form = usePlanForm(report);
  const { entry, problemOf, change } = form;
  return (
    <EditDialog
      title={text('plan.title')}
      problem={form.whole}
      readEdit={form.submit}
      onRefused={form.refuse}
      saved={text('plan.saved')}
      {...{ onNotice, onClose }}
    >
      <LocalTextField
        label={text('plan.name')}
        problem={problemOf('name')}
        value={entry.name}
        onChange={(name) => change({ name })}
      />
      <Field label={text('plan.description')} {...problemProps(problemOf('description'))}>
        <Textarea
          size="small"
          value={entry.description.own}
          onChange={(_, { value }) => change({ description: { ...entry.description, own: value } })}
        />
      </Field>
      <div className={styles.side}>
        <TextField
          label={text('plan.baseYear')}
          problem={problemOf('baseYear')}
          value={entry.baseYear}
          onChange={(baseYear) => change({ baseYear })}
        />
        <TextField
          label={text('plan.years')}
          problem={problemOf('years')}
          value={entry.years}
          onChange={(years) => change({ years })}
        />
      </div>
      {form.horizon && (
        <HorizonEffects effects={horizonEffects(plan, form.horizon)} to={form.horizon} />
      )}
      <ChoiceField
        label={text('plan.deflator')}
        hint={text('plan.deflatorHint')}
        problem={problemOf('deflator')}
        value={entry.deflator}
        options={[
          { value: '', name: text('none') },
          ...plan.indicators.map(({ id, name }) => ({ value: id, name: name[locale] })),
        ]}
        onChange={(deflator) => change({ deflator })}
      />
      <PlanRows {...form} />
    </EditDialog>
  );
}

/** The phases and the documents. */
function PlanRows({ entry, problemOf, change }: ReturnType<typeof usePlanForm>) {
  const text = useEditorTexts();
  const { phases, documents } = entry;
  return (
    <>
      <RowsEditor
        title={text('plan.phases')}
        add={text('plan.addPhase')}
        fields={[
          { key: 'name', label: text('name') },
          { key: 'firstYear', label: text('plan.firstYear') },
          { key: 'lastYear', label: text('plan.lastYear') },
        ]}
        rows={phases}
        problemOf={(index, field) => problemOf(`phases.${String(index)}.${field}`)}
        newRow={() => ({ id: freeRowId('phase', phases, []), texts: {} })}
        onChange={(rows) => change({ phases: rows })}
      />
      <RowsEditor
        title={text('plan.documents')}
        add={text('plan.addDocument')}
        fields={[
          { key: 'title', label: text('plan.documentTitle') },
          { key: 'date', label: text('plan.date') },
        ]}
        rows={documents}
        problemOf={(index, field) => problemOf(`documents.${String(index)}.${field}`)}
        newRow={() => ({ id: freeRowId('document', documents, []), texts: {} })}
        onChange={(rows) => change({ documents: rows })}
      />
    </>
  );
}

function usePlanForm(report: PlanReport) {
  const pane = usePane();
  const { locale } = pane;
  const text = useEditorTexts();
  const { plan } = report;
  const [before] = useState(() => planEntryOf(plan, locale));
  const [entry, setEntry] = useState<PlanEntry>(before);
  const [isTried, setTried] = useState(false);
  const settled = useDeferredValue(entry);
  const [refused, setRefused] = useState<string | null>(null);
  const judged = useMemo(() => {
    const read = readPlanEntry(settled, { plan, locale, text });
    if (!read.ok) return { fields: read.error, whole: null, horizon: null };
    const { fields, horizon } = read.value;
    const tried = tryEdit(plan, changePlan(report, fields, horizon));
    const isMoved = horizon.baseYear !== plan.baseYear || horizon.years !== plan.years;
    const words = { ...pane, text, plan, fields: FIELDS };
    return {
      fields: tried.ok ? {} : planFieldsOf(tried.error, (each) => ruleText(each, words)),
      whole: tried.ok ? null : formProblems(tried.error, words).whole,
      horizon: isMoved ? horizon : null,
    };
  }, [settled, plan, report, pane, locale, text]);
  return {
    entry,
    horizon: judged.horizon,
    whole: refused ?? (isTried ? judged.whole : null),
    problemOf: (field: string): string | undefined =>
      isTried || field === 'years' || field === 'baseYear'
        ? (judged.fields as Readonly<Record<string, string>>)[field]
        : undefined,
    change: (part: Partial<PlanEntry>): void => {
      setRefused(null);
      setEntry({ ...entry, ...part });
    },
    submit: (): PlanEdit | null => {
      setTried(true);
      const read = readPlanEntry(entry, { plan, locale, text });
      return read.ok ? changePlan(report, read.value.fields, read.value.horizon) : null;
    },
    // The rules are judged above; the session may refuse for another reason.
    refuse: (problem: EditProblem): void =>
      setRefused(formProblems(problem, { ...pane, text, plan, fields: FIELDS }).whole),
  };
}

const FIELDS = [
  ...['name', 'description', 'deflator', 'baseYear', 'years'],
  ...['firstYear', 'lastYear', 'title', 'date'],
];
