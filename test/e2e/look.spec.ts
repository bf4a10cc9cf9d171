import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentWidth, openWorkbench, paneFrame } from './workbench';

/** Fluent's focus traps leave helpers behind that no reader meets. */
const FOCUS_HELPERS = '[data-tabster-dummy]';
/** The embedded spreadsheet's own toolbar and canvas are not ours to mend. */
const GRID = '[role=region]';

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude(FOCUS_HELPERS)
    .exclude(GRID)
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const language of ['en', 'zh-CN']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing and every width is enough in ${language}, ${theme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openWorkbench(page, `/?lang=${language}&theme=${theme}&width=270`);
      expect(await violations(page)).toEqual([]);
      for (const width of [270, 320, 350, 500]) {
        await page.getByRole('button', { name: new RegExp(`^${String(width)} `) }).click();
        await expect
          .poll(() => paneFrame(page).evaluate(() => document.documentElement.clientWidth))
          .toBe(width);
        expect(await contentWidth(page)).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('forced colours leave every word and control visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { pane } = await openWorkbench(page);
  await expect(pane.getByRole('radio', { name: /^Base/ })).toBeVisible();
  await expect(pane.getByText(/^Met, within the tolerance$/).first()).toBeVisible();
});

test('asks no other origin for anything, breaks no policy and logs no error', async ({ page }) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.hostname !== 'localhost')
      elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const { pane } = await openWorkbench(page);
  await pane.getByRole('radio', { name: /^Optimistic/ }).check();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('switches the pane to Chinese and back', async ({ page }) => {
  const { pane } = await openWorkbench(page);
  await pane.getByRole('button', { name: '中文' }).click();
  await expect(pane.getByText('地区生产总值').first()).toBeVisible();
  await expect(pane.getByText('工作表已联动')).toBeVisible();
});
