import { useState } from 'react';
import { Header } from '../Header/Header';
import { IndicatorList } from '../IndicatorList/IndicatorList';
import { Notices, type Notice } from '../Notices/Notices';
import { ScenarioList } from '../ScenarioList/ScenarioList';
import { SheetsBar } from '../SheetsBar/SheetsBar';
import { usePaneStyles } from './Pane.styles';

/** The plan in hand. */
export function Pane({ onOpenOther }: { readonly onOpenOther: () => void }) {
  const styles = usePaneStyles();
  const [notice, setNotice] = useState<Notice | null>(null);
  return (
    <div className={styles.page}>
      <main className={styles.content}>
        <Header onOpenOther={onOpenOther} onNotice={setNotice} />
        <ScenarioList onNotice={setNotice} />
        <IndicatorList />
      </main>
      <footer className={styles.bottom}>
        <Notices notice={notice} onDismiss={() => setNotice(null)} />
        <SheetsBar />
      </footer>
    </div>
  );
}
