import { act, screen, within } from '@testing-library/react';
import type { MemoryWorkbook } from '../../../test/support/workbooks/memory-workbook';
import { smallPlan } from '../../../test/support/plans/small-plan';
import type { UserChange } from '../../workbook/ports/workbook-port';
import { renderPane } from '../../../test/support/pane/render-pane';

async function opened(prepare: (workbook: MemoryWorkbook) => void = () => undefined) {
  const pane = renderPane({ plan: smallPlan() });
  prepare(pane.workbook);
  await pane.user.click(screen.getByRole('button', { name: 'Write sheets' }));
  const dialog = await screen.findByRole('dialog', { name: 'Write sheets' });
  return { ...pane, dialog: within(dialog) };
}

/** A cell of ours that somebody changed. */
const changed = (address: string): UserChange => ({
  cell: `Targets!${address}`,
  current: { value: 34, formula: '=B5*2' },
  planned: { value: 17, formula: null },
});

afterEach(() => jest.restoreAllMocks());

describe('WriteDialog', () => {
  it('shows what will be written and writes nothing before it is confirmed', async () => {
    const { dialog, workbook } = await opened();
    const rows = await dialog.findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'SheetWhat changes',
      'Assumptions Range A1:N20New sheet',
      'Projections Range A1:K4012 of 300 cellsRows added: 1Formulas: 240Charts: 1',
    ]);
    expect(dialog.getByText('132 of 420 cells will be updated, about 20.5 kB.')).not.toBeNull();
    expect(workbook.writes).toBe(0);
  });

  it('has nothing to do if the sheets already hold everything', async () => {
    const { dialog, user, workbook } = await opened((memory) => {
      const { sheets } = memory.previewed;
      const unchanged = sheets.map((sheet) => ({ ...sheet, action: 'unchanged' as const }));
      memory.previewed = { ...memory.previewed, sheets: unchanged, changed: 0 };
    });
    expect(await dialog.findByText(/Nothing needs to be written/)).not.toBeNull();
    expect(dialog.queryByRole('table')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(workbook.writes).toBe(0);
  });

  it('reports what was written and links to it', async () => {
    const { dialog, user, workbook } = await opened();
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    expect(
      await dialog.findByText(
        '132 cells updated. 420 cells checked, 240 of them formulas, in 0.3 s.',
      ),
    ).not.toBeNull();
    expect(dialog.getByText('Of the 132, Excel moved 12 with their rows.')).not.toBeNull();
    const ways = dialog.getAllByRole('button', { name: /^Go to/ });
    expect(ways.map((way) => way.textContent)).toEqual([
      'Go to Brief',
      'Assumptions',
      'Projections',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Go to Projections' }));
    expect(workbook.visited).toEqual(['Projections!A1']);
  });

  it.each([
    ['calculated', /^Every formula is as written, but Excel calculates another result in 3 cells/],
    ['rounded', /^This workbook keeps numbers as they are displayed, so 3 cells are rounded/],
  ] as const)('tells of results that differ, %s, by the first of them', async (cause, sentence) => {
    const first = { sheet: 'My goals', cell: 'F12', shown: 0.06, expected: 0.0647 };
    const { dialog, user } = await opened((memory) => {
      memory.report = { ...memory.report, differing: { count: 3, cause, first } };
    });
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    const notice = await dialog.findByText(sentence);
    expect(notice.textContent).toContain("'My goals'!F12: it shows 0.06 instead of 0.0647");
    expect(dialog.getByText('The sheets are written')).not.toBeNull();
  });

  it('tells which formatting Excel has refused, and tries again without another word', async () => {
    const { dialog, user, workbook } = await opened((memory) => {
      const unformatted = [
        { sheet: 'Brief', part: 'charts', chart: 'GDP' },
        { sheet: 'Targets', part: 'page', chart: null },
        { sheet: 'Brief', part: 'charts', chart: null },
      ] as const;
      memory.report = { ...memory.report, unformatted };
    });
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    expect(await dialog.findByText('The sheets are written')).not.toBeNull();
    expect(dialog.getByText('Excel refused some of the formatting')).not.toBeNull();
    expect(dialog.getByText('The chart “GDP” on Brief')).not.toBeNull();
    expect(dialog.getByText('The print set-up of Targets')).not.toBeNull();
    expect(dialog.getByText('The removal of charts that Brief no longer needs')).not.toBeNull();
    const [chart] = workbook.report.unformatted;
    workbook.report = { ...workbook.report, unformatted: chart ? [chart] : [] };
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByText('The chart “GDP” on Brief')).not.toBeNull();
    expect(dialog.queryByText('The print set-up of Targets')).toBeNull();
    workbook.report = { ...workbook.report, unformatted: [] };
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByText(/^132 cells updated/)).not.toBeNull();
    expect(dialog.queryByText('Excel refused some of the formatting')).toBeNull();
    expect(workbook.writes).toBe(3);
  });

  it('says that the cells are written when a second try for the formatting fails', async () => {
    const { dialog, user, workbook } = await opened((memory) => {
      const unformatted = [{ sheet: 'Brief', part: 'layout', chart: null } as const];
      memory.report = { ...memory.report, unformatted };
    });
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    await dialog.findByText('The column widths and frozen panes of Brief');
    workbook.failure = { kind: 'protectedSheet', sheet: 'Brief' };
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByText(/Brief.*protected/)).not.toBeNull();
    expect(dialog.getByText('The sheets are written')).not.toBeNull();
    expect(dialog.getByRole('button', { name: 'Try again' })).not.toBeNull();
  });

  it('shows the progress and can be cancelled', async () => {
    const { dialog, user, workbook } = await opened();
    await dialog.findAllByRole('row');
    const release = workbook.hold();
    await user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(dialog.getByRole('progressbar')).not.toBeNull();
    expect(dialog.getByText('Checking the workbook… 0 of 132 cells')).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(dialog.getByRole('button', { name: 'Stopping…' })).not.toBeNull();
    await act(async () => release());
    expect(await dialog.findByText('Writing was cancelled')).not.toBeNull();
    expect(workbook.plan).toBeNull();
  });

  it('explains why it failed and what to do, and tries again', async () => {
    const { dialog, user, workbook } = await opened();
    await dialog.findAllByRole('row');
    workbook.failure = { kind: 'protectedSheet', sheet: 'Targets' };
    await user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(await dialog.findByText(/The sheet “Targets” is protected/)).not.toBeNull();
    workbook.failure = null;
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findAllByRole('row')).toHaveLength(3);
  });

  it('lists the cells that the user changed, and keeps each by default', async () => {
    const { dialog, user, workbook, session } = await opened((memory) => {
      memory.previewed = { ...memory.previewed, userChanges: [changed('B7'), changed('B8')] };
    });
    const write = jest.spyOn(workbook, 'writePlan');
    const list = within(await dialog.findByRole('list', { name: 'Changed cells' }));
    expect(list.getAllByText('Now: =B5*2')).toHaveLength(2);
    expect(list.getAllByText('New: 17')).toHaveLength(2);
    await user.click(list.getByRole('button', { name: 'Show Targets!B8' }));
    expect(workbook.visited).toEqual(['Targets!B8']);
    const one = within(list.getByRole('radiogroup', { name: 'Targets!B8' }));
    await user.click(one.getByRole('radio', { name: 'Replace' }));
    await user.click(dialog.getByRole('button', { name: 'Write' }));
    await dialog.findByText('The sheets are written');
    expect(write.mock.calls[0]?.[2]).toMatchObject({
      userChanges: { otherwise: 'keep', cells: { 'Targets!B8': 'replace' } },
      obstacles: 'refuse',
    });
    expect(session.getState().lastWrite?.canUndo).toBe(true);
  });

  it('disables writing while something is in the way, and explains where and what to do', async () => {
    const { dialog, user, workbook } = await opened((memory) => {
      memory.previewed = {
        ...memory.previewed,
        obstacles: [
          {
            kind: 'mergedCells',
            sheet: 'Targets',
            address: 'A3:C3',
            detail: null,
            effect: 'blocks',
          },
        ],
      };
    });
    await dialog.findByText(/Merged cells are in the way: A3:C3 on “Targets”/);
    await user.click(dialog.getByRole('button', { name: 'Go to Targets!A3:C3' }));
    expect(workbook.visited).toEqual(['Targets!A3:C3']);
    const button = dialog.getByRole('button', { name: 'Write' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    workbook.previewed = { ...workbook.previewed, obstacles: [] };
    await user.click(dialog.getByRole('button', { name: 'Look again' }));
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    expect(await dialog.findByText('The sheets are written')).not.toBeNull();
  });

  it('overwrites cells outside the plan only if that is chosen', async () => {
    const { dialog, user, workbook } = await opened((memory) => {
      memory.previewed = {
        ...memory.previewed,
        obstacles: [
          { kind: 'filledCells', sheet: 'Targets', address: 'A9', detail: null, effect: 'asks' },
        ],
      };
    });
    const write = jest.spyOn(workbook, 'writePlan');
    await user.click(
      await dialog.findByRole('checkbox', {
        name: 'Write all the same',
      }),
    );
    await user.click(dialog.getByRole('button', { name: 'Write' }));
    await dialog.findByText('The sheets are written');
    expect(write.mock.calls[0]?.[2].obstacles).toBe('overwrite');
  });

  it('explains that Excel is waiting while a cell is being edited', async () => {
    const { dialog, user, workbook } = await opened();
    await dialog.findAllByRole('row');
    let tell: () => void = () => undefined;
    jest.spyOn(workbook, 'writePlan').mockImplementation(
      (_report, _locale, { onProgress, signal }) =>
        new Promise((resolve) => {
          tell = () => onProgress({ stage: 'writing', done: 60, total: 120, isWaiting: true });
          signal.addEventListener('abort', () =>
            resolve({ ok: false, error: { kind: 'cancelled' } }),
          );
        }),
    );
    await user.click(dialog.getByRole('button', { name: 'Write' }));
    act(() => tell());
    expect(await dialog.findByText('Excel has not answered yet')).not.toBeNull();
    expect(dialog.getByText('Writing the sheets… 60 of 120 cells')).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await dialog.findByText('Writing was cancelled')).not.toBeNull();
  });

  it('leads from the report to undo, which explains its effect first', async () => {
    const { dialog, user, workbook } = await opened();
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    await user.click(await dialog.findByRole('button', { name: 'Undo this write…' }));
    const undo = within(await screen.findByRole('dialog', { name: 'Undo the last write' }));
    expect(undo.getByText(/Every cell that the write updated \(132\)/)).not.toBeNull();
    expect(workbook.plan).not.toBeNull();
    await user.click(undo.getByRole('button', { name: 'Undo the write' }));
    expect(await undo.findByText('The write is undone')).not.toBeNull();
    expect(undo.getByText('All 132 cells are as they were before the write.')).not.toBeNull();
    expect(workbook.plan).toBeNull();
  });

  it('refuses to undo if cells were changed since, and lists them', async () => {
    const { dialog, user, workbook } = await opened();
    await user.click(await dialog.findByRole('button', { name: 'Write' }));
    await user.click(await dialog.findByRole('button', { name: 'Close' }));
    workbook.failure = { kind: 'changedSince', cells: ['Targets!B7'] };
    await user.click(await screen.findByRole('button', { name: 'Undo the last write…' }));
    const undo = within(await screen.findByRole('dialog', { name: 'Undo the last write' }));
    await user.click(undo.getByRole('button', { name: 'Undo the write' }));
    await user.click(await undo.findByRole('button', { name: 'Show Targets!B7' }));
    expect(workbook.visited).toEqual(['Targets!B7']);
    expect(undo.getByText('The write was not undone')).not.toBeNull();
  });
});
