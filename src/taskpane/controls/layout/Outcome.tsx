import type { ReactNode } from 'react';
import {
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useOutcomeStyles } from './Outcome.styles';

export interface OutcomeProps {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What happened, and what to do next. */
export function Outcome({ intent, title, actions, className, children }: OutcomeProps) {
  const styles = useOutcomeStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={mergeClasses(styles.bar, className)}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
