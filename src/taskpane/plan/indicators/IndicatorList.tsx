import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { IndicatorReport, PlanReport, ScenarioReport } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { IndicatorCard } from './IndicatorCard';
import { parentReport } from './indicator-card-model';
import { useGrowing } from '../../controls/layout/use-growing';
import { useSessionState } from '../../controls/use-session-state';
import type { ShowNotice } from '../scenarios/scenario-commands';
import {
  foundIndicators,
  groupsOf,
  type ListSearch,
  LONG_LIST,
  WHOLE_LIST,
} from './indicator-filter';
import { useCardCommands } from './use-card-commands';

const ListSearchBar = lazy(async () => {
  const { ListSearchBar: component } = await import('./ListSearchBar');
  return { default: component };
});

const IndicatorEditor = lazy(async () => {
  const { IndicatorEditor: component } = await import('../../editor/indicator/IndicatorEditor');
  return { default: component };
});

/** The selected scenario's indicators, each with its assumptions. */
export function IndicatorList({ onNotice }: { readonly onNotice: ShowNotice }) {
  const styles = useIndicatorListStyles();
  const { t, locale } = usePane();
  const shown = useShownReport();
  const { touched, touch } = useTouched();
  const { open, onCommand, add, close } = useCardCommands(onNotice);
  const [search, setSearch] = useState(WHOLE_LIST);
  const sought = useDeferredValue(search);
  const settled = useMemo(() => viewOf(shown.settled), [shown.settled]);
  const latest = useMemo(() => viewOf(shown.latest), [shown.latest]);
  const found = useMemo(() => settled && foundIn(settled, sought), [settled, sought]);
  const count = useGrowing(settled?.scenario.indicators.length ?? 0);
  if (!settled) return null;
  const { scenario, parent } = settled;
  const listed = scenario.indicators.filter(({ indicator }) => found?.has(indicator.id) ?? true);
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
      {found && (
        <Suspense fallback={null}>
          <ListSearchBar
            {...{ search }}
            groups={groupsOf(settled.plan.plan)}
            count={found.size}
            all={scenario.indicators.length}
            onChange={setSearch}
          />
        </Suspense>
      )}
      {scenario.indicators.length === 0 && <p>{t('assumptions.noIndicators')}</p>}
      {listed.slice(0, count).map(({ indicator }, index) => {
        const card = cardOf(touched.includes(indicator.id) ? latest : settled, indicator.id);
        return (
          card && (
            <IndicatorCard
              key={indicator.id}
              {...card}
              {...{ onCommand }}
              startsOpen={index === 0}
              onTouch={touch}
            />
          )
        );
      })}
      <div>
        <Button size="small" icon={<AddRegular />} data-adds-indicator onClick={add}>
          {t('indicators.add')}
        </Button>
      </div>
      {open && latest && (
        <Suspense fallback={null}>
          <IndicatorEditor
            key={`${open.kind} ${open.id ?? ''}`}
            {...open}
            {...{ onNotice }}
            report={latest.plan}
            scenario={latest.scenario.scenario}
            onClose={close}
          />
        </Suspense>
      )}
    </section>
  );
}

/**
 * The two cards used last; they show the latest numbers before the others do. The last but one is
 * included, because otherwise it would briefly show the numbers from before its own change.
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

/** A scenario with the report that contains it, and its parent. */
interface ScenarioView {
  readonly plan: PlanReport;
  readonly scenario: ScenarioReport;
  readonly parent: ScenarioReport | null;
  readonly own: ReadonlyMap<string, IndicatorReport>;
  readonly inherited: ReadonlyMap<string, IndicatorReport>;
}

function viewOf({ report, selected }: ShownReport): ScenarioView | null {
  const scenario = report?.scenarios.find((each) => each.scenario.id === selected);
  if (!report || !scenario) return null;
  const parent = parentReport(report, scenario);
  return { plan: report, scenario, parent, own: byId(scenario), inherited: byId(parent) };
}

/** The ids that a search finds in a long list; null for a short one, which is shown whole. */
function foundIn({ plan, scenario }: ScenarioView, search: ListSearch): ReadonlySet<string> | null {
  const isLong = scenario.indicators.length >= LONG_LIST;
  return isLong ? foundIndicators(plan.plan, scenario, search) : null;
}

function byId(scenario: ScenarioReport | null): ReadonlyMap<string, IndicatorReport> {
  return new Map((scenario?.indicators ?? []).map((report) => [report.indicator.id, report]));
}

/** The props of an indicator's card; the same objects as long as the report is the same. */
function cardOf(view: ScenarioView | null, id: string) {
  const report = view?.own.get(id);
  if (!view || !report) return null;
  const { plan, scenario, inherited } = view;
  return { plan, scenario, report, parent: inherited.get(id) ?? null };
}

const useIndicatorListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  own: {
    width: '18px',
    borderTop: `3px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderTopColor: 'CanvasText' },
  },
  parent: { width: '18px', borderTop: `2px dashed ${tokens.colorNeutralForeground3}` },
  target: {
    width: '7px',
    height: '7px',
    transform: 'rotate(45deg)',
    border: `2px solid ${tokens.colorNeutralForeground2}`,
  },
});

/** A report and its selected scenario. */
interface ShownReport {
  readonly report: PlanReport | null;
  readonly selected: string | null;
}

/**
 * The latest report for the cards in use, and a deferred one for all others: React renders that one in
 * small pieces, so that many cards never block the pane.
 */
function useShownReport(): { readonly latest: ShownReport; readonly settled: ShownReport } {
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const latest = useMemo(() => ({ report, selected }), [report, selected]);
  return { latest, settled: useDeferredValue(latest) };
}
