import { usePane } from '../pane-context';
import { usePlannerState } from '../use-planner-state';
import { IndicatorCard } from '../IndicatorCard/IndicatorCard';
import { parentReport } from '../IndicatorCard/indicator-card-model';
import { useIndicatorListStyles } from './IndicatorList.styles';

/** The selected scenario's indicators, each with its assumptions. */
export function IndicatorList() {
  const styles = useIndicatorListStyles();
  const { t, locale } = usePane();
  const report = usePlannerState((state) => state.report);
  const selected = usePlannerState((state) => state.selectedScenario);
  const scenario = report?.scenarios.find((each) => each.scenario.id === selected);
  if (!report || !scenario) return null;
  const parent = parentReport(report, scenario);
  return (
    <section className={styles.list} aria-label={t('assumptions.title')}>
      <div>
        <h2 className={styles.heading}>{t('assumptions.title')}</h2>
        <p className={styles.lead}>
          {t('assumptions.lead', { scenario: scenario.scenario.name[locale] })}
        </p>
      </div>
      <div className={styles.legend} aria-hidden>
        <span className={styles.entry}>
          <span className={styles.own} />
          {t('chart.legendOwn')}
        </span>
        {parent && (
          <span className={styles.entry}>
            <span className={styles.parent} />
            {t('chart.legendParent', { scenario: parent.scenario.name[locale] })}
          </span>
        )}
        <span className={styles.entry}>
          <span className={styles.target} />
          {t('chart.legendTarget')}
        </span>
      </div>
      {scenario.indicators.length === 0 && <p>{t('assumptions.noIndicators')}</p>}
      {scenario.indicators.map((indicator, index) => (
        <IndicatorCard
          key={indicator.indicator.id}
          plan={report}
          scenario={scenario}
          report={indicator}
          parent={parent?.indicators[index] ?? null}
          startsOpen={index === 0}
        />
      ))}
    </section>
  );
}
