import type { Locale } from '../../shared/local-text';
import type { BrowserGrid } from '../grid/create-browser-grid';
import { createBrowserGrid } from '../grid/create-browser-grid';
import { attachFrame } from '../../simulator/attach-frame';
import type { Host } from '../../simulator/create-host';
import { createHost } from '../../simulator/create-host';
import { readCharts } from '../grid/read-charts';
import { workbookBytes } from '../save/save-workbook';
import type { FunctionsJson } from '../../simulator/functions/functions-json';

export interface WorkbenchOptions {
  readonly container: HTMLElement;
  /** The element that gets the pane's frame. */
  readonly paneContainer: HTMLElement;
  readonly paneTitle: string;
  readonly locale: Locale;
  /** The template that the pane opens and writes at once, or null. */
  readonly plan: string | null;
  /** Whether the pane opens with the check of Excel. */
  readonly checks: boolean;
  readonly isDark: boolean;
  readonly dropsFiles: boolean;
  readonly sheetName: string;
  readonly fileName: string;
  readonly onProblem: (problem: 'functions') => void;
  /** The pane's commands are available. */
  readonly onReady: () => void;
  readonly onRequests: (count: number) => void;
}

/** The simulated Excel with the add-in in it. */
export interface RunningWorkbench {
  readonly host: Host;
  readonly grid: BrowserGrid;
  readonly writeSheets: () => void;
  /** Whether a person has changed the workbook or the plan since it was opened or saved. */
  readonly hasUnsavedWork: () => boolean;
  readonly noteSaved: () => void;
  /** Changes the theme of the spreadsheet, and of the pane by opening it again. */
  readonly setDark: (isDark: boolean) => void;
  readonly dispose: () => void;
}

const writeSheetsAction = 'writeSheets';

/** The add-in's name for its brief, the sheet that describes the plan's results in words. */
const firstShown = 'PlanPath.brief';

/** Starts the spreadsheet, the host over it, and the add-in's pane in its frame. */
export async function startWorkbench(options: WorkbenchOptions): Promise<RunningWorkbench> {
  const { container, locale, sheetName, fileName } = options;
  const [grid, functions] = await Promise.all([
    createBrowserGrid(container, locale, sheetName),
    loadFunctions(locale),
  ]);
  if (functions === null) options.onProblem('functions');
  const host = createHost({
    grid,
    locale: locale === 'zh-CN' ? 'zh-CN' : 'en-US',
    functions,
    fileName,
    readFile: (book) => workbookBytes(book, fileName.replace(/\.xlsx$/i, '')),
  });
  // The page has one workbook, so a shareable copy is handed over as a file.
  host.book.opensBooks = false;
  const writeSheets = () => {
    host.invokeAction(writeSheetsAction);
  };
  let pane = openPane(host, options, options.isDark);
  let isFirst = true;
  let isChanged = false;
  const noteChange = () => {
    isChanged = true;
  };
  const stops = [
    followResults(host, grid),
    grid.onEdited(noteChange),
    followPane(
      () => pane.frame,
      () => {
        options.onReady();
        if (isFirst && options.plan !== null) {
          showWhenWritten(host);
          writeSheets();
        }
        isFirst = false;
      },
      noteChange,
    ),
    host.onRequest(() => {
      options.onRequests(host.requests().count);
    }),
  ];
  grid.setDark(options.isDark);
  return {
    host,
    grid,
    writeSheets,
    hasUnsavedWork: () => isChanged,
    noteSaved: () => {
      isChanged = false;
    },
    setDark: (isDark) => {
      grid.setDark(isDark);
      pane.close();
      pane = openPane(host, options, isDark);
    },
    dispose: () => {
      for (const stop of stops) stop();
      pane.close();
      host.dispose();
      grid.dispose();
    },
  };
}

/**
 * Opens the page that would be sideloaded. Its frame must have its name before it is in the
 * document.
 */
function openPane(host: Host, options: WorkbenchOptions, isDark: boolean) {
  const page = new URL('taskpane.html', location.href);
  page.searchParams.set('theme', isDark ? 'dark' : 'light');
  if (options.plan !== null) page.searchParams.set('plan', options.plan);
  if (options.checks) page.searchParams.set('check', '');
  // The embedded spreadsheet takes seconds to calculate Risk points after each change.
  page.searchParams.set('without-points', '');
  const frame = document.createElement('iframe');
  frame.title = options.paneTitle;
  const connection = attachFrame(host, frame, page.href, options);
  options.paneContainer.append(frame);
  return {
    frame,
    close: () => {
      connection.close();
      frame.remove();
    },
  };
}

/**
 * Fits rows and draws the charts again after every change that may affect them or their numbers.
 */
function followResults(host: Host, grid: BrowserGrid): () => void {
  let isPlanned = false;
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    void grid.whenCalculated().then(() => {
      isPlanned = false;
      grid.fitRows();
      grid.charts.show(readCharts(host.book));
    });
  };
  const stops = [host.onRequest(plan), host.onEvent(plan), grid.onEdited(plan)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The pane reports when it has started, so that its commands work, and when its plan has changed. */
function followPane(
  frame: () => HTMLIFrameElement,
  onStarted: () => void,
  onChanged: () => void,
): () => void {
  const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame().contentWindow || origin !== location.origin) return;
    if (says(data, 'started')) onStarted();
    if (says(data, 'changed')) onChanged();
  };
  window.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('message', onMessage);
  };
}

/** Activates the sheet with the charts once the add-in has written it. */
function showWhenWritten({ book, onRequest }: Host): void {
  const stop = onRequest(() => {
    const name = book.names.find((each) => each.name === firstShown);
    if (name?.refersTo.kind !== 'place') return;
    stop();
    book.grid.activate(name.refersTo.place.sheetId);
  });
}

function says(data: unknown, what: 'started' | 'changed'): boolean {
  return typeof data === 'object' && data !== null && 'planpath' in data && data.planpath === what;
}

/** The namespace of the custom functions in the manifest. */
const namespace = 'PLAN';

/** Loads the metadata of the custom functions as Excel does; null when the file is missing. */
async function loadFunctions(locale: Locale): Promise<FunctionsJson | null> {
  const file = locale === 'zh-CN' ? 'functions.zh-CN.json' : 'functions.json';
  try {
    const response = await fetch(file);
    if (!response.ok) return null;
    const metadata = (await response.json()) as Omit<FunctionsJson, 'namespace'>;
    return { ...metadata, namespace };
  } catch {
    return null;
  }
}
