import { act, renderHook } from '@testing-library/react';
import { createSession } from '../../session/create-session';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createMemoryWorkbook } from '../../../test/support/workbooks/memory-workbook';
import { useFreshTables } from './use-fresh-tables';

const plan = smallPlan();
const named = { ...plan, name: { en: 'Another', 'zh-CN': '另一个' } };

/** A session whose sheets are live, and a pane that shows it. */
async function shown() {
  const workbook = createMemoryWorkbook();
  const session = createSession({ workbook });
  session.open(plan);
  const { unmount } = renderHook(() => useFreshTables(session));
  await session.write('en', new AbortController().signal);
  const readPlan = jest.spyOn(workbook, 'readPlan');
  return { workbook, session, readPlan, unmount };
}

async function focus(): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new Event('focus'));
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  });
}

describe('the tables are read again when the pane gets the focus', () => {
  it('shows a choice from a list that raised no event', async () => {
    const { workbook, session } = await shown();
    workbook.plan = named;
    expect(session.getState().plan?.name.en).not.toBe('Another');
    await focus();
    expect(session.getState()).toMatchObject({ plan: { name: { en: 'Another' } }, sheets: 'live' });
  });

  it('changes nothing where nothing was chosen', async () => {
    const { session, readPlan } = await shown();
    const before = session.getState();
    await focus();
    expect(readPlan).toHaveBeenCalledTimes(1);
    expect(session.getState().plan).toEqual(before.plan);
    expect(session.getState().canUndo).toBe(before.canUndo);
  });

  it('not while the sheets are being written, nor without sheets, nor after the pane has gone', async () => {
    const { workbook, session, readPlan, unmount } = await shown();
    const release = workbook.hold();
    const writing = session.write('en', new AbortController().signal);
    await focus();
    release();
    await writing;
    expect(readPlan).not.toHaveBeenCalled();
    session.open({ ...plan, id: 'another' });
    expect(session.getState().sheets).toBe('absent');
    await focus();
    unmount();
    await focus();
    expect(readPlan).not.toHaveBeenCalled();
  });
});
