import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { LazyOutcome } from '../../controls/layout/LazyOutcome';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import { useNoticesStyles } from './Notices.styles';
import { isEmptyDiff, type Plan, planDiff } from '../../../domain/index';
import { sentences } from '../../../i18n/sentences';

/** The texts about problems are large, so they are loaded with the first problem. */
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

/** Failures, problems in the tables, and the result of the last action. */
export function Notices({ notice, onDismiss }: NoticesProps) {
  const styles = useNoticesStyles();
  const { t, session, failureText, versions } = usePane();
  const failure = useSessionState((state) => state.failure);
  const problems = useSessionState((state) => state.tableProblems);
  const leftOut = useSessionState((state) => state.rowsLeftOut);
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
          {sentences(words.reason, words.next)}
        </LazyOutcome>
      )}
      {versions.pane !== versions.functions && (
        <LazyOutcome className={styles.bar} intent="warning" title={t('versions.title')}>
          {t('versions.text', { ...versions })}
        </LazyOutcome>
      )}
      {problems.length > 0 && (
        <LazyOutcome className={styles.bar} intent="warning" title={t('tableProblems.title')}>
          <Suspense fallback={null}>
            <TableProblems of="tableProblems" />
          </Suspense>
        </LazyOutcome>
      )}
      {leftOut.length > 0 && (
        <LazyOutcome className={styles.bar} intent="warning" title={t('rowsLeftOut.title')}>
          <Suspense fallback={null}>
            <TableProblems of="rowsLeftOut" />
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

/** What to do about the user's own formulas that block a change. */
function FormulaActions({ cells }: { readonly cells: readonly string[] }) {
  const { t, session } = usePane();
  const [cell] = cells;
  return (
    <>
      {cell !== undefined && (
        <Button size="small" onClick={() => void session.goTo(cell)}>
          {t('tableProblems.goTo', { cell })}
        </Button>
      )}
      <Button size="small" onClick={session.replaceFormulas}>
        {t('failure.replaceFormulas')}
      </Button>
    </>
  );
}

interface Told {
  readonly notice: Notice;
  /** The plan after the action. */
  readonly plan: Plan | null;
}

/**
 * The notice about the last action. Any later change of the plan or write of the sheets clears it,
 * because its undo button would then undo something else.
 */
export function useNotice(): readonly [Notice | null, (notice: Notice | null) => void] {
  const { session } = usePane();
  const [told, setTold] = useState<Told | null>(null);
  // Without a notice a change of the plan is none of this hook's business.
  const plan = useSessionState((state) => (told === null ? null : state.plan));
  const isWriting = useSessionState((state) => state.writing !== null);
  const isPast = told !== null && (isWriting || !isSamePlan(told.plan, plan));
  if (isPast) setTold(null);
  const tell = useCallback(
    (notice: Notice | null): void => setTold(notice && { notice, plan: session.getState().plan }),
    [session],
  );
  return [isPast ? null : (told?.notice ?? null), tell];
}

/** Compares plans without their change log, which the workbook saves later and which is no edit. */
function isSamePlan(before: Plan | null, after: Plan | null): boolean {
  if (before === after || !before || !after) return before === after;
  return isEmptyDiff(planDiff(before, after));
}
