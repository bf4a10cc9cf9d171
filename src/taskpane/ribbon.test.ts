import type { Plan } from '../domain/index';
import { err, ok } from '../shared/result';
import type { Session, SessionState } from '../session/session';
import { ACTION_IDS, associateRibbon, type ActionId } from './ribbon';

const REPORT = {
  ...{ sheets: ['About'], brief: null, changed: 1, written: 1, checked: 1, formulas: 0 },
  ...{ kept: 0, differing: null, unformatted: [], milliseconds: 1, canUndo: true },
};

/** Presses *Write sheets* over a session that answers as told. */
async function press({
  plan,
  planInWorkbook = null,
  answer = ok(REPORT),
}: {
  readonly plan: Plan | null;
  readonly planInWorkbook?: Plan | null;
  readonly answer?: Awaited<ReturnType<Session['write']>>;
}) {
  const done: string[] = [];
  let inHand = plan;
  const handlers = new Map<ActionId, () => Promise<void>>();
  associateRibbon({
    session: {
      getState: () => ({ plan: inHand }) as SessionState,
      readWorkbook: () => {
        inHand = planInWorkbook;
        return Promise.resolve();
      },
      write: (locale) => {
        done.push(`write ${locale}`);
        return Promise.resolve(answer);
      },
    },
    locale: () => 'zh-CN',
    associate: (id, handler) => handlers.set(id, handler),
    showPane: () => {
      done.push('show the pane');
      return Promise.resolve();
    },
  });
  expect([...handlers.keys()]).toEqual(ACTION_IDS);
  await handlers.get('writeSheets')?.();
  return done;
}

const plan = { id: 'plan' } as Plan;

describe('the button Write sheets', () => {
  test('writes the current plan in the language of the interface', async () => {
    expect(await press({ plan })).toEqual(['write zh-CN']);
  });

  test('reads the plan from the workbook first', async () => {
    expect(await press({ plan: null, planInWorkbook: plan })).toEqual(['write zh-CN']);
  });

  test('opens the pane if there is no plan yet', async () => {
    expect(await press({ plan: null })).toEqual(['show the pane']);
  });

  test('opens the pane, which explains why, if the write fails', async () => {
    const answer = err({ kind: 'editMode' } as const);
    expect(await press({ plan, answer })).toEqual(['write zh-CN', 'show the pane']);
  });
});
