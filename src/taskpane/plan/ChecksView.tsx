import { memo, useCallback, useMemo, useState } from 'react';
import { mergeClasses, Switch } from '@fluentui/react-components';
import { checkSteps, type Finding, type Plan } from '../../domain/index';
import type { Steps } from '../../shared/steps';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { useGrowing } from '../controls/layout/use-growing';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { useSteps } from '../controls/use-steps';
import { checkLine, findingsOf } from './checks-view-model';

/** The findings of the plan's checks, with their numbers. */
export function ChecksView() {
  const styles = useViewFrameStyles();
  const { t } = usePane();
  const selected = useSessionState((state) => state.selectedScenario);
  const [isAll, setAll] = useState(false);
  const checked = useChecks();
  const found = useMemo(
    () => checked && findingsOf(checked.findings, isAll ? null : selected),
    [checked, isAll, selected],
  );
  const count = useGrowing(found?.length ?? 0);
  if (!checked || !found) return <p role="status">{t('views.loading')}</p>;
  return (
    <ViewFrame title={t('checks.title')} lead={t('checks.lead', { count: found.length })}>
      <Switch
        label={t('checks.allScenarios')}
        checked={isAll}
        onChange={(_, { checked }) => setAll(checked)}
      />
      {found.length === 0 && <p className={styles.text}>{t('checks.none')}</p>}
      <ul className={styles.list}>
        {found.slice(0, count).map((finding, index) => (
          <Line key={`${finding.kind} ${String(index)}`} {...{ finding }} plan={checked.plan} />
        ))}
      </ul>
    </ViewFrame>
  );
}

interface Checked {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** The findings of the current plan, worked out in turns with the page. */
function useChecks(): Checked | null {
  const report = useSessionState((state) => state.report);
  const begin = useCallback(
    function* (): Steps<Checked | null> {
      return report && { plan: report.plan, findings: yield* checkSteps(report) };
    },
    [report],
  );
  return useSteps(begin);
}

interface LineProps {
  readonly finding: Finding;
  readonly plan: Plan;
}

/** Memoised, because the list grows. */
const Line = memo(function Line({ finding, plan }: LineProps) {
  const { t, locale } = usePane();
  const styles = useViewFrameStyles();
  const { title, detail, isWarning, names, scenario } = checkLine(finding, plan, locale);
  return (
    <li className={styles.card}>
      <div className={mergeClasses(styles.detail, isWarning && styles.warning)}>
        {t(isWarning ? 'checks.warning' : 'checks.note')}
      </div>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{detail}</p>
      <div className={styles.detail}>
        {names} · {scenario ?? t('checks.everywhere')}
      </div>
    </li>
  );
});
