import { useEffect, useId, useRef, useState } from 'react';
import { Badge, Tooltip } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { IndicatorReport, Plan, ScenarioReport } from '../../domain/index';
import { usePane } from '../pane-context';
import { PathChart } from '../PathChart/PathChart';
import { TargetLine } from '../TargetLine/TargetLine';
import { commandProblemText } from '../texts/command-problem-text';
import { YearField } from '../YearField/YearField';
import { indicatorCard } from './indicator-card-model';
import { useIndicatorCardStyles } from './IndicatorCard.styles';

interface IndicatorCardProps {
  readonly plan: Plan;
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
  readonly startsOpen: boolean;
}

/** One indicator: its path, how its targets stand, and the assumptions that move it. */
export function IndicatorCard({ plan, scenario, report, parent, startsOpen }: IndicatorCardProps) {
  const styles = useIndicatorCardStyles();
  const pane = usePane();
  const { t } = pane;
  const [isOpen, setOpen] = useState(startsOpen);
  const bodyId = useId();
  const card = indicatorCard(plan, scenario, report, parent, pane);
  useVerdictAnnouncement(scenario.scenario.id, card.name, card.targets[0]?.verdict);
  return (
    <section className={styles.card} aria-label={card.name}>
      <div>
        <div className={styles.head}>
          <h3 className={styles.heading}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              {...(isOpen ? { 'aria-controls': bodyId } : {})}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
              {card.name}
            </button>
          </h3>
          {report.illustrative && (
            <Tooltip content={t('assumptions.illustrativeWhy')} relationship="description">
              <Badge tabIndex={0} appearance="outline" color="warning">
                {t('assumptions.illustrative')}
              </Badge>
            </Tooltip>
          )}
        </div>
        <div className={styles.unit}>{card.unit}</div>
      </div>
      <PathChart report={report} compared={parent} text={card.chartText} />
      <div className={styles.ends} aria-hidden>
        {[card.first, card.last].map(({ year, value }) => (
          <span key={year}>
            {year} <span className={styles.value}>{value}</span>
          </span>
        ))}
      </div>
      {card.targets.length === 0 ? (
        <div className={styles.none}>{t('targets.none')}</div>
      ) : (
        <ul className={styles.targets}>
          {card.targets.map((line) => (
            <TargetLine key={line.id} line={line} isDetailed={isOpen} />
          ))}
        </ul>
      )}
      {isOpen && (
        <fieldset id={bodyId} className={styles.fields}>
          <legend className={styles.legend}>
            <span>
              {report.driver === 'growth'
                ? t('assumptions.growth')
                : t('assumptions.netAdditions', { unit: card.unit })}
            </span>
            <span>{t('assumptions.projected')}</span>
          </legend>
          {card.rows.map((row) => (
            <YearField
              key={`${scenario.scenario.id} ${row.year}`}
              indicator={report.indicator}
              driver={report.driver}
              {...row}
              onChange={(value, gesture) => {
                const result = pane.planner.setAssumption({
                  scenario: scenario.scenario.id,
                  indicator: report.indicator.id,
                  year: row.year,
                  value,
                  gesture,
                });
                return result.ok ? null : commandProblemText(result.error, plan, pane);
              }}
            />
          ))}
        </fieldset>
      )}
    </section>
  );
}

/** Says how the first target stands when a change moved it, not when another scenario is shown. */
function useVerdictAnnouncement(
  scenario: string,
  indicator: string,
  verdict: string | undefined,
): void {
  const { announce, locale, t } = usePane();
  const last = useRef({ scenario, verdict, locale });
  useEffect(() => {
    const before = last.current;
    last.current = { scenario, verdict, locale };
    const isSameView = before.scenario === scenario && before.locale === locale;
    if (isSameView && verdict !== undefined && verdict !== before.verdict) {
      announce(t('targets.changed', { indicator, verdict }));
    }
  }, [scenario, indicator, verdict, locale, announce, t]);
}
