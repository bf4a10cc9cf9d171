import { useMemo, useState } from 'react';
import { mergeClasses, Switch } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { useGrowing } from '../controls/layout/use-growing';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { checkLines, type CheckLine } from './checks-view-model';

/** The findings of the plan's checks, with their numbers. */
export function ChecksView() {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const [isAll, setAll] = useState(false);
  const lines = useMemo(
    () => (report ? checkLines(report, isAll ? null : selected, locale) : []),
    [report, isAll, selected, locale],
  );
  const count = useGrowing(lines.length);
  return (
    <ViewFrame title={t('checks.title')} lead={t('checks.lead', { count: lines.length })}>
      <Switch
        label={t('checks.allScenarios')}
        checked={isAll}
        onChange={(_, { checked }) => setAll(checked)}
      />
      {lines.length === 0 && <p className={styles.text}>{t('checks.none')}</p>}
      <ul className={styles.list}>
        {lines.slice(0, count).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </ViewFrame>
  );
}

function Line({ line }: { readonly line: CheckLine }) {
  const { title, detail, isWarning, names, scenario } = line;
  const styles = useViewFrameStyles();
  const { t } = usePane();
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
}
