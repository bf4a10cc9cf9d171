import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { paneFrame, sharePage, test } from './workbench';

async function openBlankPlan(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Start a blank plan' }).click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
}

/** Opens the dialog for saving the plan; returns it with the plan's text. */
async function openSaving(page: Page) {
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'More commands' }).click();
  await pane.getByRole('menuitem', { name: 'Save as a plan file' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Save as a plan file' });
  const text = await dialog.getByRole('textbox', { name: 'The plan as text' }).inputValue();
  return { pane, dialog, text };
}

test.describe('where downloads work', () => {
  const shared = sharePage((page) => openBlankPlan(page, '/?empty'));

  test('a shareable copy is a file without our functions', async () => {
    const page = shared();
    const pane = page.frameLocator('iframe');
    await paneFrame(page).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').formulas = [['=PLAN.GROWTH_PATH(100,6%,3)']];
        await context.sync();
      }),
    );
    await pane.getByRole('button', { name: 'More commands' }).click();
    await pane.getByRole('menuitem', { name: 'Send the workbook on…' }).click();
    const dialog = pane.getByRole('dialog', { name: 'Send the workbook on' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Make a copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Shareable copy.xlsx');
    await expect(dialog.getByText(/handed over to be saved as Shareable copy\.xlsx/)).toBeVisible();
    const { readXlsx } = await import('hucre');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => formula.includes('PLAN'))).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(dialog).toHaveCount(0);
  });

  test('a plan file arrives', async () => {
    const page = shared();
    const download = page.waitForEvent('download');
    const { text } = await openSaving(page);
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(text);
  });
});

test('where downloads vanish nothing is called saved, and the copied text opens the plan again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const arrived: string[] = [];
  page.on('download', (download) => arrived.push(download.suggestedFilename()));
  await openBlankPlan(page, '/?empty&drops-files');
  const { pane, dialog, text } = await openSaving(page);
  await expect(dialog.getByText(/Nobody tells PlanPath whether that happened/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect(dialog.getByText(/on the clipboard|text is selected/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await dialog.getByRole('button', { name: 'Close, not saved' }).click();
  await pane.getByRole('button', { name: 'More commands' }).click();
  await pane.getByRole('menuitem', { name: 'Open another plan…' }).click();
  await pane.getByRole('button', { name: 'Choose a plan file' }).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  expect(JSON.parse(text)).toMatchObject({ format: 'planpath-plan' });
  expect(arrived).toEqual([]);
});
