import { lazy, memo, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorReport, PlanReport, ScenarioReport } from '../../../domain/index';
import { CardMenu, type CardCommand } from './CardMenu';
import { DriverFields } from './DriverFields';
import { ExplainedTag } from '../../controls/buttons/ExplainedTag';
import { usePane } from '../../controls/pane-context';
import { PathChart } from './PathChart';
import { TargetList } from '../../targets/TargetList';
import { indicatorCard, type IndicatorCardModel } from './indicator-card-model';

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
  /** Called before the user interacts with the card. */
  readonly onTouch: (indicator: string) => void;
  readonly onCommand: (command: CardCommand, indicator: string) => void;
}

/** One indicator: its path, the state of its targets, and the assumptions that drive it. */
export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { plan, scenario, report, parent, startsOpen, onTouch, onCommand } = props;
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
      data-indicator={report.indicator.id}
      onFocusCapture={touch}
      onClickCapture={touch}
      onChangeCapture={touch}
    >
      <CardHead
        {...{ card, isOpen, bodyId }}
        isIllustrative={report.illustrative}
        onToggle={() => setOpen(!isOpen)}
        tools={
          isOpen && <CardMenu {...{ onCommand }} plan={plan.plan} indicator={report.indicator} />
        }
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
  readonly tools: ReactNode;
}

function CardHead({ card, isOpen, bodyId, isIllustrative, onToggle, tools }: CardHeadProps) {
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
        {tools}
      </div>
      <div className={styles.unit}>{card.unit}</div>
    </div>
  );
}

interface DisclosedProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Renders its children only after it has been opened once. */
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

/** Announces the first target's verdict after an edit, but not when another scenario is selected. */
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

const useIndicatorCardStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, flex: '1 1 140px' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':hover': { color: tokens.colorBrandForeground1 },
    '& svg': { flexShrink: 0 },
  },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  ends: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
  },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  disclose: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    alignSelf: 'flex-start',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':hover': { color: tokens.colorBrandForeground1 },
  },
});
