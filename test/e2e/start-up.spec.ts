import { expect, type Page } from '@playwright/test';
import type { RunningWorkbench } from '../../src/workbench/page/start-workbench';
import { test } from './workbench';

type WorkbenchWindow = Window & { planpathWorkbench?: RunningWorkbench };

/** Makes the server answer for the functions only when it is told to. */
async function holdFunctions(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/functions.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Writes a formula into the open workbook, as Excel does when it opens a file with one. */
function putFormula(page: Page, formula: string): Promise<void> {
  return page.evaluate((text) => {
    const running = (window as WorkbenchWindow).planpathWorkbench;
    if (!running) throw new Error('The workbench has not started.');
    const { grid } = running;
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    grid.write(grid.activeSheetId(), area, [[{ kind: 'formula', formula: text }]]);
  }, formula);
}

/** What the cell shows, and how many calls have ended in an error. */
function cellAndFailures(page: Page): Promise<{ value: unknown; failures: number }> {
  return page.evaluate(() => {
    const running = (window as WorkbenchWindow).planpathWorkbench;
    if (!running) throw new Error('The workbench has not started.');
    const { grid, host } = running;
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    const [[cell] = []] = grid.read(grid.activeSheetId(), area);
    return { value: cell?.value, failures: host.functionFailures().length };
  });
}

test('a call that comes before the functions waits for them and shows no error', async ({
  page,
}) => {
  const release = await holdFunctions(page);
  await page.goto('/?empty', { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as WorkbenchWindow).planpathWorkbench !== undefined);
  await putFormula(page, '=PLAN.TARGET_GAP(860,1000)');
  release();
  const pane = page.frameLocator('iframe');
  await expect(pane.getByRole('button', { name: 'Open the source plan' })).toBeVisible();
  await expect
    .poll(async () => {
      const { value, failures } = await cellAndFailures(page);
      expect(failures).toBe(0);
      return value;
    })
    .toBe(140);
});

test('the page loads the library, the functions and the pane in this order, none of them late', async ({
  request,
}) => {
  const html = await (await request.get('/taskpane.html')).text();
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.map((script) => /([a-z-]+)(?:\.[0-9a-f]+)?\.js/.exec(script)?.[1])).toEqual([
    ...['office', 'functions', 'taskpane'],
  ]);
  expect(scripts.filter((script) => /\b(?:defer|async|module)\b/.test(script))).toEqual([]);
});

test('the page says what to do while the library does not arrive', async ({ page }) => {
  await page.route('**/office.js', () => new Promise(() => undefined));
  await page.goto('/taskpane.html', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'PlanPath has not started' })).toBeVisible();
});

test('Excel on the web, on an origin of its own, can read what it needs of the functions', async ({
  context,
  page,
  baseURL,
}) => {
  // Otherwise Chromium asks the user before a page of the internet reads from this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route('https://excel.officeapps.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Excel</title>' }),
  );
  await page.goto('https://excel.officeapps.test/');
  const ask = (name: string): Promise<string> =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          async (answer) => (await answer.text()).slice(0, 1),
          () => 'refused',
        ),
      `${baseURL ?? ''}/${name}`,
    );
  expect(await ask('functions.json')).toBe('{');
  expect(await ask('functions.zh-CN.json')).toBe('{');
  expect(await ask('functions.js')).toBe('refused');
  expect(await ask('taskpane.html')).toBe('refused');
});
