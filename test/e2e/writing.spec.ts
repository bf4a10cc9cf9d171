import { expect, test } from '@playwright/test';
import { openWorkbench, paneFrame } from './workbench';

test('a filter that hides rows of the plan is named with its place, and nothing is written', async ({
  page,
}) => {
  const { pane, usedRange } = await openWorkbench(page);
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('PlanAssumptions');
      table.columns.getItemAt(0).filter.applyValuesFilter(['Base', 'base']);
      await context.sync();
    }),
  );
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Slow recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Write sheets' });
  await expect(dialog).toContainText(/A filter hides rows in A\d+:[A-Z]+\d+ on “Assumptions”\./);
  await expect(dialog).toContainText('Clear the filter (Data > Clear)');
  await expect(dialog.getByRole('button', { name: 'Write', exact: true })).toBeDisabled();
  expect((await usedRange('Projections')).values.flat()).not.toContain('Slow recovery');
});
