import { useCallback, useState } from 'react';
import type { IndicatorReport, PlanReport, ScenarioReport } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { IndicatorCard } from './IndicatorCard';
import { parentReport } from './indicator-card-model';
import { useIndicatorListStyles } from './IndicatorList.styles';
import { useShownReport, type ShownReport } from './use-shown-report';

/** The selected scenario's indicators, each with its assumptions. */
export function IndicatorList() {
  const styles = useIndicatorListStyles();
  const { t, locale } = usePane();
  const shown = useShownReport();
  const { touched, touch } = useTouched();
  const settled = viewOf(shown.settled);
  if (!settled) return null;
  const latest = viewOf(shown.latest);
  const { scenario, parent } = settled;
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
      {scenario.indicators.map(({ indicator }, index) => {
        const card = cardOf(touched.includes(indicator.id) ? latest : settled, indicator.id);
        return (
          card && (
            <IndicatorCard key={indicator.id} {...card} startsOpen={index === 0} onTouch={touch} />
          )
        );
      })}
    </section>
  );
}

/**
 * The cards that were used last: they show the latest numbers before the others do. The one before
 * the last is among them, or it would show for a moment what stood there before its own change.
 */
function useTouched() {
  const [touched, setTouched] = useState<readonly string[]>([]);
  const touch = useCallback((indicator: string): void => {
    setTouched((before) =>
      before.at(-1) === indicator ? before : [...before.slice(-1), indicator],
    );
  }, []);
  return { touched, touch };
}

/** A scenario with the report that it stands in and its parent. */
interface ScenarioView {
  readonly plan: PlanReport;
  readonly scenario: ScenarioReport;
  readonly parent: ScenarioReport | null;
}

function viewOf({ report, selected }: ShownReport): ScenarioView | null {
  const scenario = report?.scenarios.find((each) => each.scenario.id === selected);
  return report && scenario
    ? { plan: report, scenario, parent: parentReport(report, scenario) }
    : null;
}

/** What the card of an indicator shows; the same objects while the report is the same. */
function cardOf(view: ScenarioView | null, id: string) {
  const reportIn = (scenario: ScenarioReport | null | undefined): IndicatorReport | null =>
    scenario?.indicators.find(({ indicator }) => indicator.id === id) ?? null;
  const report = reportIn(view?.scenario);
  return view && report && { ...view, report, parent: reportIn(view.parent) };
}
