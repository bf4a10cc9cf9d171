import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { KIND_FACTS, type PlanReport, type Scenario } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { EditDialog } from '../EditDialog';
import { type FormProblems, formProblems, NO_PROBLEMS } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { LocalTextField, TextField } from '../fields';
import { useEditorTexts } from '../use-editor-texts';
import { useFormulaParser } from '../use-formula-parser';
import { entryOf, hasBase, type IndicatorEntry, NEW_ENTRY } from './indicator-entry';
import { editOf, type FormContext, indicatorReport, previewOf } from './indicator-preview';
import { KindChoice } from './KindChoice';
import { KindEffects } from './KindEffects';
import { KindSettings } from './KindSettings';
import { LivePath } from './LivePath';
import { MoreFields } from './MoreFields';

/** The fields of the form that can have a problem. */
const FIELDS = [
  ...[
    'name',
    'unit',
    'kind',
    'base',
    'group',
    'decimals',
    'partOf',
    'validity',
    'phasing',
    'steepness',
  ],
  ...['startShare', 'follows', 'lag', 'outsideGrowth', 'formula'],
];

interface IndicatorDialogProps {
  readonly report: PlanReport;
  /** The scenario whose path is drawn. */
  readonly scenario: Scenario;
  /** The indicator to change; null adds one. */
  readonly id: string | null;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

/** Adds an indicator or changes one; its path is drawn while the fields are filled in. */
export function IndicatorDialog({ report, scenario, id, onNotice, onClose }: IndicatorDialogProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { locale } = usePane();
  const form = useIndicatorForm(report, id, scenario.id);
  const { entry, preview, problemOf, change } = form;
  const [isChanging, setChanging] = useState(id === null);
  const name = entry.name.own.trim();
  const { plan } = report;
  const parts = { plan, id, entry, problemOf, onChange: change };
  const isShare = entry.kind !== null && KIND_FACTS[entry.kind].isShare;
  const canBeIndex = entry.kind !== null && KIND_FACTS[entry.kind].canBeIndex;
  return (
    <EditDialog
      title={id === null ? text('add') : text('edit', { name: form.title })}
      problem={form.whole}
      readEdit={form.submit}
      onRefused={form.refuse}
      saved={text(id === null ? 'added' : 'saved', { name })}
      {...{ onNotice, onClose }}
    >
      <LocalTextField
        label={text('name')}
        problem={problemOf('name')}
        value={entry.name}
        onChange={(value) => change('name', { name: value })}
      />
      <LocalTextField
        label={text('unit')}
        hint={text('unitHint')}
        problem={problemOf('unit')}
        value={entry.unit}
        onChange={(unit) => change('unit', { unit })}
      />
      {isChanging ? (
        <KindChoice
          kind={entry.kind}
          problem={problemOf('kind')}
          onChange={(kind) => change('kind', { kind })}
        />
      ) : (
        <div>
          <p className={styles.detail}>{entry.kind && text(`kind.${entry.kind}`)}</p>
          <Button size="small" onClick={() => setChanging(true)}>
            {text('kind.change')}
          </Button>
        </div>
      )}
      {hasBase(entry) && (
        <TextField
          label={text('base', { year: plan.baseYear })}
          hint={text(isShare ? 'baseHintShare' : canBeIndex ? 'baseHintIndex' : 'baseHint')}
          problem={problemOf('base')}
          value={entry.base}
          onChange={(base) => change('base', { base })}
        />
      )}
      <KindSettings {...parts} />
      {preview.effects && (
        <KindEffects
          effects={preview.effects}
          isSamePath={preview.report ? preview.isSamePath : null}
        />
      )}
      {entry.kind !== null && (
        <LivePath
          report={preview.report}
          before={id === null ? null : indicatorReport(report, id, scenario.id)}
          scenario={scenario.name[locale]}
        />
      )}
      <MoreFields {...parts} />
    </EditDialog>
  );
}

function knownFields({ known }: IndicatorEntry): readonly string[] {
  return known.flatMap((_, row) => [`known.${String(row)}.year`, `known.${String(row)}.value`]);
}

/** The state of the form: what is typed, what it leads to, and what is wrong with it. */
function useIndicatorForm(report: PlanReport, id: string | null, scenario: string) {
  const pane = usePane();
  const { locale } = pane;
  const text = useEditorTexts();
  const indicator = report.plan.indicators.find((each) => each.id === id);
  const [before] = useState(() => (indicator ? entryOf(indicator, locale) : NEW_ENTRY));
  const [entry, setEntry] = useState<IndicatorEntry>(before);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<FormProblems>(NO_PROBLEMS);
  const parse = useFormulaParser(entry.kind === 'formula');
  const context = useMemo<FormContext>(
    () => ({ report, id, before, parse, locale, text }),
    [report, id, before, parse, locale, text],
  );
  const settled = useDeferredValue(entry);
  const preview = useMemo(
    () => previewOf(settled, context, scenario),
    [settled, context, scenario],
  );
  const words = { ...pane, text, plan: report.plan, fields: [...FIELDS, ...knownFields(entry)] };
  const found = preview.problem ? formProblems(preview.problem, words) : NO_PROBLEMS;
  const fields = { ...found.fields, ...preview.unread, ...refused.fields };
  return {
    entry,
    preview,
    title: indicator?.name[locale] ?? '',
    whole: refused.whole ?? (isTried ? found.whole : null),
    problemOf: (field: string): string | undefined =>
      isTried || touched.has(field) ? fields[field] : undefined,
    change: (field: string, part: Partial<IndicatorEntry>): void => {
      setRefused(NO_PROBLEMS);
      setTouched(new Set([...touched, field]));
      setEntry({ ...entry, ...part });
    },
    submit: () => {
      setTried(true);
      const made = editOf(entry, context);
      return made.ok ? made.value.edit : null;
    },
    refuse: (problem: Parameters<typeof formProblems>[0]): void =>
      setRefused(formProblems(problem, words)),
  };
}
