import { createRoot } from 'react-dom/client';
import { readSettings } from './page/settings';
import type { RunningWorkbench } from './page/start-workbench';
import { Workbench } from './page/Workbench/Workbench';
import './page/page.css';

declare global {
  interface Window {
    /** The running workbench, for tests and for the browser's console. */
    planpathWorkbench?: RunningWorkbench;
  }
}

const settings = readSettings(
  new URLSearchParams(location.search),
  localStorage,
  navigator.language,
);

function exposeWorkbench(running: RunningWorkbench): void {
  window.planpathWorkbench = running;
}

document.documentElement.lang = settings.locale;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(<Workbench settings={settings} onStarted={exposeWorkbench} />);
}
