import { createRoot } from 'react-dom/client';
import { createPlanner } from '../planner/create-planner';
import { whenOfficeReady } from '../workbook/excel/office-runtime';
import { App } from './App/App';
import { createPreferences } from './preferences/create-preferences';

/** Longer than this nobody looks at an empty pane; without Office it still works on plans. */
const OFFICE_TIMEOUT_MS = 8_000;

async function start(element: HTMLElement): Promise<void> {
  const office = await whenOfficeReady({ timeoutMs: OFFICE_TIMEOUT_MS });
  const planner = createPlanner({ workbook: null });
  createRoot(element).render(
    <App
      planner={planner}
      noWorkbook={office.ok ? 'outside' : 'notLoaded'}
      displayLanguage={(office.ok && office.value.displayLanguage) || navigator.language}
      isDark={office.ok ? office.value.isDarkTheme : undefined}
      preferences={createPreferences(() => window.localStorage)}
      failureText={({ kind }) => ({ reason: kind, next: '' })}
    />,
  );
}

const element = document.getElementById('pane');
if (element) void start(element);
