import { act, screen, within } from '@testing-library/react';
import { smallPlan } from '../../planner/test-support/small-plan';
import { renderPane } from '../test-support/render-pane';

/** jsdom lays nothing out, so the focus trap takes the dialog for hidden: queries say `hidden`. */
async function opened() {
  const pane = renderPane({ plan: smallPlan() });
  await pane.user.click(screen.getByRole('button', { name: 'Write sheets' }));
  const dialog = await screen.findByRole('dialog', { name: 'Write sheets' });
  return { ...pane, dialog: within(dialog) };
}

describe('WriteDialog', () => {
  it('shows what will be written and writes nothing before it is told to', async () => {
    const { dialog, workbook } = await opened();
    const rows = await dialog.findAllByRole('row', { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual([
      'SheetWhat happensCells',
      'Assumptions A1:N20New120',
      'Projections A1:K40Rewritten300Formulas: 240Charts: 1',
    ]);
    expect(dialog.getByText('420 cells in all, about 20.5 kB')).not.toBeNull();
    expect(workbook.writes).toBe(0);
  });

  it('says what was written and leads to it', async () => {
    const { dialog, user, workbook } = await opened();
    await user.click(await dialog.findByRole('button', { name: 'Write', hidden: true }));
    expect(
      await dialog.findByText('132 cells written, 420 checked, 240 of them formulas, in 0.3 s.'),
    ).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Go to Projections', hidden: true }));
    expect(workbook.visited).toEqual(["'Projections'!A1"]);
  });

  it('shows the progress and can be cancelled', async () => {
    const { dialog, user, workbook } = await opened();
    await dialog.findAllByRole('row', { hidden: true });
    const release = workbook.hold();
    await user.click(dialog.getByRole('button', { name: 'Write', hidden: true }));
    expect(dialog.getByRole('progressbar', { hidden: true })).not.toBeNull();
    expect(dialog.getByText('Checking the workbook…')).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Cancel', hidden: true }));
    expect(dialog.getByRole('button', { name: 'Stopping…', hidden: true })).not.toBeNull();
    await act(async () => release());
    expect(await dialog.findByText('Writing was cancelled')).not.toBeNull();
    expect(workbook.plan).toBeNull();
  });

  it('says why it failed and what to do, and tries again', async () => {
    const { dialog, user, workbook } = await opened();
    await dialog.findAllByRole('row', { hidden: true });
    workbook.failure = { kind: 'protectedSheet', sheet: 'Targets' };
    await user.click(dialog.getByRole('button', { name: 'Write', hidden: true }));
    expect(await dialog.findByText(/The sheet “Targets” is protected/)).not.toBeNull();
    workbook.failure = null;
    await user.click(dialog.getByRole('button', { name: 'Try again', hidden: true }));
    expect(await dialog.findAllByRole('row', { hidden: true })).toHaveLength(3);
  });
});
