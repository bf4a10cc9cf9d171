import { problemLines } from '../../../i18n/plan-problem-lines';
import type { PlanProblem } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { ProblemList } from '../../controls/layout/ProblemList';

/** The problems of a plan that was not opened. */
export function OpenProblems({ problems }: { readonly problems: readonly PlanProblem[] }) {
  const { t, locale } = usePane();
  return (
    <ProblemList
      items={problemLines(problems, locale)}
      label={t('planFile.problemsTitle')}
      renderItem={(line) => line}
    />
  );
}
