import { planProblemText } from '../../../i18n/plan-problem-text';
import type { PlanProblem } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { ProblemList } from '../../controls/ProblemList';

/** The problems of a plan that was not opened. */
export function OpenProblems({ problems }: { readonly problems: readonly PlanProblem[] }) {
  const { t, locale } = usePane();
  return (
    <ProblemList
      items={problems}
      label={t('planFile.problemsTitle')}
      renderItem={(item) => planProblemText(item, locale)}
      more={(count) => t('planFile.problemsMore', { count })}
    />
  );
}
