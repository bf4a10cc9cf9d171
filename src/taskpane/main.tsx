import { createRoot } from 'react-dom/client';
import { associateRibbon } from './ribbon';
import { localeOf } from '../i18n/locale-of';
import { otherFunctions, providePlan, sessionPlanSource } from '../functions/streaming/plan-source';
import { createSession } from '../session/create-session';
import type { Session } from '../session/session';
import { productVersion } from '../shared/product-version';
import { createExcelCheck } from '../workbook/excel/create-excel-check';
import { createExcelSharing } from '../workbook/excel/create-excel-sharing';
import { createFormulaPort } from '../workbook/excel/create-formula-port';
import { createExcelWorkbook } from '../workbook/excel/create-excel-workbook';
import {
  associateAction,
  isThemeDark,
  showTaskpane,
  whenOfficeReady,
} from '../workbook/excel/runtime/office-runtime';
import { App } from './app/App';
import type * as KeptPlans from './app/kept-plans';
import { createPreferences } from './app/create-preferences';
import { loadPaneTexts } from './app/pane-texts';
import { planPage, startPage } from './app/pages';

/** How long to wait for Office before the pane starts without it and works on plans only. */
const OFFICE_TIMEOUT_MS = 8_000;
/** How long the first paint waits for the workbook; after that, reading continues behind the pane. */
const FIRST_READ_MS = 1_500;

/** Platforms on which a download from a pane does nothing, without any error. */
const DROPS_FILES: ReadonlySet<string> = new Set(['Mac', 'iOS']);

async function start(element: HTMLElement): Promise<void> {
  const office = await whenOfficeReady({ timeoutMs: OFFICE_TIMEOUT_MS });
  const hasWorkbook = office.ok && office.value.host === 'Excel';
  const displayLanguage = (office.ok && office.value.displayLanguage) || navigator.language;
  const preferences = createPreferences(
    () => window.localStorage,
    office.ok ? office.value.partitionKey : '',
  );
  // A ribbon button may be pressed before the first paint and then writes in this language.
  const locale = preferences.locale() ?? localeOf(displayLanguage);
  document.documentElement.lang = locale;
  const loadingTexts = loadPaneTexts(locale);
  const withoutPoints = new URLSearchParams(location.search).has('without-points');
  const session = createSession({
    workbook: hasWorkbook
      ? createExcelWorkbook({ now: () => new Date(), productVersion, withoutPoints })
      : null,
  });
  if (hasWorkbook) {
    associateRibbon({
      session,
      locale: () => localeOf(document.documentElement.lang),
      associate: associateAction,
      showPane: showTaskpane,
    });
  }
  const reading = session.readWorkbook();
  providePlan(sessionPlanSource(session, reading));
  const keeping = import('./app/kept-plans').catch(() => null);
  const [texts, kept] = await Promise.all([loadingTexts, keeping, firstRead(reading)]);
  await openNamedTemplate(session, reading);
  // What does not arrive is told where it would be shown.
  await (session.getState().plan ? planPage : startPage).load().catch(() => undefined);
  createRoot(element).render(
    <App
      session={session}
      cells={hasWorkbook ? createFormulaPort() : null}
      versions={{ pane: productVersion, functions: otherFunctions() ?? productVersion }}
      savesFiles={!(office.ok && DROPS_FILES.has(office.value.platform ?? ''))}
      noWorkbook={hasWorkbook ? null : office.ok ? 'outside' : 'notLoaded'}
      sharing={hasWorkbook ? createExcelSharing() : null}
      excelCheck={hasWorkbook ? createExcelCheck({ productVersion }) : null}
      startsChecking={new URLSearchParams(location.search).has('check')}
      texts={texts}
      isHostDark={() => isThemeDark() ?? namedTheme()}
      preferences={preferences}
      unsaved={kept && keepUnsaved(session, kept, office.ok ? office.value.partitionKey : '')}
    />,
  );
  tellWorkbench(session);
}

function keepUnsaved(
  session: Session,
  { createKeptPlans, keepUnsavedWork }: typeof KeptPlans,
  partitionKey: string,
) {
  const plans = createKeptPlans(() => window.localStorage, { partitionKey });
  return keepUnsavedWork(session, plans);
}

/**
 * Tells the workbench when the pane has started, before it presses a button, and when the plan
 * changes, before it leaves the page. Excel ignores both.
 */
function tellWorkbench(session: Session): void {
  if (window.parent === window) return;
  const tell = (planpath: 'started' | 'changed') => window.parent.postMessage({ planpath }, origin);
  let { plan } = session.getState();
  session.subscribe((state) => {
    if (state.plan !== plan && state.canUndo) tell('changed');
    ({ plan } = state);
  });
  tell('started');
}

/** The theme from the address, as in `?theme=dark`, for a host that reports none. */
function namedTheme(): boolean | undefined {
  const name = new URLSearchParams(location.search).get('theme');
  return name === null ? undefined : name === 'dark';
}

/** Opens the template from the address, as in `?plan=jinjiang`, if the workbook has no plan. */
async function openNamedTemplate(session: Session, reading: Promise<void>): Promise<void> {
  const name = new URLSearchParams(location.search).get('plan');
  if (name === null) return;
  await reading;
  if (session.getState().plan) return;
  const { openTemplate, TEMPLATES } = await import('./app/plan-files/open-plan');
  if (!Object.hasOwn(TEMPLATES, name)) return;
  const opened = await openTemplate(name as keyof typeof TEMPLATES);
  if (opened.ok) session.open(opened.value);
}

/** Waits for the plan on the sheets, so that the pane can skip the start page. */
function firstRead(reading: Promise<void>): Promise<void> {
  return Promise.race([
    reading,
    new Promise<void>((resolve) => {
      setTimeout(resolve, FIRST_READ_MS);
    }),
  ]);
}

const element = document.getElementById('pane');
if (element) void start(element);
