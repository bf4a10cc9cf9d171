import { Link } from '@fluentui/react-components';
import { planProblemRule, planProblemText } from '../../../i18n/plan-problem-text';
import { usePane } from '../../controls/pane-context';
import { ProblemList } from '../../controls/layout/ProblemList';
import { useSessionState } from '../../controls/use-session-state';
import { useNoticesStyles } from './Notices.styles';

interface TableProblemsProps {
  /** The mistakes in the tables, or what keeps rows out that are typed below a table. */
  readonly of: 'tableProblems' | 'rowsLeftOut';
}

/** The problems in the tables, each with a link to its cell. */
export function TableProblems({ of }: TableProblemsProps) {
  const styles = useNoticesStyles();
  const { t, locale, session } = usePane();
  const problems = useSessionState((state) => state[of]);
  const hasPlan = useSessionState((state) => state.plan !== null);
  return (
    <>
      <p className={styles.lead}>{t(leadOf(of, hasPlan), { count: problems.length })}</p>
      <ProblemList
        items={problems}
        label={t(`${of}.title`)}
        more={(count) => t('tableProblems.more', { count })}
        renderItem={({ problem, cell }) => (
          <span className={styles.problem}>
            {cell === null ? planProblemText(problem, locale) : planProblemRule(problem, locale)}
            {cell !== null && (
              <Link as="button" inline onClick={() => void session.goTo(cell)}>
                {t('tableProblems.goTo', { cell })}
              </Link>
            )}
          </span>
        )}
      />
    </>
  );
}

function leadOf(of: TableProblemsProps['of'], hasPlan: boolean) {
  if (of === 'rowsLeftOut') return 'rowsLeftOut.lead';
  return hasPlan ? 'tableProblems.lead' : 'firstRun.unreadLead';
}
