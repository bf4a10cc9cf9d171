import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** Opens a blank plan and its dialog for saving; counts the files that arrive. */
async function save(page: Page, address: string) {
  const arrived: string[] = [];
  page.on('download', (download) => arrived.push(download.suggestedFilename()));
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Start a blank plan' }).click();
  const download = page.waitForEvent('download', { timeout: 5_000 }).catch(() => null);
  await pane.getByRole('button', { name: 'More commands' }).click();
  await pane.getByRole('menuitem', { name: 'Save as a plan file' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Save as a plan file' });
  const text = await dialog.getByRole('textbox', { name: 'The plan as text' }).inputValue();
  return { pane, dialog, text, download: await download, arrived };
}

test('a plan file arrives where downloads work', async ({ page }) => {
  const { download, text } = await save(page, '/?empty');
  const file = await download?.path();
  expect(file && readFileSync(file, 'utf8')).toBe(text);
});

test('where downloads vanish nothing is called saved, and the copied text opens the plan again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { pane, dialog, text, arrived } = await save(page, '/?empty&drops-files');
  expect(arrived).toEqual([]);
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
});
