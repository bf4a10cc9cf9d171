import type { ReactNode } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useStepStyles } from './StepDialog.styles';

interface OutcomeProps {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children: ReactNode;
}

/** What became of it, and what to do next. */
export function Outcome({ intent, title, children }: OutcomeProps) {
  const styles = useStepStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
