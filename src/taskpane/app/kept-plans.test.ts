import { readPlanText } from '../../domain/index';
import { createSession } from '../../session/create-session';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createMemoryWorkbook } from '../../../test/support/workbooks/memory-workbook';
import { createKeptPlans, keepUnsavedWork } from './kept-plans';

function memoryStorage(most = 5_000_000) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
  };
}

const now = () => '2026-01-02T08:00:00Z';
const NAME = { en: 'Renamed', 'zh-CN': 'Renamed' };

function open(storage = memoryStorage()) {
  const page = new EventTarget();
  const workbook = createMemoryWorkbook();
  const session = createSession({ workbook });
  const plans = createKeptPlans(() => storage, { now });
  const unsaved = keepUnsavedWork(session, plans, page as unknown as Window);
  session.open(smallPlan());
  const leave = (type: string): Event => {
    const event = new Event(type, { cancelable: true });
    page.dispatchEvent(event);
    return event;
  };
  const rename = () => session.renameScenario('base', 'Renamed', 'en');
  return { session, plans, unsaved, leave, rename, storage };
}

test('changes that are in no file and on no sheet are there again at the next start', async () => {
  const { session, rename, leave, storage } = open();
  rename();
  expect(leave('beforeunload').defaultPrevented).toBe(true);
  const [kept] = createKeptPlans(() => storage).list();
  expect(kept).toMatchObject({ id: smallPlan().id, at: now() });
  expect(await readPlanText(kept?.text ?? '')).toEqual({
    ok: true,
    value: session.getState().plan,
  });
});

test('nothing is kept of a plan that was opened only, and nothing is asked', () => {
  const { plans, leave } = open();
  expect(leave('beforeunload').defaultPrevented).toBe(false);
  leave('pagehide');
  expect(plans.list()).toEqual([]);
});

test('a plan is forgotten once it is on the sheets or in a file', async () => {
  const { session, plans, unsaved, rename, leave } = open();
  rename();
  leave('pagehide');
  expect(plans.list()).toHaveLength(1);
  expect(await session.write('en', new AbortController().signal)).toMatchObject({ ok: true });
  leave('pagehide');
  expect(plans.list()).toEqual([]);
  const other = open();
  other.rename();
  other.leave('pagehide');
  const { plan } = other.session.getState();
  if (plan) other.unsaved.noteSaved(plan);
  expect(other.plans.list()).toEqual([]);
  unsaved.stop();
  other.unsaved.stop();
});

test('a plan that was kept and is opened again stays kept until it is saved', async () => {
  const { rename, leave, storage } = open();
  rename();
  leave('pagehide');
  const next = open(storage);
  next.unsaved.noteOpened(smallPlan().id);
  next.leave('pagehide');
  expect(next.plans.list()).toHaveLength(1);
  await next.session.write('en', new AbortController().signal);
  next.leave('pagehide');
  expect(next.plans.list()).toEqual([]);
});

test('the three latest plans are kept, and the latest alone where the storage is full', () => {
  const plans = createKeptPlans(() => storage, { now });
  const storage = memoryStorage();
  for (const id of ['a', 'b', 'c', 'd']) plans.keep(smallPlan({ id, name: NAME }));
  expect(plans.list().map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  const size = storage.getItem('planpath.kept')?.length ?? 0;
  const small = memoryStorage(size / 2);
  const few = createKeptPlans(() => small, { now });
  for (const id of ['a', 'b', 'c']) few.keep(smallPlan({ id, name: NAME }));
  expect(few.list().map(({ id }) => id)).toEqual(['c']);
});

test.each(['{', '[1, null, {"id": 3}]', '{"id": "a"}'])(
  'a damaged storage keeps nothing: %s',
  (text) => {
    const storage = memoryStorage();
    storage.setItem('planpath.kept', text);
    expect(createKeptPlans(() => storage).list()).toEqual([]);
    const blocked = createKeptPlans(() => {
      throw new Error('SecurityError');
    });
    blocked.keep(smallPlan());
    expect(blocked.list()).toEqual([]);
  },
);
