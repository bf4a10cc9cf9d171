import { expect, test, type Frame, type FrameLocator, type Page } from '@playwright/test';

/** The workbench in a browser, with the add-in's pane in its frame. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
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

/** Opens the workbench and waits until the source plan is on its sheets. */
export async function openWorkbench(page: Page, address = '/'): Promise<OpenWorkbench> {
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await expectLive(pane);
  return {
    page,
    pane,
    read: (sheet, range) => load(page, sheet, range, 'values'),
    readFormulas: (sheet, range) => load(page, sheet, range, 'formulas'),
    usedRange: (sheet) => usedRange(page, sheet),
    typeInto: (sheet, range, text) => typeInto(page, sheet, range, text),
  };
}

/**
 * Opens one workbench for all tests of a file or group, because opening it writes all sheets of the
 * source plan. Each test works no matter which test ran before it: after a failed test the next one
 * starts in a new workbench.
 */
export function shareWorkbench(
  address = '/',
  prepare: (page: Page) => Promise<void> | void = () => undefined,
): () => OpenWorkbench {
  let shared: OpenWorkbench | undefined;
  test.beforeAll(async ({ browser }) => {
    // A browser context of its own, because axe opens a page in it too.
    const page = await (await browser.newContext()).newPage();
    await prepare(page);
    shared = await openWorkbench(page, address);
  });
  test.afterAll(async () => {
    await shared?.page.context().close();
  });
  return () => {
    if (shared === undefined) throw new Error('The workbench is not open.');
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
