import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Driver, IndicatorReport, Plan, Scenario } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { commandProblemText } from '../../controls/command-problem-text';
import { historySuggestion } from './history-suggestion';

interface HistorySuggestionProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly report: IndicatorReport;
  readonly driver: Driver;
}

/** Offers the average of the known years for every projected year. */
export function HistorySuggestion({ plan, scenario, report, driver }: HistorySuggestionProps) {
  const styles = useHistorySuggestionStyles();
  const pane = usePane();
  const suggestion = historySuggestion(report, driver, pane);
  if (suggestion === null) return null;
  const { text, value, method } = suggestion;
  return (
    <div className={styles.all}>
      {text}{' '}
      <Link
        as="button"
        inline
        onClick={() => {
          const result = pane.session.applyPath({
            ...{ scenario: scenario.id, indicator: report.indicator.id, driver, method },
            values: Array.from({ length: plan.years }, () => value),
          });
          pane.announce(result.ok ? text : commandProblemText(result.error, plan, pane));
        }}
      >
        {pane.t('assumptions.useSuggested')}
      </Link>
    </div>
  );
}

const useHistorySuggestionStyles = makeStyles({
  all: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
