import { lazy, Suspense } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { LazyOutcome } from '../../controls/LazyOutcome';
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
        <LazyOutcome
          className={styles.bar}
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
        </LazyOutcome>
      )}
      {problems.length > 0 && (
        <LazyOutcome className={styles.bar} intent="warning" title={t('tableProblems.title')}>
          <Suspense fallback={null}>
            <TableProblems />
          </Suspense>
        </LazyOutcome>
      )}
      {notice && (
        <LazyOutcome
          className={styles.bar}
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
        </LazyOutcome>
      )}
    </div>
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
