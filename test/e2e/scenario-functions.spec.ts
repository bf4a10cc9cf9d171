import { expect, test, type Page } from '@playwright/test';
import { openWorkbench, paneFrame } from './workbench';

const SHEET = 'Report';
const ROWS = 500;
const COLUMNS = 4;

/** Fills a sheet with 2,000 cells that each ask for a value of the plan, as finance staff do. */
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

/** Where GDP in 2025 stands: every row that is both a multiple of 5 and 2 more than one of 4. */
const isMoved = (row: number): boolean => row % 5 === 0 && row % 4 === 2;

test('two thousand cells follow the pane, and the unmoved ones stay', async ({ page }) => {
  test.setTimeout(180_000);
  const { pane, read } = await openWorkbench(page);
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
  for (let step = 0; step < 15; step += 1) await slider.press('ArrowRight');
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

  for (let step = 0; step < 15; step += 1) await slider.press('ArrowLeft');
  await expect.poll(() => read(SHEET, address), { timeout: 30_000 }).toEqual(before);
});
