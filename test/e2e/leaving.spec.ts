import { readFile } from 'node:fs/promises';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { paneFrame } from './workbench';

/** A blank plan in an empty workbook, with a function of ours in a cell of the user's. */
async function openBlankPlan(page: Page) {
  await page.goto('/?empty');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Start a blank plan' }).click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').formulas = [['=PLAN.GROWTH_PATH(100,6%,3)']];
      await context.sync();
    }),
  );
  return pane;
}

/** A change that exists nowhere but in the pane. */
async function addScenario(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Slow recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane.getByRole('radio', { name: /Slow recovery/ })).toBeVisible();
}

async function newWorkbook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New workbook, empty' }).click();
}

test('a shareable copy is a file without our functions', async ({ page }) => {
  const pane = await openBlankPlan(page);
  await pane.getByRole('button', { name: 'More commands' }).click();
  await pane.getByRole('menuitem', { name: 'Send the workbook on…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: 'Make a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Shareable copy.xlsx');
  await expect(pane.getByText(/handed over to be saved as Shareable copy\.xlsx/)).toBeVisible();
  const { readXlsx } = await import('hucre');
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  const formulas = sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => formula.includes('PLAN'))).toEqual([]);
});

test('a new workbook asks before an unsaved plan goes, and stays where it was on Cancel', async ({
  page,
}) => {
  const pane = await openBlankPlan(page);
  await addScenario(pane);
  await newWorkbook(page);
  const question = page.getByRole('alertdialog', { name: 'Leave this workbook?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  await newWorkbook(page);
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(pane.getByRole('button', { name: 'Start a blank plan' })).toBeVisible();
});

test('another language asks before an unsaved plan goes', async ({ page }) => {
  await addScenario(await openBlankPlan(page));
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '中文' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave this workbook?' })).toBeVisible();
});

test('nothing asks where nothing was changed', async ({ page }) => {
  await page.goto('/?empty');
  const pane = page.frameLocator('iframe');
  await expect(pane.getByRole('button', { name: 'Start a blank plan' })).toBeVisible();
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '中文' }).click();
  await expect(pane.getByRole('button', { name: '新建空白规划' })).toBeVisible();
});
