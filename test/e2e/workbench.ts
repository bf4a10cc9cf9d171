import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { forget, test as withProfile } from './browser-profile';

/** The workbench in a browser, with the add-in's pane in its frame. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to other places, and errors, since it was opened. */
  readonly complaints: readonly string[];
  /** Reads cells of the grid through the real office.js of the pane. */
  readonly read: (sheet: string, address: string) => Promise<readonly (readonly unknown[])[]>;
  /** Finds the cell with exactly this content, such as `C14`, through office.js. */
  readonly readFormulas: (
    sheet: string,
    address: string,
  ) => Promise<readonly (readonly unknown[])[]>;
  readonly usedRange: (sheet: string) => Promise<UsedRange>;
  /** Selects a cell and types into the grid as a person does. */
  readonly typeInto: (sheet: string, address: string, text: string) => Promise<void>;
}

export interface UsedRange {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** Opens the workbench and waits until its plan is on the sheets. */
export async function openWorkbench(page: Page, address = '/'): Promise<OpenWorkbench> {
  const complaints = complaintsOf(page);
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await expectLive(pane);
  return {
    page,
    pane,
    complaints,
    read: (sheet, range) => load(page, sheet, range, 'values'),
    readFormulas: (sheet, range) => load(page, sheet, range, 'formulas'),
    usedRange: (sheet) => usedRange(page, sheet),
    typeInto: (sheet, range, text) => typeInto(page, sheet, range, text),
  };
}

/** What a page must not do, from now on: requests to other places, and errors. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(protocol) && hostname !== 'localhost') {
      complaints.push(request.url());
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

interface SharedWorkbench {
  /**
   * The workbench with the source plan on its sheets, in English. Writing them takes longer than
   * most tests, so the tests of a worker share it. Each of them works no matter which other one ran
   * before it; after a failed test the next one gets a new workbench.
   */
  readonly workbench: OpenWorkbench;
}

interface Shared {
  readonly openShared: () => Promise<OpenWorkbench>;
}

export const test = withProfile.extend<SharedWorkbench, Shared>({
  openShared: [
    async ({ profile }, use) => {
      let shared: OpenWorkbench | null = null;
      await use(async () => {
        if (shared === null || shared.page.isClosed()) {
          await forget(profile);
          shared = await openWorkbench(await profile.newPage(), '/?lang=en&theme=light&width=350');
        }
        return shared;
      });
    },
    { scope: 'worker' },
  ],
  workbench: async ({ openShared }, use) => {
    await use(await openShared());
  },
});

/** A page in a profile that has stored nothing, for all tests of a file or group. */
export function sharePage(prepare: (page: Page) => Promise<unknown>): () => Page {
  let shared: Page | null = null;
  test.beforeAll(async ({ profile }) => {
    await forget(profile);
    shared = await profile.newPage();
    await prepare(shared);
  });
  return () => {
    if (shared === null) throw new Error('The page is not open.');
    return shared;
  };
}

/** The sheets show the pane's values, confirmed in either language. */
export function expectLive(pane: FrameLocator): Promise<void> {
  return expect(pane.getByText(/^(Sheets are live|工作表已联动)$/)).toBeVisible({
    timeout: 180_000,
  });
}

/** Undoes the last change of the plan. */
export async function undoInPane(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expectLive(pane);
}

/** Deletes a sheet that a test has added. */
export function deleteSheet(page: Page, name: string): Promise<void> {
  return paneFrame(page).evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).delete();
        await context.sync();
      }),
    name,
  );
}

/** The pane's frame, where office.js runs. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('The pane has no frame.');
  return frame;
}

/** The width of the pane’s content: the page scrolls in its body. */
export function contentWidth(page: Page): Promise<number> {
  return paneFrame(page).evaluate(() =>
    Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
  );
}

function load(page: Page, sheet: string, address: string, what: 'values' | 'formulas') {
  return paneFrame(page).evaluate(
    ([name, range, property]) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getRange(range);
        cells.load(property);
        await context.sync();
        return cells[property] as unknown[][];
      }),
    [sheet, address, what] as const,
  );
}

function usedRange(page: Page, sheet: string): Promise<UsedRange> {
  return paneFrame(page).evaluate(
    (name) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getUsedRange();
        cells.load('values,address');
        await context.sync();
        return { address: cells.address, values: cells.values as unknown[][] };
      }),
    sheet,
  );
}

async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const grid = page.getByRole('region', { name: /^(Spreadsheet|电子表格)$/ });
  await grid.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 300, y: 300 } });
  await paneFrame(page).evaluate(
    ([name, range]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange(range).select();
        await context.sync();
      }),
    [sheet, address] as const,
  );
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
