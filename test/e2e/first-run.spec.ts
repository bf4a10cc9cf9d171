import { expect } from '@playwright/test';
import { paneFrame, sharePage, test } from './workbench';

test.describe('an empty workbook', () => {
  const shared = sharePage((page) => page.goto('/?empty'));

  test('computes our functions in cells through the real library', async () => {
    const page = shared();
    await expect(
      page.frameLocator('iframe').getByRole('button', { name: 'Open the source plan' }),
    ).toBeVisible();
    const cells = await paneFrame(page).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').formulas = [['=PLAN.GROWTH_PATH(100,6%,3)']];
        sheet.getRange('A2').formulas = [['=PLAN.TARGET_GAP(860,1000)']];
        sheet.getRange('A3').formulas = [['=PLAN.GROWTH_PATH(100,-1.5,3)']];
        sheet.getRange('A4').formulas = [['=PLAN.REQUIRED_GROWTH("x",1000,2)']];
        await context.sync();
        const range = sheet.getRange('A1:C4');
        range.load('values');
        await context.sync();
        const values = range.values as unknown[][];
        range.clear();
        await context.sync();
        return values;
      }),
    );
    expect(cells[0]?.map(Number)[0]).toBeCloseTo(106, 9);
    expect(cells[0]?.map(Number)[2]).toBeCloseTo(119.1016, 9);
    expect(cells[1]?.[0]).toBe(140);
    expect(cells[2]?.[0]).toBe('#NUM!');
    expect(cells[3]?.[0]).toBe('#VALUE!');
  });

  test('lists every mistake of a plan file and opens nothing', async () => {
    const pane = shared().frameLocator('iframe');
    await expect(pane.getByRole('button', { name: 'Choose a plan file' })).toBeVisible();
    await pane.locator('input[type=file]').setInputFiles({
      name: 'broken.plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          format: 'planpath-plan',
          version: 1,
          id: 'broken',
          nmae: 'Broken',
          name: 'Broken',
          horizon: { baseYear: 2023, years: 0 },
          indicators: [],
          scenarios: 'none',
        }),
      ),
    });
    await expect(pane.getByText('This plan cannot be opened')).toBeVisible();
    await expect(pane.getByText(/horizon\.years/).first()).toBeVisible();
    await expect(pane.getByText(/nmae/).first()).toBeVisible();
    await expect(pane.getByText(/scenarios/).first()).toBeVisible();
    await expect(pane.getByRole('button', { name: 'Open the source plan' })).toBeVisible();
  });

  test('offers the source plan, a blank plan and a plan file', async () => {
    const pane = shared().frameLocator('iframe');
    await expect(pane.getByRole('button', { name: 'Open the source plan' })).toBeVisible();
    await expect(pane.getByRole('button', { name: 'Choose a plan file' })).toBeVisible();
    await pane.getByRole('button', { name: 'Start a blank plan' }).click();
    await expect(pane.getByText('Not on sheets yet')).toBeVisible();
    await pane.getByRole('button', { name: 'More commands' }).click();
    await pane.getByRole('menuitem', { name: 'Open another plan…' }).click();
  });

  test('opens the source plan, shows what will be written, writes it and reports what was written', async () => {
    const pane = shared().frameLocator('iframe');
    await pane.getByRole('button', { name: 'Open the source plan' }).click();
    await pane.getByRole('button', { name: 'Write sheets' }).click();
    const dialog = pane.getByRole('dialog');
    await expect(dialog).toContainText('Assumptions');
    await dialog.getByRole('button', { name: 'Write', exact: true }).click();
    await expect(dialog).toContainText('The sheets are written', { timeout: 120_000 });
  });
});

test('the pane works on a plan without Excel and reports that there is no workbook', async ({
  page,
}) => {
  await page.goto('/taskpane.html');
  await page.getByRole('button', { name: 'Open the source plan' }).click();
  await expect(page.getByText('No workbook').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Write sheets/ })).toBeDisabled();
});
