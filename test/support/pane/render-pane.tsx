import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Plan } from '../../../src/domain/index';
import type { Locale } from '../../../src/shared/local-text';
import * as en from '../../../src/i18n/en/pane';
import * as zhCN from '../../../src/i18n/zh-CN/pane';
import { createSession } from '../../../src/session/create-session';
import type { Session } from '../../../src/session/session';
import { createMemoryWorkbook, type MemoryWorkbook } from '../workbooks/memory-workbook';
import type { ExcelCheckPort } from '../../../src/workbook/ports/excel-check-port';
import type { SharingPort } from '../../../src/workbook/ports/sharing-port';
import type { FormulaPort } from '../../../src/workbook/ports/formula-port';
import type { Versions } from '../../../src/taskpane/controls/pane-context';
import { App } from '../../../src/taskpane/app/App';
import { keepUnsavedWork, type KeptPlans } from '../../../src/taskpane/app/kept-plans';
import { planPage, startPage } from '../../../src/taskpane/app/pages';
import { createPreferences } from '../../../src/taskpane/app/create-preferences';
import { layOutPage } from './lay-out-page';
import { withoutStyles } from './without-styles';

// A whole pane in jsdom takes long on a busy machine.
configure({ asyncUtilTimeout: 120_000 });
layOutPage();

beforeAll(() => Promise.all([planPage.load(), startPage.load()]));

const TEXTS = { en, 'zh-CN': zhCN } as const;

interface RenderedPane {
  readonly session: Session;
  readonly workbook: MemoryWorkbook;
  readonly user: UserEvent;
}

/** Renders the whole pane over a workbook in memory. */
export function renderPane({
  plan = null,
  locale = 'en',
  hasWorkbook = true,
  sharing = null,
  excelCheck = null,
  cells = null,
  savesFiles = true,
  versions = { pane: '1.0.0', functions: '1.0.0' },
  storage = () => window.localStorage,
  kept = null,
}: {
  readonly plan?: Plan | null;
  readonly locale?: Locale;
  readonly hasWorkbook?: boolean;
  readonly sharing?: SharingPort | null;
  readonly excelCheck?: ExcelCheckPort | null;
  readonly cells?: FormulaPort | null;
  readonly savesFiles?: boolean;
  readonly versions?: Versions;
  readonly storage?: () => Storage;
  /** The plans with unsaved changes that the browser has kept. */
  readonly kept?: KeptPlans | null;
} = {}): RenderedPane {
  const workbook = createMemoryWorkbook();
  const session = createSession({ workbook: hasWorkbook ? workbook : null });
  if (plan) session.open(plan);
  const preferences = createPreferences(storage);
  const shown = preferences.locale() ?? locale;
  render(
    withoutStyles(
      <App
        session={session}
        cells={cells}
        savesFiles={savesFiles}
        versions={versions}
        noWorkbook={hasWorkbook ? null : 'outside'}
        sharing={sharing}
        excelCheck={excelCheck}
        texts={{ locale: shown, ...TEXTS[shown] }}
        isHostDark={() => false}
        preferences={preferences}
        unsaved={kept && keepUnsavedWork(session, kept)}
      />,
    ),
  );
  return { session, workbook, user: userEvent.setup() };
}
