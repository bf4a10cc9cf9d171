import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { shareWorkbench } from './workbench';

const shared = shareWorkbench();

test('sheets are written again after a preview, and the workbook is saved with live formulas', async () => {
  const { page, pane, usedRange } = shared();

  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Slow recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane.getByText('Sheets are out of date')).toBeVisible();

  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const preview = pane.getByRole('dialog');
  await expect(preview).toContainText('Projections');
  await expect(preview).toContainText(/\d of [\d,]+ cells/);
  await preview.getByRole('button', { name: 'Write', exact: true }).click();
  await expect(preview).toContainText('The sheets are written', { timeout: 120_000 });
  await preview.getByRole('button', { name: 'Close' }).first().click();
  await expect(pane.getByText('Sheets are live')).toBeVisible();
  const { values } = await usedRange('Projections');
  // One row per path, and at least one per driver.
  const rows = values.filter((row) => row[0] === 'Slow recovery');
  expect(rows.length).toBeGreaterThanOrEqual(24);

  await page.getByRole('button', { name: 'File' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');

  const { readXlsx } = await import('hucre');
  const book = await readXlsx(new Uint8Array(bytes));
  expect(book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['About', 'Assumptions', 'Projections', 'Targets', 'Comparison']),
  );
  const saved = book.sheets.find(({ name }) => name === 'Projections');
  const formulas = [...(saved?.cells?.values() ?? [])].filter(
    ({ formula }) => formula !== undefined,
  );
  expect(formulas.length).toBeGreaterThan(100);
});
