import { type FormEvent, useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { BASIS_FACTS, type IndicatorReport, type Plan, type Target } from '../../domain/index';
import type { TargetDraft } from '../../session/session';
import { usePane } from '../controls/pane-context';
import {
  enteredSource,
  withEnteredSource,
  type EnteredSource,
} from '../../session/commands/edit/base-source';
import { OWN_JUDGEMENT } from '../../session/commands/parts';
import { sameContent } from '../../shared/same-content';
import { problemProps } from '../editor/fields';
import { SourceFields } from '../editor/SourceFields';
import { useEditorTexts } from '../editor/use-editor-texts';
import { PhraseReadings } from './PhraseReadings';
import { TargetFieldInputs } from './TargetFieldInputs';
import { fieldsOf, readTargetFields, type TargetFields } from './target-fields-model';
import { targetDoubts } from './target-doubts';
import { targetGoal } from './target-line-model';
import { commandProblemText } from '../controls/command-problem-text';
import { phraseOf, type TargetEntry, readTargetEntry, usualYear } from './target-editor-model';

interface TargetEditorProps {
  readonly plan: Plan;
  readonly report: IndicatorReport;
  /** The target to change; null adds one. */
  readonly target: Target | null;
  readonly onClose: () => void;
}

/** Reads a target from a phrase and shows how it is understood before it is saved. */
export function TargetEditor({ plan, report, target, onClose }: TargetEditorProps) {
  const styles = useTargetEditorStyles();
  const pane = usePane();
  const text = useEditorTexts();
  const { t, locale, announce } = pane;
  const { indicator } = report;
  const goalOf = (wanted: Target | TargetDraft): string =>
    targetGoal(
      { upper: null, tolerance: null, fromYear: null, ...wanted },
      { ...pane, indicator, plan },
    );
  const [typed] = useState(() => (target ? phraseOf(target, indicator, plan.baseYear) : ''));
  const [entry, setEntry] = useState<TargetEntry>(() => ({
    phrase: typed,
    year: target?.year ?? usualYear(plan),
    fromYear: target?.fromYear ?? null,
    isBinding: target?.nature === 'binding',
  }));
  const [refused, setRefused] = useState<string | null>(null);
  // A target that no phrase says is changed by its fields.
  const [isByFields, setByFields] = useState(target !== null && typed === '');
  const [fields, setFields] = useState<TargetFields>(() => fieldsOf(target, indicator));
  const sourceBefore = enteredSource(target?.provenance ?? null);
  const [source, setSource] = useState<EnteredSource>(sourceBefore);
  const [chosen, setChosen] = useState<TargetDraft | null>(null);
  const read = isByFields
    ? readTargetFields(fields, entry, { indicator, text })
    : readTargetEntry(entry, { plan, indicator }, pane);
  const reading = chosen ? ({ kind: 'target', draft: withNature(chosen, entry) } as const) : read;
  const doubts = reading.kind === 'target' ? targetDoubts(plan, reading.draft, target, locale) : [];
  const isTyped = (isByFields ? fields.value : entry.phrase).trim() !== '';
  const problem = refused ?? (isTyped && reading.kind === 'problem' ? reading.text : null);
  const change = (part: Partial<TargetEntry>): void => {
    setRefused(null);
    // What was chosen belongs to the words and the years for which it was offered.
    if (part.isBinding === undefined) setChosen(null);
    setEntry({ ...entry, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reading.kind === 'problem') return setRefused(reading.text);
    const { draft } = reading;
    const change = isByFields || (target && entry.phrase === typed) ? keepSource(draft) : draft;
    const saved = sameContent(source, sourceBefore)
      ? change
      : {
          ...change,
          provenance: withEnteredSource(target?.provenance ?? draft.provenance ?? OWN_JUDGEMENT, {
            ...source,
            phrase: source.phrase.trim() === '' ? (draft.provenance?.phrase ?? '') : source.phrase,
          }),
        };
    const result = target
      ? pane.session.changeTarget(target.id, saved)
      : pane.session.addTarget({ ...draft, ...saved });
    if (!result.ok) return setRefused(commandProblemText(result.error, plan, pane));
    announce(t(target ? 'phrase.changed' : 'phrase.added', { goal: goalOf(draft) }));
    onClose();
  };
  const title = t('phrase.addTitle', { indicator: indicator.name[locale] });
  return (
    <form className={styles.form} aria-label={title} onSubmit={submit} noValidate>
      <h4 className={styles.title}>{title}</h4>
      {isByFields ? (
        <TargetFieldInputs
          {...{ plan, indicator, fields, problem }}
          onChange={(next) => {
            setRefused(null);
            setFields(next);
          }}
        />
      ) : (
        <Field label={t('phrase.label')} {...problemProps(problem ?? undefined)}>
          <Input
            size="small"
            autoComplete="off"
            autoFocus
            value={entry.phrase}
            placeholder={t('phrase.placeholder')}
            onChange={(_, data) => change({ phrase: data.value })}
          />
        </Field>
      )}
      {isTyped && reading.kind === 'problem' && (
        <PhraseReadings
          {...{ plan, indicator }}
          readings={reading.readings}
          onChoose={(draft) => {
            setRefused(null);
            setChosen(draft);
          }}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.way}
        onClick={() => {
          setRefused(null);
          setChosen(null);
          setByFields(!isByFields);
        }}
      >
        {text(isByFields ? 'target.byWords' : 'target.byFields')}
      </Button>
      <EntryYears
        {...{ plan, entry }}
        takesOneYear={isByFields && BASIS_FACTS[fields.basis].isOverPeriod}
        onChange={change}
      />
      <details>
        <summary>{text('target.source')}</summary>
        <SourceFields
          {...{ plan, source }}
          label={text('target.document')}
          onChange={(next) => {
            setRefused(null);
            setSource(next);
          }}
        />
      </details>
      <Checkbox
        label={t('phrase.binding')}
        checked={entry.isBinding}
        onChange={(_, data) => change({ isBinding: data.checked === true })}
      />
      <div className={styles.understood} role="status">
        {reading.kind === 'target' && t('phrase.understood', { goal: goalOf(reading.draft) })}
        {doubts.map((doubt) => (
          <p key={doubt} className={styles.doubt}>
            {doubt}
          </p>
        ))}
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {t(target ? 'phrase.changeAction' : 'phrase.addAction')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

function withNature(draft: TargetDraft, { isBinding }: TargetEntry): TargetDraft {
  return { ...draft, nature: isBinding ? 'binding' : 'expected' };
}

/** Drops the source from a change whose phrase was not retyped, so that the target keeps its source. */
function keepSource({ provenance: _, ...change }: TargetDraft): Partial<TargetDraft> {
  return change;
}

interface EntryYearsProps {
  readonly plan: Plan;
  readonly entry: TargetEntry;
  /** Whether a period of one year means something else than no period. */
  readonly takesOneYear: boolean;
  readonly onChange: (part: Partial<TargetEntry>) => void;
}

function EntryYears({ plan, entry, takesOneYear, onChange }: EntryYearsProps) {
  const styles = useTargetEditorStyles();
  const { t } = usePane();
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  const options = (list: readonly number[]) =>
    list.map((year) => (
      <option key={year} value={year}>
        {year}
      </option>
    ));
  return (
    <div className={styles.years}>
      <Field label={t('phrase.year')} className={styles.year}>
        <Select
          size="small"
          value={entry.year}
          onChange={(_, { value }) => onChange({ year: Number(value), fromYear: null })}
        >
          {options(years)}
        </Select>
      </Field>
      <Field label={t('phrase.fromYear')} className={styles.year}>
        <Select
          size="small"
          value={entry.fromYear ?? ''}
          onChange={(_, { value }) => onChange({ fromYear: value === '' ? null : Number(value) })}
        >
          <option value="">{t('phrase.oneYear')}</option>
          {options(years.filter((year) => (takesOneYear ? year <= entry.year : year < entry.year)))}
        </Select>
      </Field>
    </div>
  );
}

const useTargetEditorStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  years: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  year: { flex: '1 1 96px', minWidth: 0, '& select': { minWidth: 0 } },
  way: { alignSelf: 'flex-start' },
  understood: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  doubt: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
