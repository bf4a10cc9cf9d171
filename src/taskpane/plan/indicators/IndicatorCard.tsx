import { lazy, memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Indicator, IndicatorReport, Plan } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
import { CardMenu, type CardCommand } from './CardMenu';
import { DriverFields } from './DriverFields';
import { ExplainedTag } from '../../controls/buttons/ExplainedTag';
import { usePane } from '../../controls/pane-context';
import { PathChart } from './PathChart';
import { TargetList } from '../../targets/TargetList';
import { Disclosed } from '../../controls/layout/Disclosed';
import { DrawnNear } from '../../controls/layout/DrawnNear';
import { targetLine } from '../../targets/target-line-model';
import { indicatorCard } from './indicator-card-model';
import type { ScenarioView } from './scenario-view';

const CardDetails = lazy(async () => {
  const { CardDetails: component } = await import('./CardDetails');
  return { default: component };
});

interface IndicatorCardProps {
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
  /** The scenario's id. */
  readonly scenario: string;
  readonly scenarioName: LocalText;
  /** The plan's indicators, which a target may be compared with. */
  readonly others: Plan['indicators'];
  /** What an open card shows besides; null while the card is closed. */
  readonly open: ScenarioView | null;
  /** Whether the card draws no more than its heading while it is far from the visible part. */
  readonly isWindowed: boolean;
  /** Whether it is drawn whole until the browser has told where it is. */
  readonly startsDrawn: boolean;
  readonly onToggle: (indicator: string) => void;
  /** Called before the user interacts with the card. */
  readonly onTouch: (indicator: string) => void;
  readonly onCommand: (command: CardCommand, indicator: string) => void;
}

/** The height of a closed card with one target below its heading, in pixels. */
const USUAL_HEIGHT = 150;

/**
 * One indicator: its path, the state of its targets, and the assumptions that drive it. Memoised: a
 * change that leaves the indicator's report as it is does not draw its card again.
 */
export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { report, open, isWindowed, startsDrawn, onToggle, onTouch, onCommand } = props;
  const { indicator } = report;
  const styles = useIndicatorCardStyles();
  const { locale } = usePane();
  const bodyId = useId();
  useVerdictAnnouncement(props);
  const touch = (): void => onTouch(indicator.id);
  return (
    <section
      className={styles.card}
      aria-label={indicator.name[locale]}
      data-indicator={indicator.id}
      onFocusCapture={touch}
      onClickCapture={touch}
      onChangeCapture={touch}
    >
      <CardHead
        {...{ indicator, bodyId }}
        isOpen={open !== null}
        isIllustrative={report.illustrative}
        onToggle={() => onToggle(indicator.id)}
        tools={open && <CardMenu {...{ onCommand, indicator }} plan={open.plan.plan} />}
      />
      <DrawnNear
        // What a user has opened stays, however far it is.
        isWindowed={isWindowed && !open}
        startsDrawn={startsDrawn}
        estimate={USUAL_HEIGHT}
        className={styles.body}
      >
        <CardContent {...props} bodyId={bodyId} />
      </DrawnNear>
    </section>
  );
});

function CardContent(props: IndicatorCardProps & { readonly bodyId: string }) {
  const { report, parent, scenarioName, others, open, bodyId } = props;
  const styles = useIndicatorCardStyles();
  const pane = usePane();
  const card = indicatorCard(report, { scenario: scenarioName, indicators: others }, pane);
  return (
    <>
      <PathChart report={report} compared={parent} text={card.chartText} />
      <div className={styles.ends} aria-hidden>
        {[card.first, card.last].map(({ year, value }) => (
          <span key={year}>
            {year} <span className={styles.value}>{value}</span>
          </span>
        ))}
      </div>
      <TargetList
        {...{ report }}
        lines={card.targets}
        detail={open && { plan: open.plan, scenario: open.scenario.scenario }}
      />
      {open && (
        <div id={bodyId} className={styles.body}>
          <DriverFields
            {...{ report, parent }}
            plan={open.plan.plan}
            scenario={open.scenario.scenario}
          />
          <Disclosed label={pane.t('details.open')}>
            <CardDetails {...{ report }} plan={open.plan.plan} scenario={open.scenario} />
          </Disclosed>
        </div>
      )}
    </>
  );
}

interface CardHeadProps {
  readonly indicator: Indicator;
  readonly isOpen: boolean;
  readonly bodyId: string;
  readonly isIllustrative: boolean;
  readonly onToggle: () => void;
  readonly tools: ReactNode;
}

function CardHead({ indicator, isOpen, bodyId, isIllustrative, onToggle, tools }: CardHeadProps) {
  const styles = useIndicatorCardStyles();
  const { t, locale } = usePane();
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
            {indicator.name[locale]}
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
      <div className={styles.unit}>{indicator.unit[locale]}</div>
    </div>
  );
}

/** Announces the first target's verdict after an edit, but not when another scenario is selected. */
function useVerdictAnnouncement({
  report,
  scenario,
  others,
}: Pick<IndicatorCardProps, 'report' | 'scenario' | 'others'>): void {
  const { announce, locale, t, formats } = usePane();
  const last = useRef({ report, scenario, locale });
  useEffect(() => {
    const before = last.current;
    last.current = { report, scenario, locale };
    const isSameView = before.scenario === scenario && before.locale === locale;
    if (!isSameView || before.report === report) return;
    const wording = { t, formats, indicator: report.indicator, plan: { indicators: others } };
    const verdictOf = ({ targets: [target] }: IndicatorReport) =>
      target && targetLine(target, wording).verdict;
    const verdict = verdictOf(report);
    if (verdict !== undefined && verdict !== verdictOf(before.report)) {
      announce(t('targets.changed', { indicator: report.indicator.name[locale], verdict }));
    }
  }, [report, scenario, others, locale, announce, t, formats]);
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
});
