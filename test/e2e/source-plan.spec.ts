import { expect } from '@playwright/test';
import { test, type UsedRange } from './workbench';

/** The row of a table that starts with these cells, and the position of a column in it. */
function findRow({ values }: UsedRange, ...starts: readonly string[]): number {
  const index = values.findIndex((row) => starts.every((start, column) => row[column] === start));
  expect(index, `a row that begins with ${starts.join(', ')}`).toBeGreaterThanOrEqual(0);
  return index;
}

/** The letter of the column whose header is this year, in the header row above `row`. */
function yearColumn({ values }: UsedRange, row: number, year: number): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cells = values[above]?.map(String) ?? [];
    const column = cells.indexOf(String(year));
    // A year may also be in a row of numbers, such as the year of full coverage.
    const beside = [cells[column - 1] === String(year - 1), cells[column + 1] === String(year + 1)];
    if (column >= 0 && beside.includes(true)) {
      return String.fromCharCode(65 + column);
    }
  }
  throw new Error(`No column for ${String(year)}.`);
}

test('an assumption changed in the pane reaches the sheets, and one changed in the grid reaches the pane', async ({
  workbench,
}) => {
  const { pane } = workbench;

  await pane.getByRole('radio', { name: /^Optimistic/ }).check();
  const growth = pane.getByRole('textbox', {
    name: 'Gross domestic product: growth in 2025, percent',
    exact: true,
  });
  await expect(growth).toHaveValue('6.5');
  await growth.fill('8');
  await growth.press('Enter');

  const assumptions = await workbench.usedRange('Assumptions');
  const input = findRow(assumptions, 'Optimistic', 'Gross domestic product');
  const inputCell = `${yearColumn(assumptions, input, 2025)}${String(input + 1)}`;
  await expect
    .poll(async () => (await workbench.read('Assumptions', inputCell))[0]?.[0])
    .toBeCloseTo(0.08, 12);

  const projections = await workbench.usedRange('Projections');
  const path = projections.values
    .map((row) => row[0] === 'Optimistic' && row[1] === 'Gross domestic product')
    .lastIndexOf(true);
  const resultCell = `${yearColumn(projections, path, 2025)}${String(path + 1)}`;
  await expect
    .poll(async () => (await workbench.read('Projections', resultCell))[0]?.[0])
    .toBeCloseTo(100 * 1.06 * 1.08, 9);
  const formula = (await workbench.readFormulas('Projections', resultCell))[0]?.[0];
  expect(String(formula)).toMatch(/^=/);
  expect(String(formula)).not.toContain('PLAN.');

  await workbench.typeInto('Assumptions', inputCell, '0.05');
  await expect(growth).toHaveValue('5');
  await expect(pane.getByText('111.30', { exact: true }).first()).toBeVisible();

  // For the tests after this one.
  await growth.fill('6.5');
  await growth.press('Enter');
  await expect
    .poll(async () => (await workbench.read('Assumptions', inputCell))[0]?.[0])
    .toBe(0.065);
});

test('undo restores a deleted scenario', async ({ workbench: { pane } }) => {
  await pane.getByRole('radio', { name: /^Pessimistic/ }).check();
  await pane.getByRole('button', { name: 'Actions for Pessimistic' }).click();
  await pane.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(pane.getByRole('radio', { name: /^Pessimistic/ })).toHaveCount(0);
  await pane.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(pane.getByRole('radio', { name: /^Pessimistic/ })).toHaveCount(1);
});

test('the slider moves path, gap and sheet with the keyboard alone', async ({ workbench }) => {
  await workbench.pane.getByRole('radio', { name: /^Base/ }).check();
  const slider = workbench.pane.getByRole('slider', {
    name: 'Gross domestic product: growth in 2024, percent, slider',
  });
  await slider.focus();
  for (let step = 0; step < 12; step += 1) await slider.press('ArrowLeft');
  await expect(workbench.pane.getByText(/^Outside the tolerance by/).first()).toBeVisible();
  const value = Number(await slider.inputValue());
  const assumptions = await workbench.usedRange('Assumptions');
  const row = findRow(assumptions, 'Base', 'Gross domestic product');
  const cell = `${yearColumn(assumptions, row, 2024)}${String(row + 1)}`;
  await expect
    .poll(async () => Number((await workbench.read('Assumptions', cell))[0]?.[0]) * 100)
    .toBeCloseTo(value, 9);

  // For the tests after this one.
  for (let step = 0; step < 12; step += 1) await slider.press('ArrowRight');
  await expect(workbench.pane.getByText(/^Outside the tolerance by/)).toHaveCount(0);
});
