import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import {
  contentWidth,
  expectLive,
  openWorkbench,
  paneFrame,
  sharePage,
  test,
  type OpenWorkbench,
} from './workbench';

/**
 * Fluent's focus traps leave helper elements that no screen reader reaches; the grid is not our
 * code.
 */
const NOT_OURS = ['[data-tabster-dummy]', '[role=region]'];

type Theme = 'light' | 'dark';

const THEMES = {
  light: /^(Light|浅色)$/,
  dark: /^(Dark|深色)$/,
} as const;

async function violations(page: Page, ...untrue: readonly string[]): Promise<readonly string[]> {
  const look = new AxeBuilder({ page }).disableRules([...untrue]);
  for (const part of NOT_OURS) look.exclude(part);
  const { violations: found } = await look.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** A modal dialog must hide the heading of the page behind it from screen readers. */
async function expectDialogFits(page: Page): Promise<void> {
  expect(await violations(page, 'page-has-heading-one')).toEqual([]);
  expect(await contentWidth(page)).toBeLessThanOrEqual(270);
}

async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${String(width)} `) }).click();
  await expect
    .poll(() => paneFrame(page).evaluate(() => document.documentElement.clientWidth))
    .toBe(width);
}

/** Chooses the theme as a person does; the pane opens again in it. */
async function chooseTheme({ page, pane }: OpenWorkbench, theme: Theme): Promise<void> {
  const opened = new URL(paneFrame(page).url()).searchParams.get('theme');
  if (opened !== theme) {
    await page.getByRole('button', { name: /^(View|视图)$/ }).click();
    await page.getByRole('menuitemradio', { name: THEMES[theme] }).click();
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toContainEqual(expect.stringContaining(`theme=${theme}`));
  }
  await expectLive(pane);
}

/** In one theme after the other axe finds nothing, and no width makes the page scroll sideways. */
async function expectGoodAppearance(workbench: OpenWorkbench, theme: Theme): Promise<void> {
  const { page } = workbench;
  await page.emulateMedia({ colorScheme: theme });
  await chooseTheme(workbench, theme);
  await setPaneWidth(page, 270);
  expect(await violations(page)).toEqual([]);
  for (const width of [270, 320, 350, 500]) {
    await setPaneWidth(page, width);
    expect(await contentWidth(page)).toBeLessThanOrEqual(width);
  }
}

test.describe('in Chinese', () => {
  let workbench: OpenWorkbench;
  sharePage(async (page) => {
    await page.emulateMedia({ colorScheme: 'light' });
    workbench = await openWorkbench(page, '/?lang=zh-CN&theme=light&width=270');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing and every width is enough in zh-CN, ${theme}`, () =>
      expectGoodAppearance(workbench, theme));
  }
});

test.describe('in English', () => {
  test.afterAll(async ({ openShared }) => {
    const { page } = await openShared();
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
    await setPaneWidth(page, 350);
  });

  for (const theme of ['dark', 'light'] as const) {
    test(`axe finds nothing and every width is enough in en, ${theme}`, ({ workbench }) =>
      expectGoodAppearance(workbench, theme));
  }

  test('forced colours leave every text and control visible', async ({
    workbench: { page, pane },
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await expect(pane.getByRole('radio', { name: /^Base/ })).toBeVisible();
    await expect(pane.getByText(/^Met, within the tolerance$/).first()).toBeVisible();
    await page.emulateMedia({ forcedColors: null });
  });

  test('switches the pane to Chinese and back', async ({ workbench: { pane } }) => {
    await pane.getByRole('button', { name: '中文' }).click();
    await expect(pane.getByText('地区生产总值').first()).toBeVisible();
    await expect(pane.getByText('工作表已联动')).toBeVisible();
    await pane.getByRole('button', { name: 'English' }).click();
    await expect(pane.getByText('Gross domestic product').first()).toBeVisible();
    await expect(pane.getByText('Sheets are live')).toBeVisible();
  });

  test('in a narrow pane the keyboard alone opens what a person shares and what they selected', async ({
    workbench: { page, pane },
  }) => {
    await setPaneWidth(page, 270);
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
    await expect(pane.getByRole('menuitem', { name: 'Edit the plan…' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(pane.getByRole('menuitem', { name: 'Use selection…' })).toBeFocused();
    await page.keyboard.press('Enter');
    const selection = pane.getByRole('dialog', { name: 'Use selection' });
    await expect(selection).toContainText('Base value of 2023: 100');
    await expectDialogFits(page);
    await page.keyboard.press('Escape');
    await expect(selection).toHaveCount(0);

    await menu.focus();
    await menu.press('Enter');
    const send = pane.getByRole('menuitem', { name: 'Send the workbook on…' });
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    await expect(send).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = pane.getByRole('dialog', { name: 'Send the workbook on' });
    await expect(dialog.getByRole('button', { name: 'Make a copy' })).toBeVisible();
    await expectDialogFits(page);
    // Esc closes it too, but then Office's own library moves the keyboard focus away, as F6 does.
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(menu).toBeFocused();
  });

  test('requests nothing from another origin, breaks no policy and logs no error', async ({
    workbench: { pane, complaints },
  }) => {
    await pane.getByRole('radio', { name: /^Optimistic/ }).check();
    expect(complaints).toEqual([]);
  });
});
