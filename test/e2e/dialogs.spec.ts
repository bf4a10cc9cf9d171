import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentWidth, openWorkbench, paneFrame } from './workbench';

/** Fluent's focus traps leave helpers behind that no reader meets; the grid is not ours to mend. */
const NOT_OURS = ['[data-tabster-dummy]', '[role=region]'];

async function expectFit(page: Page): Promise<void> {
  // A modal dialog hides the heading of the page behind it from readers, as it must.
  const look = new AxeBuilder({ page }).disableRules('page-has-heading-one');
  for (const part of NOT_OURS) look.exclude(part);
  const { violations } = await look.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await contentWidth(page)).toBeLessThanOrEqual(270);
}

test('a narrow pane opens what a person sends on and what they selected by keyboard alone', async ({
  page,
}) => {
  const { pane } = await openWorkbench(page, '/?width=270');
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
      range.values = [
        ['Indicator', 2022, 2023],
        ['Gross domestic product', 90, 100],
      ];
      range.worksheet.activate();
      range.select();
      await context.sync();
    }),
  );
  const menu = pane.getByRole('button', { name: 'More commands' });
  await menu.focus();
  await menu.press('Enter');
  await expect(pane.getByRole('menuitem', { name: 'Use selection…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const selection = pane.getByRole('dialog', { name: 'Use selection' });
  await expect(selection).toContainText('Base value of 2023: 100');
  await expectFit(page);
  await page.keyboard.press('Escape');
  await expect(selection).toHaveCount(0);

  await menu.focus();
  await menu.press('Enter');
  const send = pane.getByRole('menuitem', { name: 'Send the workbook on…' });
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await expect(send).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = pane.getByRole('dialog', { name: 'Send the workbook on' });
  await expect(dialog.getByRole('button', { name: 'Make a copy' })).toBeVisible();
  await expectFit(page);
  // Esc closes it too, but Office's own library then hands the keyboard on, as F6 does.
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();
});
