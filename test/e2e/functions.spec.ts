import AxeBuilder from '@axe-core/playwright';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { deleteSheet, paneFrame, test } from './workbench';

const SHEET = 'Report';
const ROWS = 500;
const COLUMNS = 4;
/** Enough to see an indicator move; every step recalculates all cells. */
const STEPS = 4;

test.afterEach(({ workbench }) => deleteSheet(workbench.page, SHEET));

/** Fluent's focus traps leave helper elements that no screen reader reaches. */
const FOCUS_HELPERS = '[data-tabster-dummy]';

/** The violations that axe finds in the pane, which contains the dialog. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['iframe', 'body'])
    .exclude(FOCUS_HELPERS)
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** A sheet of the user's with a base value and two rates. */
async function prepareReport(page: Page): Promise<void> {
  await paneFrame(page).evaluate(
    (name) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange('A1:C1').values = [[100, 0.06, 0.05]];
        sheet.activate();
        await context.sync();
      }),
    SHEET,
  );
}

function selectCell(page: Page, address: string): Promise<void> {
  return paneFrame(page).evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).select();
        await context.sync();
      }),
    [SHEET, address] as const,
  );
}

async function choose(pane: FrameLocator, command: string): Promise<void> {
  await pane.getByRole('button', { name: 'More commands' }).click();
  await pane.getByRole('menuitem', { name: command }).click();
}

