import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectLive, paneFrame, test, undoInPane } from './workbench';

const SHEET = 'Targets';
const OWN = 424_242;

test('a filter that hides rows of the plan is reported with its place, and nothing is written', async ({
  workbench: { page, pane, usedRange },
}) => {
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('PlanAssumptions');
      table.columns.getItemAt(0).filter.applyValuesFilter(['Base', 'base']);
      await context.sync();
    }),
  );
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Filtered recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Write sheets' });
  await expect(dialog).toContainText(/A filter hides rows in A\d+:[A-Z]+\d+ on “Assumptions”\./);
  await expect(dialog).toContainText('Clear the filter (Data > Clear)');
  await expect(dialog.getByRole('button', { name: 'Write', exact: true })).toBeDisabled();
  expect((await usedRange('Projections')).values.flat()).not.toContain('Filtered recovery');

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

/** Saves the workbook as a person does, and reads the file. */
async function savedBook(page: Page) {
  await page.getByRole('button', { name: 'File' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const { readXlsx } = await import('hucre');
  return readXlsx(new Uint8Array(await readFile(await download.path())));
}

test('sheets are written again after a preview that asks about a calculated cell that a person changed; the cell is kept, the workbook is saved with live formulas, and the write is undone', async ({
  workbench: { page, pane, usedRange, readFormulas, typeInto },
}) => {
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
  await expect(pane.getByText('Sheets are out of date')).toBeVisible();
  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Write sheets' });
  await expect(dialog).toContainText('Projections');
  await expect(dialog).toContainText(/\d of [\d,]+ cells/);
  const changed = dialog.getByRole('region', { name: 'You changed cells of these sheets' });
  await expect(changed).toContainText(`Show ${SHEET}!${address}`);
  await expect(changed).toContainText(`Now: ${String(OWN)}`);
  await dialog.getByRole('button', { name: 'Write', exact: true }).click();
  await expect(dialog).toContainText('The sheets are written', { timeout: 120_000 });
  await expect(dialog).toContainText('Your cells kept: 1');
  expect(await countOwn()).toBe(1);
  const { values } = await usedRange('Projections');
  // One row per path, and at least one per driver.
  const rows = values.filter((cells) => cells[0] === 'Late recovery');
  expect(rows.length).toBeGreaterThanOrEqual(24);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expectLive(pane);

  const { sheets } = await savedBook(page);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['About', 'Assumptions', 'Projections', 'Targets', 'Comparison']),
  );
  const saved = sheets.find(({ name }) => name === 'Projections');
  const live = [...(saved?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
  expect(live.length).toBeGreaterThan(100);

  await pane.getByRole('button', { name: 'Undo the last write…' }).click();
  const undo = pane.getByRole('dialog', { name: 'Undo the last write' });
  await undo.getByRole('button', { name: 'Undo the write' }).click();
  await expect(undo).toContainText('The write is undone', { timeout: 120_000 });
  expect((await usedRange('Projections')).values.flat()).not.toContain('Late recovery');
  expect(await countOwn()).toBe(1);
  await undo.getByRole('button', { name: 'Close' }).first().click();
  await expect(pane.getByText('Sheets are out of date')).toBeVisible();

  // For the tests after this one.
  await paneFrame(page).evaluate(
    ([sheet, cell, formula]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
        await context.sync();
      }),
    [SHEET, address, formulas[row]?.[7]] as const,
  );
  await undoInPane(pane);
});
