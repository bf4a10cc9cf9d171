import { screen, waitFor, within } from '@testing-library/react';
import { watchFiles } from '../../../test/support/pane/watch-files';
import { smallPlan } from '../../../test/support/plans/small-plan';
import type { InterruptedWrite } from '../../workbook/ports/workbook-port';
import { renderPane } from '../../../test/support/pane/render-pane';

const midway: InterruptedWrite = {
  startedAt: '2025-03-04T05:06:00Z',
  addedSheets: ['Checks'],
  changedSheets: ['Targets', 'Projections'],
  isIntact: true,
};

const files = watchFiles();

async function found(interrupted: InterruptedWrite, hasPlan = true) {
  const pane = renderPane({ plan: hasPlan ? smallPlan() : null });
  pane.workbook.interrupted = interrupted;
  await pane.session.readWorkbook();
  await screen.findByText('A write was interrupted');
  return pane;
}

describe('InterruptedWrite', () => {
  it('shows what was being written and explains each option', async () => {
    await found(midway);
    expect(screen.getByText(/Sheets it was changing: Targets, Projections\./)).not.toBeNull();
    expect(screen.getByText(/Sheets it had added: Checks\./)).not.toBeNull();
    expect(screen.getByText(/^Finish writes what is left/)).not.toBeNull();
    expect(screen.getByText(/^Remove restores every cell/)).not.toBeNull();
  });

  it('finishes or removes it on request, also before a plan is open', async () => {
    const { user, workbook } = await found(midway, false);
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    expect(workbook.recovered).toEqual(['remove']);
    expect(screen.queryByText('A write was interrupted')).toBeNull();
  });

  it('tells which formatting Excel has refused, and tries again in the language of the sheets', async () => {
    const { user, workbook, session } = await found(midway);
    const write = jest.spyOn(session, 'write');
    const unformatted = [{ sheet: 'Brief', part: 'charts', chart: 'GDP' }] as const;
    workbook.report = { ...workbook.report, unformatted };
    await user.click(screen.getByRole('button', { name: 'Finish it' }));
    expect(await screen.findByText('Excel refused some of the formatting')).not.toBeNull();
    expect(screen.getByText('The chart “GDP” on Brief')).not.toBeNull();
    expect(screen.queryByText('A write was interrupted')).toBeNull();
    workbook.failure = { kind: 'protectedSheet', sheet: 'Brief' };
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Brief.*protected/)).not.toBeNull();
    workbook.failure = null;
    workbook.report = { ...workbook.report, unformatted: [] };
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(screen.queryByText('Excel refused some of the formatting')).toBeNull();
    });
    expect(write.mock.calls.map(([locale]) => locale)).toEqual(['zh-CN', 'zh-CN']);
  });

  it('stays and explains why if that fails', async () => {
    const { user, workbook } = await found(midway);
    workbook.failure = { kind: 'protectedSheet', sheet: 'Targets' };
    await user.click(screen.getByRole('button', { name: 'Finish it' }));
    expect(await screen.findByText(/The sheet “Targets” is protected/)).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Finish it' })).not.toBeNull();
  });

  it('offers nothing impossible if its record is damaged', async () => {
    await found({ ...midway, isIntact: false });
    expect(screen.getByText(/Its record cannot be read/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Finish it' })).toBeNull();
  });

  it.each([true, false])('hands over what the record keeps: intact %s', async (isIntact) => {
    const { user, workbook } = await found({ ...midway, isIntact });
    workbook.kept = [
      { kind: 'plan', name: 'old.plan.json', text: '{"id":"old"}' },
      { kind: 'oldCells', name: 'old-cells.txt', text: 'Targets\tB7\t=A1' },
    ];
    await user.click(screen.getByRole('button', { name: 'What the record keeps…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByDisplayValue('{"id":"old"}')).not.toBeNull();
    expect(dialog.getByRole('textbox', { name: 'Text of old-cells.txt' })).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Save as old.plan.json' }));
    expect(files()).toEqual(['old.plan.json']);
    expect(dialog.getByText(/old\.plan\.json was handed over to be saved/)).not.toBeNull();
    expect(workbook.recovered).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Leave the sheets as they are' }));
    expect(workbook.recovered).toEqual(['leave']);
    expect(screen.queryByText('A write was interrupted')).toBeNull();
  });
});
