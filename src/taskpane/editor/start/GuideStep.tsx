import type { FormEvent, ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { PlanReport } from '../../../domain/index';
import { useViewFrameStyles } from '../../controls/layout/ViewFrame.styles';
import { useEditorTexts } from '../use-editor-texts';

/** What a step gets. */
export interface StepProps {
  readonly report: PlanReport;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

interface GuideStepProps {
  readonly step: 1 | 2 | 3;
  readonly lead: string;
  readonly problem: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a step: its question, its fields, and the ways on and out. */
export function GuideStep({ step, lead, problem, onSubmit, onClose, children }: GuideStepProps) {
  const styles = useViewFrameStyles();
  const text = useEditorTexts();
  const title = text('start.title', { step });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.card} aria-label={title} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{lead}</p>
      {children}
      {problem !== null && (
        <div role="alert" className={styles.warning}>
          {problem}
        </div>
      )}
      <div className={styles.choices}>
        <Button appearance="primary" type="submit">
          {text(step === 3 ? 'start.finish' : 'start.next')}
        </Button>
        <Button onClick={onClose}>{text('start.leave')}</Button>
      </div>
    </form>
  );
}