test('a function is inserted by its labels, shown as a native formula, and restored', async ({
  workbench: { page, pane, read, readFormulas },
}) => {
  await prepareReport(page);
  await selectCell(page, 'B3');

  await choose(pane, 'Insert function…');
  const dialog = pane.getByRole('dialog', { name: 'Insert function' });
  await dialog.getByRole('combobox', { name: 'Function' }).selectOption('GROWTH_PATH');
  await dialog.getByRole('textbox', { name: 'base' }).fill('A1');
  await dialog.getByRole('textbox', { name: 'growth' }).fill('B1:C1');
  await expect(dialog.getByText('=PLAN.GROWTH_PATH(A1,B1:C1)')).toBeVisible();
  await expect(dialog.getByRole('cell', { name: '111.3' })).toBeVisible();
  await expect(dialog.getByText('Goes to Report!B3:C3')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => read(SHEET, 'B3:C3')).toEqual([[106, expect.closeTo(111.3, 9)]]);
  expect(await readFormulas(SHEET, 'B3')).toEqual([['=PLAN.GROWTH_PATH(A1,B1:C1)']]);

  await choose(pane, 'Show as native formula…');
  const native = pane.getByRole('dialog', { name: 'Show as native formula' });
  await expect(native.getByRole('row', { name: 'C3 =B3*(1+C1)' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await native.getByRole('button', { name: 'Convert' }).click();
  await expect(native.getByText('Cells converted: 2. Largest difference: 0.')).toBeVisible();
  expect(await readFormulas(SHEET, 'B3:C3')).toEqual([['=A1*(1+B1)', '=B3*(1+C1)']]);
  await native.getByRole('button', { name: 'Back to the function' }).click();
  await expect(native.getByText(/is back in Report!B3:C3\. Largest difference: 0\./)).toBeVisible();
  expect(await readFormulas(SHEET, 'B3')).toEqual([['=PLAN.GROWTH_PATH(A1,B1:C1)']]);
  await native.getByRole('button', { name: 'Close' }).click();

  // A function that follows the plan becomes a reference to the plan's sheet, which follows too.
  await selectCell(page, 'B5');
  await choose(pane, 'Insert function…');
  await dialog.getByRole('combobox', { name: 'Function' }).selectOption('SCENARIO');
  await dialog.getByRole('combobox', { name: 'scenario' }).fill('Optimistic');
  await dialog.getByRole('combobox', { name: 'indicator' }).fill('gdp');
  await dialog.getByRole('combobox', { name: 'year' }).fill('2025');
  await expect(dialog.getByRole('cell', { name: '112.89' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  const live = async () => (await read(SHEET, 'B5'))[0]?.[0];
  await expect.poll(live).toBeCloseTo(112.89, 9);
  await choose(pane, 'Show as native formula…');
  await native.getByRole('button', { name: 'Convert' }).click();
  await expect(native.getByText('Cells converted: 1. Largest difference: 0.')).toBeVisible();
  expect((await readFormulas(SHEET, 'B5'))[0]?.[0]).toMatch(/^=Projections!\$[A-Z]+\$\d+$/);
  expect(await live()).toBeCloseTo(112.89, 9);
  await native.getByRole('button', { name: 'Back to the function' }).click();
  await expect(native.getByText(/is back in Report!B5\. Largest difference: 0\./)).toBeVisible();
  expect(await live()).toBeCloseTo(112.89, 9);
  await native.getByRole('button', { name: 'Close' }).click();
  await expect(native).toHaveCount(0);
});

/**
 * Fills a sheet with 2,000 cells that each read a value of the plan, as a finance department does.
 */
async function writeReport(page: Page): Promise<void> {
  await paneFrame(page).evaluate(
    ([name, rows, columns]) =>
      Excel.run(async (context) => {
        const scenarios = ['base', 'optimistic', 'pessimistic', 'Optimistic'];
        const indicators = ['gdp', 'revenue', 'income', 'high-tech-firms', 'land'];
        const sheet = context.workbook.worksheets.add(name);
        const formulas = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => {
            const scenario = scenarios[column] ?? '';
            const indicator = indicators[row % indicators.length] ?? '';
            const year = String(2023 + (row % 4));
            return `=PLAN.SCENARIO("${scenario}","${indicator}",${year})`;
          }),
        );
        sheet.getRangeByIndexes(0, 0, rows, columns).formulas = formulas;
        sheet.activate();
        await context.sync();
      }),
    [SHEET, ROWS, COLUMNS] as const,
  );
}

/**
 * The cells with GDP in 2025: every row that is both a multiple of 5 and 2 more than a multiple of
 * 4.
 */
const isMoved = (row: number): boolean => row % 5 === 0 && row % 4 === 2;

test('two thousand cells follow the pane, and the others stay unchanged', async ({
  workbench: { page, pane, read },
}) => {
  await writeReport(page);
  const address = `A1:D${String(ROWS)}`;
  const gdp2025 = 10;
  expect(isMoved(gdp2025)).toBe(true);
  await expect
    .poll(async () => (await read(SHEET, `B${String(gdp2025 + 1)}`))[0]?.[0], { timeout: 120_000 })
    .toBeCloseTo(112.89, 9);
  const before = await read(SHEET, address);
  expect(before.flat().every((value) => typeof value === 'number')).toBe(true);

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await pane.getByRole('radio', { name: /^Optimistic/ }).check();
  const slider = pane.getByRole('slider', {
    name: 'Gross domestic product: growth in 2025, percent, slider',
  });
  await slider.focus();
  for (let step = 0; step < STEPS; step += 1) await slider.press('ArrowRight');
  const moved = 106 * (1 + Number(await slider.inputValue()) / 100);
  expect(moved).toBeGreaterThan(113);
  await expect
    .poll(async () => (await read(SHEET, `B${String(gdp2025 + 1)}`))[0]?.[0], { timeout: 120_000 })
    .toBeCloseTo(moved, 9);
  const after = await read(SHEET, address);
  for (let row = 0; row < ROWS; row += 1) {
    const [base, optimistic, pessimistic, named] = after[row] ?? [];
    expect([base, pessimistic]).toEqual([before[row]?.[0], before[row]?.[2]]);
    expect(named).toBe(optimistic);
    if (isMoved(row)) expect(optimistic).toBeCloseTo(moved, 9);
  }
  expect(requests).toEqual([]);

  for (let step = 0; step < STEPS; step += 1) await slider.press('ArrowLeft');
  await expect.poll(() => read(SHEET, address), { timeout: 30_000 }).toEqual(before);
});
