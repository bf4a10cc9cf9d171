import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { contentWidth, paneFrame, sharePage, test } from './workbench';

/** Fluent's focus traps leave helper elements; the grid is not our code. */
const NOT_OURS = ['[data-tabster-dummy]', '[role=region]'];

async function expectNoViolations(page: Page): Promise<void> {
  // A modal dialog hides the heading of the page behind it.
  const look = new AxeBuilder({ page }).disableRules(['page-has-heading-one']);
  for (const part of NOT_OURS) look.exclude(part);
  const { violations } = await look.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}

/** Sets each width of the pane as a person does, and expects that nothing is wider. */
async function expectFits(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.getByRole('button', { name: new RegExp(`^${String(width)} `) }).click();
    await expect
      .poll(() => paneFrame(page).evaluate(() => document.documentElement.clientWidth))
      .toBe(width);
    expect(await contentWidth(page)).toBeLessThanOrEqual(width);
  }
}

/** The names of the sheets and of the names in the workbook. */
function namesIn(page: Page): Promise<readonly (readonly string[])[]> {
  return paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name');
      names.load('items/name');
      await context.sync();
      return [worksheets.items, names.items].map((items) => items.map(({ name }) => name));
    }),
  );
}

test.describe('in English, light', () => {
  const complaints: string[] = [];
  const shared = sharePage(async (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/?lang=en&theme=light&width=350&empty');
  });

  /** Opens the check from the first page of the pane. */
  async function openCheck() {
    const page = shared();
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: 'Check this Excel…' }).click();
    return { page, dialog: pane.getByRole('dialog', { name: 'Check this Excel' }) };
  }

  test('a workbook that holds something is left alone', async () => {
    const { page, dialog } = await openCheck();
    const setB2 = (value: string) =>
      paneFrame(page).evaluate(
        (content) =>
          Excel.run(async (context) => {
            const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
            if (content === '') cell.clear();
            else cell.values = [[content]];
            await context.sync();
          }),
        value,
      );
    await setB2('mine');
    await dialog.getByRole('button', { name: 'Start the check' }).click();
    await expect(dialog.getByText(/This workbook is not blank/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Open a blank workbook' })).toBeVisible();
    expect(await namesIn(page)).toEqual([['Sheet1'], []]);
    await setB2('');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(dialog).toHaveCount(0);
  });

  test('every assumption holds in the workbench, and the report can be copied', async () => {
    const { page, dialog } = await openCheck();
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Start the check' }).click();
    await expect(dialog.getByRole('progressbar', { name: /^Trying \d+ of \d+…$/ })).toBeVisible();
    await expectNoViolations(page);
    await expect(dialog.getByText(/^Held: \d+\. Differs: 0\. /)).toBeVisible({ timeout: 180_000 });
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await expect(dialog.getByRole('heading', { name: 'Only you can tell' })).toHaveCount(0);
    await expectNoViolations(page);
    await expectFits(page, [270, 320, 350, 500]);
    await dialog.getByRole('button', { name: 'Copy the text' }).click();
    const report = await dialog.getByRole('textbox', { name: 'Report' }).inputValue();
    expect(report).toMatch(/^PlanPath \d/);
    expect(report).toContain('[Held] download:');
    // Only what this Excel is too old for could not be tried.
    expect(
      report.match(/^\[Could not be tried\] .*\n.*/gm)?.every((each) => / It needs /.test(each)),
    ).not.toBe(false);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report);
    expect(await namesIn(page)).toEqual([['Sheet1'], []]);
    expect(complaints).toEqual([]);
  });
});

test('in Chinese and dark, opened by its address, it stops when it is told to, and says how far it came', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?check&lang=zh-CN&theme=dark&width=270');
  const dialog = page.frameLocator('iframe').getByRole('dialog', { name: '检查本机 Excel' });
  await dialog.getByRole('button', { name: '开始检查' }).click();
  await expect(dialog.getByRole('progressbar', { name: /^正在验证第 [3-9] 项/ })).toBeVisible();
  await dialog.getByRole('button', { name: '停止' }).click();
  await expect(dialog.getByText(/检查已停止：共 \d+ 项，已验证 \d+ 项。$/)).toBeVisible();
  await expectNoViolations(page);
  await expectFits(page, [270, 320, 350, 500]);
  const [sheets] = await namesIn(page);
  expect(sheets).toHaveLength(1);
});
