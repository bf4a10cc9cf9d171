import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { usePane } from '../../controls/pane-context';
import { IndicatorCard } from './IndicatorCard';
import type { CardCommand } from './CardMenu';
import { type ScenarioView, type ShownReport, viewOf } from './scenario-view';
import { DRAWN_FIRST, DRAWN_WHOLE } from '../../controls/layout/DrawnNear';
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
  const { open, onCommand, add, close } = useCardCommands(onNotice);
  const [search, setSearch] = useState(WHOLE_LIST);
  const sought = useDeferredValue(search);
  const settled = useMemo(() => viewOf(shown.settled), [shown.settled]);
  const latest = useMemo(() => viewOf(shown.latest), [shown.latest]);
  const found = useMemo(() => settled && foundIn(settled, sought), [settled, sought]);
  if (!settled) return null;
  const { scenario, parent } = settled;
  return (
    <section className={styles.list} aria-label={t('assumptions.title')}>
      <div>
        <h2 className={styles.heading}>{t('assumptions.title')}</h2>
        <p className={styles.lead}>
          {t('assumptions.lead', { scenario: scenario.scenario.name[locale] })}
        </p>
      </div>
      <ChartLegend parent={parent?.scenario.name[locale] ?? null} />
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
      <Cards {...{ settled, latest, found, onCommand }} />
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

/** What the lines of the charts mean. */
function ChartLegend({ parent }: { readonly parent: string | null }) {
  const styles = useIndicatorListStyles();
  const { t } = usePane();
  return (
    <div className={styles.legend} aria-hidden>
      <span className={styles.entry}>
        <span className={styles.own} />
        {t('chart.legendOwn')}
      </span>
      {parent !== null && (
        <span className={styles.entry}>
          <span className={styles.parent} />
          {t('chart.legendParent', { scenario: parent })}
        </span>
      )}
      <span className={styles.entry}>
        <span className={styles.target} />
        {t('chart.legendTarget')}
      </span>
    </div>
  );
}

interface CardsProps {
  readonly settled: ScenarioView;
  readonly latest: ScenarioView | null;
  /** Null shows all of them. */
  readonly found: ReadonlySet<string> | null;
  readonly onCommand: (command: CardCommand, indicator: string) => void;
}

function Cards({ settled, latest, found, onCommand }: CardsProps) {
  const { touched, touch } = useTouched();
  const { indicators } = settled.scenario;
  const { isOpen, toggle } = useOpenCards(indicators[0]?.indicator.id ?? null);
  const listed = found ? indicators.filter(({ indicator }) => found.has(indicator.id)) : indicators;
  const count = useGrowing(listed.length);
  return listed.slice(0, count).map(({ indicator: { id } }, index) => {
    const view = touched.includes(id) ? latest : settled;
    const report = view?.own.get(id);
    if (!view || !report) return null;
    return (
      <IndicatorCard
        key={id}
        {...{ report, onCommand }}
        parent={view.inherited.get(id) ?? null}
        scenario={view.scenario.scenario.id}
        scenarioName={view.scenario.scenario.name}
        others={view.plan.plan.indicators}
        open={isOpen(id) ? view : null}
        isWindowed={indicators.length > DRAWN_WHOLE}
        startsDrawn={index < DRAWN_FIRST}
        onToggle={toggle}
        onTouch={touch}
      />
    );
  });
}

/** Which cards are open: at first that of the first indicator. */
function useOpenCards(first: string | null) {
  const [start, setStart] = useState(first);
  if (start === null && first !== null) setStart(first);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string): void => {
    setToggled((before) =>
      before.has(id)
        ? new Set([...before].filter((each) => each !== id))
        : new Set([...before, id]),
    );
  }, []);
  return { isOpen: (id: string): boolean => (id === start) !== toggled.has(id), toggle };
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

/** The ids that a search finds in a long list; null for a short one, which is shown whole. */
function foundIn({ plan, scenario }: ScenarioView, search: ListSearch): ReadonlySet<string> | null {
  const isLong = scenario.indicators.length >= LONG_LIST;
  return isLong ? foundIndicators(plan.plan, scenario, search) : null;
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

/** At first: the page of a plan appears before the cards of its indicators are drawn. */
const NOTHING: ShownReport = { report: null, selected: null };

/**
 * The latest report for the cards in use, and a deferred one for all others: React renders that one in
 * small pieces, so that many cards never block the pane.
 */
function useShownReport(): { readonly latest: ShownReport; readonly settled: ShownReport } {
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const latest = useMemo(() => ({ report, selected }), [report, selected]);
  return { latest, settled: useDeferredValue(latest, NOTHING) };
}
