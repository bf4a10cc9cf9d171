import { expect, test } from '@playwright/test';
import { paneFrame, shareWorkbench, undoInPane } from './workbench';

const SHEET = 'Targets';
const OWN = 424_242;

const shared = shareWorkbench();

test('a filter that hides rows of the plan is reported with its place, and nothing is written', async () => {
  const { page, pane, usedRange } = shared();
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

  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('PlanAssumptions').clearFilters();
      await context.sync();
    }),
  );
  await undoInPane(pane);
});

test('for a calculated cell that a person changed the pane asks, the cell is kept, and the write is undone', async () => {
  const { pane, usedRange, readFormulas, typeInto } = shared();
  const formulas = await readFormulas(SHEET, 'A1:L40');
  const row = formulas.findIndex((cells) => String(cells[7] ?? '').startsWith('='));
  const address = `H${String(row + 1)}`;
  expect(row, 'a row with a formula in column H').toBeGreaterThan(0);
  await typeInto(SHEET, address, String(OWN));
  const countOwn = async () =>
    (await usedRange(SHEET)).values.flat().filter((value) => value === OWN).length;
  await expect.poll(countOwn).toBe(1);

  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Late recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Write sheets' });
  const changed = dialog.getByRole('region', { name: 'You changed cells of these sheets' });
  await expect(changed).toContainText(`Show ${SHEET}!${address}`);
  await expect(changed).toContainText(`Now: ${String(OWN)}`);
  await dialog.getByRole('button', { name: 'Write', exact: true }).click();
  await expect(dialog).toContainText('The sheets are written', { timeout: 120_000 });
  await expect(dialog).toContainText('Your cells kept: 1');
  expect(await countOwn()).toBe(1);
  expect((await usedRange('Projections')).values.flat()).toContain('Late recovery');

  await dialog.getByRole('button', { name: 'Undo this write…' }).click();
  const undo = pane.getByRole('dialog', { name: 'Undo the last write' });
  await undo.getByRole('button', { name: 'Undo the write' }).click();
  await expect(undo).toContainText('The write is undone', { timeout: 120_000 });
  expect((await usedRange('Projections')).values.flat()).not.toContain('Late recovery');
  expect(await countOwn()).toBe(1);
  await undo.getByRole('button', { name: 'Close' }).first().click();
  await expect(pane.getByText('Sheets are out of date')).toBeVisible();
});
