import {
  lazy,
  Suspense,
  useId,
  useState,
  type ComponentType,
  type LazyExoticComponent,
} from 'react';
import { Spinner } from '@fluentui/react-components';
import { Header } from '../Header/Header';
import { IndicatorList } from '../IndicatorList/IndicatorList';
import { Notices, type Notice } from '../Notices/Notices';
import { usePane } from '../pane-context';
import type { ShowNotice } from '../ScenarioList/scenario-commands';
import { ScenarioList } from '../ScenarioList/ScenarioList';
import { SheetsBar } from '../SheetsBar/SheetsBar';
import type { View } from '../ViewTabs/view-tabs-model';
import { ViewTabs } from '../ViewTabs/ViewTabs';
import { usePaneStyles } from './Pane.styles';

interface ViewProps {
  readonly onNotice: ShowNotice;
}

/** What is not looked at first is fetched when it is. */
const LATER: Readonly<
  Record<Exclude<View, 'plan'>, LazyExoticComponent<ComponentType<ViewProps>>>
> = {
  compare: lazy(async () => {
    const { CompareView } = await import('../CompareView/CompareView');
    return { default: CompareView };
  }),
  checks: lazy(async () => {
    const { ChecksView } = await import('../ChecksView/ChecksView');
    return { default: ChecksView };
  }),
  milestones: lazy(async () => {
    const { MilestonesView } = await import('../MilestonesView/MilestonesView');
    return { default: MilestonesView };
  }),
  history: lazy(async () => {
    const { HistoryView } = await import('../HistoryView/HistoryView');
    return { default: HistoryView };
  }),
};

/** The plan in hand. */
export function Pane({ onOpenOther }: { readonly onOpenOther: () => void }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [view, setView] = useState<View>('plan');
  const panelId = useId();
  return (
    <div className={styles.page}>
      <main className={styles.content}>
        <Header onOpenOther={onOpenOther} onNotice={setNotice} />
        <ViewTabs {...{ view, panelId }} onView={setView} />
        <div id={panelId} className={styles.view} role="tabpanel" aria-label={t(`views.${view}`)}>
          <Shown {...{ view }} onNotice={setNotice} />
        </div>
      </main>
      <footer className={styles.bottom}>
        <Notices notice={notice} onDismiss={() => setNotice(null)} />
        <SheetsBar />
      </footer>
    </div>
  );
}

function Shown({ view, onNotice }: ViewProps & { readonly view: View }) {
  const { t } = usePane();
  if (view === 'plan') {
    return (
      <>
        <ScenarioList onNotice={onNotice} />
        <IndicatorList />
      </>
    );
  }
  const Later = LATER[view];
  return (
    <Suspense fallback={<Spinner size="tiny" label={t('views.loading')} />}>
      <Later onNotice={onNotice} />
    </Suspense>
  );
}
