import { lazy, memo, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { IndicatorReport, PlanReport, ScenarioReport } from '../../../domain/index';
import { DriverFields } from './DriverFields';
import { ExplainedTag } from '../../controls/ExplainedTag';
import { usePane } from '../../controls/pane-context';
import { PathChart } from './PathChart';
import { TargetList } from '../../targets/TargetList';
import { indicatorCard, type IndicatorCardModel } from './indicator-card-model';
import { useIndicatorCardStyles } from './IndicatorCard.styles';

const CardDetails = lazy(async () => {
  const { CardDetails: component } = await import('./CardDetails');
  return { default: component };
});

interface IndicatorCardProps {
  readonly plan: PlanReport;
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
  readonly startsOpen: boolean;
  /** Called before anything in the card is used. */
  readonly onTouch: (indicator: string) => void;
}

/** One indicator: its path, how its targets stand, and the assumptions that move it. */
export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { plan, scenario, report, parent, startsOpen, onTouch } = props;
  const styles = useIndicatorCardStyles();
  const pane = usePane();
  const [isOpen, setOpen] = useState(startsOpen);
  const bodyId = useId();
  const card = indicatorCard(plan.plan, scenario, report, pane);
  useVerdictAnnouncement(scenario.scenario.id, card.name, card.targets[0]?.verdict);
  const touch = (): void => onTouch(report.indicator.id);
  return (
    <section
      className={styles.card}
      aria-label={card.name}
      onFocusCapture={touch}
      onClickCapture={touch}
      onChangeCapture={touch}
    >
      <CardHead
        {...{ card, isOpen, bodyId }}
        isIllustrative={report.illustrative}
        onToggle={() => setOpen(!isOpen)}
      />
      <PathChart report={report} compared={parent} text={card.chartText} />
      <div className={styles.ends} aria-hidden>
        {[card.first, card.last].map(({ year, value }) => (
          <span key={year}>
            {year} <span className={styles.value}>{value}</span>
          </span>
        ))}
      </div>
      <TargetList
        {...{ plan, report }}
        scenario={scenario.scenario}
        lines={card.targets}
        isDetailed={isOpen}
      />
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          <DriverFields {...{ report, parent }} plan={plan.plan} scenario={scenario.scenario} />
          <Disclosed label={pane.t('details.open')}>
            <CardDetails {...{ scenario, report }} plan={plan.plan} />
          </Disclosed>
        </div>
      )}
    </section>
  );
});

interface CardHeadProps {
  readonly card: IndicatorCardModel;
  readonly isOpen: boolean;
  readonly bodyId: string;
  readonly isIllustrative: boolean;
  readonly onToggle: () => void;
}

function CardHead({ card, isOpen, bodyId, isIllustrative, onToggle }: CardHeadProps) {
  const styles = useIndicatorCardStyles();
  const { t } = usePane();
  return (
    <div>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': bodyId } : {})}
            onClick={onToggle}
          >
            {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            {card.name}
          </button>
        </h3>
        {isIllustrative && (
          <ExplainedTag
            text={t('assumptions.illustrative')}
            why={t('assumptions.illustrativeWhy')}
          />
        )}
      </div>
      <div className={styles.unit}>{card.unit}</div>
    </div>
  );
}

interface DisclosedProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Shows its children once it was opened. */
function Disclosed({ label, children }: DisclosedProps) {
  const styles = useIndicatorCardStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.body}>
      <button
        type="button"
        className={styles.disclose}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {label}
      </button>
      {isOpen && <Suspense fallback={null}>{children}</Suspense>}
    </div>
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
