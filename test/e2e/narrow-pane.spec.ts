import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './workbench';

/** Texts that wrap in cells that must not wrap. */
function brokenTexts(table: Locator): Promise<readonly string[]> {
  return table.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement?.closest('tbody')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(node.textContent ?? '');
    }
    return broken;
  });
}

/** The distance of a table's first and last header from their edges. */
function edges(place: Locator) {
  return place.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const heads = [...element.querySelectorAll('thead th')].map((each) =>
      each.getBoundingClientRect(),
    );
    return {
      first: Math.round((heads[0]?.left ?? 0) - frame.left),
      last: Math.round((heads.at(-1)?.right ?? 0) - frame.right),
    };
  });
}

async function open(page: Page, width: number, address = '/taskpane.html?plan=jinjiang') {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('scenarios side by side keep every number whole and their years in view at any width', async ({
  page,
}) => {
  await open(page, 270);
  await page.getByRole('tab', { name: 'Compare' }).click();
  const place = page.getByRole('group', { name: 'Gross domestic product: Projected' });
  await expect(place.getByRole('columnheader')).toHaveText([
    ...['Year', 'Base', 'Optimistic', 'Pessimistic'],
  ]);
  for (const width of [270, 320, 350, 500]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await brokenTexts(place)).toEqual([]);
    await place.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
    const { first, last } = await edges(place);
    expect([width, first]).toEqual([width, 0]);
    expect(last).toBeLessThanOrEqual(0);
  }
});

test('a dialog dims the whole pane and leaves the text behind it in place', async ({ page }) => {
  await open(page, 270);
  const widthOf = () =>
    page.evaluate(() => [
      document.querySelector('main')?.clientWidth,
      getComputedStyle(document.documentElement).scrollbarGutter,
    ]);
  const before = await widthOf();
  await page.getByRole('button', { name: 'Add a scenario' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await widthOf()).toEqual(before);
});

test('what the browser draws follows the theme of the host, not of the system', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, 350, '/taskpane.html?plan=jinjiang&theme=dark');
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect.poll(scheme).toBe('dark');
});
