import { useState, type FormEvent } from 'react';
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { usePane, type PaneTranslate } from '../../controls/pane-context';
import { copyName } from './copy-name';
import { StepBody, StepFrame } from '../../controls/layout/StepDialog';

/** What the dialog asks for. */
export type ScenarioQuestion = 'add' | 'rename' | 'duplicate' | 'note';

interface NamedScenario {
  readonly id: string;
  readonly name: string;
  /** In each language. */
  readonly names: readonly string[];
  readonly note: string | null;
}

interface ScenarioDialogProps {
  readonly kind: ScenarioQuestion;
  readonly scenarios: readonly NamedScenario[];
  /** The scenario to edit, or the default parent of a new one. */
  readonly selected: NamedScenario;
  readonly onClose: () => void;
  /** Runs the command; returns the problem as text, or null. */
  readonly onSubmit: (entry: { readonly text: string; readonly parent: string }) => string | null;
}

/** Asks for the name or note of a scenario and, for a new one, its parent. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const { kind, scenarios, selected, onClose, onSubmit } = props;
  const { t } = usePane();
  const [text, setText] = useState(() => startOf(kind, selected, { scenarios, t }));
  const [parent, setParent] = useState(selected.id);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = onSubmit({ text, parent });
    setProblem(wrong);
    if (wrong === null) onClose();
  };
  return (
    <StepFrame width="narrow" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <StepBody
          title={t(`scenarios.${kind}Title`)}
          actions={
            <>
              <Button appearance="primary" type="submit">
                {t(`scenarios.${kind}Action`)}
              </Button>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </>
          }
        >
          <TextField
            {...{ kind, text, problem }}
            onChange={(next) => {
              setText(next);
              setProblem(null);
            }}
          />
          {kind === 'add' && (
            <Field label={t('scenarios.parent')} hint={t('scenarios.parentHint')}>
              <Select value={parent} onChange={(_, data) => setParent(data.value)}>
                {scenarios.map((scenario) => (
                  <option key={scenario.id} value={scenario.id}>
                    {scenario.name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </StepBody>
      </form>
    </StepFrame>
  );
}

function startOf(
  kind: ScenarioQuestion,
  { name, note }: NamedScenario,
  { scenarios, t }: { readonly scenarios: readonly NamedScenario[]; readonly t: PaneTranslate },
): string {
  switch (kind) {
    case 'add':
      return '';
    case 'rename':
      return name;
    case 'duplicate':
      return copyName(
        name,
        scenarios.flatMap(({ names }) => names),
        t,
      );
    case 'note':
      return note ?? '';
  }
}

interface TextFieldProps {
  readonly kind: ScenarioQuestion;
  readonly text: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
}

function TextField({ kind, text, problem, onChange }: TextFieldProps) {
  const { t } = usePane();
  const validation =
    problem === null ? {} : { validationMessage: problem, validationState: 'error' as const };
  if (kind === 'note') {
    return (
      <Field label={t('scenarios.note')} hint={t('scenarios.noteHint')} {...validation}>
        <Textarea value={text} rows={4} onChange={(_, data) => onChange(data.value)} />
      </Field>
    );
  }
  return (
    <Field label={t('scenarios.name')} {...validation}>
      <Input
        value={text}
        autoComplete="off"
        placeholder={kind === 'add' ? t('scenarios.namePlaceholder') : undefined}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
