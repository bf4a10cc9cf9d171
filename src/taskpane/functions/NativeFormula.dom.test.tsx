import { screen, within } from '@testing-library/react';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createMemoryCells } from '../../../test/support/workbooks/memory-cells';
import { renderPane } from '../../../test/support/pane/render-pane';

async function opened(formula: string | null) {
  const cells = createMemoryCells([[100, 0.06, 0.06]]);
  cells.formula = formula;
  const pane = renderPane({ plan: smallPlan(), cells });
  await pane.user.click(screen.getByRole('button', { name: 'More commands' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Show as native formula…' }));
  const dialog = await screen.findByRole(
    'dialog',
    { name: 'Show as native formula' },
    { timeout: 20_000 },
  );
  return { ...pane, cells, dialog: within(dialog) };
}

test('shows a call in plain Excel, converts it and shows the difference, and undoes it', async () => {
  const call = '=PLAN.GROWTH_PATH(A1,B1:C1)';
  const { dialog, user, cells } = await opened(call);
  expect(await dialog.findByText('=A1*(1+B1)')).not.toBeNull();
  expect(dialog.getByText('=D4*(1+C1)')).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Convert' }));
  expect(await dialog.findByText('Cells converted: 2. Largest difference: 0.')).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Back to the function' }));
  expect(
    await dialog.findByText('The function is back in Report!D4:E4. Largest difference: 0.'),
  ).not.toBeNull();
  expect(cells.exchanged).toEqual([[['=A1*(1+B1)', '=D4*(1+C1)']], [[call, '']]]);
});

test('reports that there is no function, and why only the value can remain', async () => {
  const { dialog, user, cells } = await opened('=SUM(A1:B1)');
  expect(await dialog.findByText('Report!D4 has no PLAN function.')).not.toBeNull();
  cells.formula = '=PLAN.CHANCE(A1,0.02,0.05,0.07,3,115)';
  await user.click(dialog.getByRole('button', { name: 'Check the selected cell' }));
  expect(await dialog.findByText(/simulated over many futures/)).not.toBeNull();
});

test('changes nothing if the cell has changed since', async () => {
  const { dialog, user, cells } = await opened('=PLAN.GROWTH_PATH(A1,B1:C1)');
  await dialog.findByText('=A1*(1+B1)');
  cells.formula = '=1';
  await user.click(dialog.getByRole('button', { name: 'Convert' }));
  expect(await dialog.findByText(/^D4 was changed since, so nothing was done/)).not.toBeNull();
  expect(cells.exchanged).toEqual([]);
});

test('leaves alone a cell that the function does not fill, and names it', async () => {
  const { dialog, user, cells } = await opened('=PLAN.GROWTH_PATH(A1,B1:C1)');
  await dialog.findByText('=A1*(1+B1)');
  cells.filled = 'E4';
  await user.click(dialog.getByRole('button', { name: 'Convert' }));
  expect(await dialog.findByText(/^E4 is not empty, so nothing was done/)).not.toBeNull();
  expect(cells.exchanged).toEqual([]);
});

test('names the cell whose value has another kind after a conversion', async () => {
  const { dialog, user, cells } = await opened('=PLAN.GROWTH_PATH(A1,B1:C1)');
  await dialog.findByText('=A1*(1+B1)');
  cells.shown = [[106, '#NAME?']];
  await user.click(dialog.getByRole('button', { name: 'Convert' }));
  expect(
    await dialog.findByText(
      'Cells converted: 2. But E4 showed 112.36 and now shows #NAME?: check that cell.',
    ),
  ).not.toBeNull();
});
