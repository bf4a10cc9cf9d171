import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Locale, Plan } from '../../domain/index';
import { createPlanner } from '../../planner/create-planner';
import type { Planner } from '../../planner/planner';
import {
  createMemoryWorkbook,
  type MemoryWorkbook,
} from '../../planner/test-support/memory-workbook';
import type { SharingPort } from '../../workbook/sharing-port';
import type { FormulaPort } from '../../workbook/formula-port';
import { App } from '../App/App';
import { createPreferences } from '../preferences/create-preferences';
import { layOutPage } from './lay-out-page';

// A whole pane in jsdom takes its time on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 10_000 });
layOutPage();

interface RenderedPane {
  readonly planner: Planner;
  readonly workbook: MemoryWorkbook;
  readonly user: UserEvent;
}

/** Shows the whole pane over a workbook in memory. */
export function renderPane({
  plan = null,
  locale = 'en',
  hasWorkbook = true,
  sharing = null,
  cells = null,
  storage = () => window.localStorage,
}: {
  readonly plan?: Plan | null;
  readonly locale?: Locale;
  readonly hasWorkbook?: boolean;
  readonly sharing?: SharingPort | null;
  readonly cells?: FormulaPort | null;
  readonly storage?: () => Storage;
} = {}): RenderedPane {
  const workbook = createMemoryWorkbook();
  const planner = createPlanner({ workbook: hasWorkbook ? workbook : null });
  if (plan) planner.open(plan);
  render(
    <App
      planner={planner}
      cells={cells}
      noWorkbook={hasWorkbook ? null : 'outside'}
      sharing={sharing}
      displayLanguage={locale}
      isHostDark={() => false}
      preferences={createPreferences(storage)}
    />,
  );
  return { planner, workbook, user: userEvent.setup() };
}
