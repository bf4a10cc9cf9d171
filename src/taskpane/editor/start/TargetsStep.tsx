import { useState } from 'react';
import type { Indicator, Plan } from '../../../domain/index';
import type { TargetDraft } from '../../../session/session';
import { usePane } from '../../controls/pane-context';
import { readTargetEntry, type TargetReading, usualYear } from '../../targets/target-editor-model';
import { PhraseReadings } from '../../targets/PhraseReadings';
import { targetGoal } from '../../targets/target-line-model';
import { formProblems } from '../edit-problem-text';
import { TextField } from '../fields';
import { useEditorTexts } from '../use-editor-texts';
import { takeTargets } from './start-edits';
import { GuideStep, type StepProps } from './GuideStep';

/** The third step: the target of each indicator in the words of the document. */
export function TargetsStep({ report, onNext, onClose }: StepProps) {
  const text = useEditorTexts();
  const pane = usePane();
  const { plan } = report;
  const [phrases, setPhrases] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<Readonly<Record<string, TargetDraft | null>>>({});
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const readingOf = (indicator: Indicator): TargetReading | null => {
    const draft = chosen[indicator.id];
    if (draft) return { kind: 'target', draft };
    return read(phrases[indicator.id] ?? '', plan, indicator, pane);
  };
  const submit = (): void => {
    setTried(true);
    const readings = plan.indicators.map(readingOf).filter((reading) => reading !== null);
    if (readings.some(({ kind }) => kind === 'problem')) return;
    const drafts = readings.flatMap((reading): readonly TargetDraft[] =>
      reading.kind === 'target' ? [reading.draft] : [],
    );
    const done = pane.session.edit(takeTargets(drafts));
    if (done.ok) return onNext();
    setProblem(formProblems(done.error, { ...pane, text, plan, fields: [] }).whole);
  };
  return (
    <GuideStep {...{ problem, onClose }} step={3} lead={text('start.third')} onSubmit={submit}>
      {plan.indicators.map((indicator) => (
        <PhraseField
          key={indicator.id}
          {...{ plan, indicator, isTried }}
          phrase={phrases[indicator.id] ?? ''}
          reading={readingOf(indicator)}
          onChange={(phrase) => {
            setProblem(null);
            setPhrases({ ...phrases, [indicator.id]: phrase });
            setChosen({ ...chosen, [indicator.id]: null });
          }}
          onChoose={(draft) => setChosen({ ...chosen, [indicator.id]: draft })}
        />
      ))}
    </GuideStep>
  );
}

function read(
  phrase: string,
  plan: Plan,
  indicator: Indicator,
  pane: ReturnType<typeof usePane>,
): TargetReading | null {
  if (phrase.trim() === '') return null;
  const entry = { phrase, year: usualYear(plan), fromYear: null, isBinding: false };
  return readTargetEntry(entry, { plan, indicator }, pane);
}

interface PhraseFieldProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly phrase: string;
  readonly reading: TargetReading | null;
  readonly isTried: boolean;
  readonly onChange: (phrase: string) => void;
  readonly onChoose: (draft: TargetDraft) => void;
}

function PhraseField(props: PhraseFieldProps) {
  const { plan, indicator, phrase, reading, isTried, onChange, onChoose } = props;
  const text = useEditorTexts();
  const pane = usePane();
  const { t, locale } = pane;
  const [isLeft, setLeft] = useState(false);
  const hint =
    reading?.kind === 'target'
      ? t('phrase.understood', {
          goal: targetGoal(
            { upper: null, tolerance: null, fromYear: null, ...reading.draft },
            { ...pane, indicator },
          ),
        })
      : undefined;
  const problem = reading?.kind === 'problem' && (isTried || isLeft) ? reading.text : undefined;
  return (
    <div onBlur={() => setLeft(true)}>
      <TextField
        label={text('start.target', { name: indicator.name[locale] })}
        {...{ hint, problem, onChange }}
        value={phrase}
      />
      {reading?.kind === 'problem' && (
        <PhraseReadings {...{ plan, indicator, onChoose }} readings={reading.readings} />
      )}
    </div>
  );
}
