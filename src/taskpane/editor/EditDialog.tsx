import type { FormEvent, ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { EditProblem, PlanEdit } from '../../session/session';
import { StepBody, StepFrame } from '../controls/layout/StepDialog';
import { usePane } from '../controls/pane-context';
import type { ShowNotice } from '../plan/scenarios/scenario-commands';
import { useEditorStyles } from './editor.styles';
import { useEditorTexts } from './use-editor-texts';

interface EditDialogProps {
  readonly title: string;
  /** What is wrong with the form as a whole. */
  readonly problem: string | null;
  /** The edit that the form asks for; null if it cannot be read, which its fields then say. */
  readonly readEdit: () => PlanEdit | null;
  readonly onRefused: (problem: EditProblem) => void;
  /** What is told once the edit is made. */
  readonly saved: string;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** A dialog with a form that changes the plan as one step. */
export function EditDialog(props: EditDialogProps) {
  const { title, problem, readEdit, onRefused, saved, onNotice, onClose, children } = props;
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { t, session } = usePane();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const edit = readEdit();
    if (!edit) return;
    const done = session.edit(edit);
    if (!done.ok) return onRefused(done.error);
    onNotice({ text: saved, canUndo: true });
    onClose();
  };
  return (
    <StepFrame onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <StepBody
          title={title}
          actions={
            <>
              <Button appearance="primary" type="submit">
                {text('save')}
              </Button>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
            </>
          }
        >
          {children}
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </StepBody>
      </form>
    </StepFrame>
  );
}
