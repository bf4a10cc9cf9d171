import { useState, type FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
} from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { useScenarioDialogStyles } from './ScenarioDialog.styles';

interface NamedScenario {
  readonly id: string;
  readonly name: string;
}

interface ScenarioDialogProps {
  readonly kind: 'add' | 'rename';
  readonly scenarios: readonly NamedScenario[];
  /** The scenario to rename, or the parent that is proposed for a new one. */
  readonly selected: NamedScenario;
  readonly onClose: () => void;
  /** Carries the command out; returns what is wrong in words. */
  readonly onSubmit: (entry: { readonly name: string; readonly parent: string }) => string | null;
}

/** Asks for the name of a scenario and, for a new one, what it inherits from. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const { kind, scenarios, selected, onClose, onSubmit } = props;
  const styles = useScenarioDialogStyles();
  const { t } = usePane();
  const isNew = kind === 'add';
  const [name, setName] = useState(isNew ? '' : selected.name);
  const [parent, setParent] = useState(selected.id);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = onSubmit({ name, parent });
    setProblem(text);
    if (text === null) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t(isNew ? 'scenarios.addTitle' : 'scenarios.renameTitle')}</DialogTitle>
            <DialogContent className={styles.form}>
              <Field
                label={t('scenarios.name')}
                {...(problem === null
                  ? {}
                  : { validationMessage: problem, validationState: 'error' as const })}
              >
                <Input
                  value={name}
                  maxLength={60}
                  autoComplete="off"
                  placeholder={isNew ? t('scenarios.namePlaceholder') : undefined}
                  onChange={(_, data) => {
                    setName(data.value);
                    setProblem(null);
                  }}
                />
              </Field>
              {isNew && (
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
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button appearance="primary" type="submit">
                {t(isNew ? 'scenarios.addAction' : 'scenarios.renameAction')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
