import { lazy, Suspense, type ReactNode } from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import { FormulaActions } from './FormulaActions';
import { useNoticesStyles } from './Notices.styles';

/** Words for mistakes are many; they are fetched when there is one. */
const TableProblems = lazy(async () => {
  const { TableProblems: component } = await import('./TableProblems');
  return { default: component };
});

/** What was just done. */
export interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
}

interface NoticesProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

/** What went wrong, what is wrong in the tables, and what was just done. */
export function Notices({ notice, onDismiss }: NoticesProps) {
  const styles = useNoticesStyles();
  const { t, session, failureText } = usePane();
  const failure = useSessionState((state) => state.failure);
  const problems = useSessionState((state) => state.tableProblems);
  const words = failure && failureText(failure);
  return (
    <div className={styles.notices}>
      {words && (
        <Bar
          intent="error"
          title={t('failure.title')}
          actions={
            <>
              {failure.kind === 'formulaCells' && <FormulaActions cells={failure.cells} />}
              <Dismiss onClick={session.dismissFailure} />
            </>
          }
        >
          {words.reason} {words.next}
        </Bar>
      )}
      {problems.length > 0 && (
        <Bar intent="warning" title={t('tableProblems.title')}>
          <Suspense fallback={null}>
            <TableProblems />
          </Suspense>
        </Bar>
      )}
      {notice && (
        <Bar
          intent="success"
          actions={
            <>
              {notice.canUndo && (
                <Button
                  size="small"
                  onClick={() => {
                    session.undo();
                    onDismiss();
                  }}
                >
                  {t('scenarios.undoDelete')}
                </Button>
              )}
              <Dismiss onClick={onDismiss} />
            </>
          }
        >
          {notice.text}
        </Bar>
      )}
    </div>
  );
}

function Bar({
  intent,
  title,
  actions,
  children,
}: {
  readonly intent: 'error' | 'warning' | 'success';
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useNoticesStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { t } = usePane();
  return (
    <Button
      size="small"
      appearance="transparent"
      aria-label={t('app.dismiss')}
      icon={<DismissRegular />}
      onClick={onClick}
    />
  );
}
