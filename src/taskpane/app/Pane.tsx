import {
  type ComponentType,
  lazy,
  type LazyExoticComponent,
  Suspense,
  useId,
  useState,
} from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Header } from './header/Header';
import { IndicatorList } from '../plan/indicators/IndicatorList';
import { Notices, useNotice } from './notices/Notices';
import { useOpened } from '../controls/use-opened';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import type { ShowNotice } from '../plan/scenarios/scenario-commands';
import { ScenarioList } from '../plan/scenarios/ScenarioList';
import { SheetsBar } from '../write/SheetsBar';
import type { View } from './view-tabs-model';
import { ViewTabs } from './ViewTabs';

interface ViewProps {
  readonly onNotice: ShowNotice;
  /** Shows the first view: the scenarios and their drivers. */
  readonly onPlan: () => void;
}

/** Views that are not shown at first; each is loaded when it is opened. */
const LAZY_VIEWS: Readonly<
  Record<Exclude<View, 'plan'>, LazyExoticComponent<ComponentType<ViewProps>>>
> = {
  risk: lazy(async () => {
    const { RiskView } = await import('../risk/RiskView');
    return { default: RiskView };
  }),
  compare: lazy(async () => {
    const { CompareView } = await import('../compare/CompareView');
    return { default: CompareView };
  }),
  checks: lazy(async () => {
    const { ChecksView } = await import('../plan/ChecksView');
    return { default: ChecksView };
  }),
  milestones: lazy(async () => {
    const { MilestonesView } = await import('../plan/MilestonesView');
    return { default: MilestonesView };
  }),
  history: lazy(async () => {
    const { ChangeLogView } = await import('../plan/ChangeLogView');
    return { default: ChangeLogView };
  }),
};

const RiskBar = lazy(async () => {
  const { RiskBar: component } = await import('../risk/RiskBar');
  return { default: component };
});

const Present = lazy(async () => {
  const { Present: component } = await import('../present/Present');
  return { default: component };
});

const StartGuide = lazy(async () => {
  const { StartGuide: component } = await import('../editor/start/StartGuide');
  return { default: component };
});

interface PaneProps {
  readonly onOpenOther: () => void;
  /** Whether a blank plan was just opened: the pane then offers to fill it in step by step. */
  readonly isStarting: boolean;
  /** Called when the steps were finished or left. */
  readonly onStarted: () => void;
}

/** The page of the current plan. */
export function Pane({ onOpenOther, isStarting, onStarted }: PaneProps) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const [notice, setNotice] = useNotice();
  const [view, setView] = useState<View>('plan');
  const panelId = useId();
  const presenting = useOpened();
  const hasRisk = useSessionState(
    ({ plan }) => plan?.scenarios.some(({ uncertainties }) => uncertainties.length > 0) ?? false,
  );
  return (
    <>
      <div className={styles.page} inert={presenting.isOpen}>
        <main className={styles.content}>
          <Header {...{ onOpenOther }} onNotice={setNotice} onPresent={presenting.open} />
          {isStarting && (
            <Suspense fallback={null}>
              <StartGuide onNotice={setNotice} onClose={onStarted} />
            </Suspense>
          )}
          <ViewTabs {...{ view, panelId }} onView={setView} />
          <div id={panelId} className={styles.view} role="tabpanel" aria-label={t(`views.${view}`)}>
            <Shown {...{ view }} onNotice={setNotice} onPlan={() => setView('plan')} />
          </div>
        </main>
        <footer className={styles.bottom}>
          <Notices notice={notice} onDismiss={() => setNotice(null)} />
          {hasRisk && (
            <Suspense fallback={null}>
              <RiskBar onOpen={() => setView('risk')} />
            </Suspense>
          )}
          <SheetsBar />
        </footer>
      </div>
      {presenting.isOpen && (
        <Suspense fallback={null}>
          <Present onLeave={presenting.close} />
        </Suspense>
      )}
    </>
  );
}

function Shown({ view, onNotice, onPlan }: ViewProps & { readonly view: View }) {
  const { t } = usePane();
  if (view === 'plan') {
    return (
      <>
        <ScenarioList onNotice={onNotice} />
        <IndicatorList onNotice={onNotice} />
      </>
    );
  }
  const LazyView = LAZY_VIEWS[view];
  return (
    <Suspense fallback={<p role="status">{t('views.loading')}</p>}>
      <LazyView {...{ onNotice, onPlan }} />
    </Suspense>
  );
}

const usePaneStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
  // Notices must be visible wherever the page is scrolled to.
  bottom: { position: 'sticky', bottom: 0, zIndex: 1 },
  content: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
});
