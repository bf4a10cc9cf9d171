import { expect, test, type Dialog, type FrameLocator, type Page } from '@playwright/test';

/** A blank plan in an empty workbook: nothing is offered, and nothing of it is changed yet. */
async function openBlankPlan(page: Page): Promise<FrameLocator> {
  await page.goto('/?empty');
  const pane = page.frameLocator('iframe');
  const start = pane.getByRole('button', { name: 'Start a blank plan' });
  await expect(start).toBeVisible();
  await expect(pane.getByText(/Unsaved changes/)).toHaveCount(0);
  await start.click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  return pane;
}

/** Closes a page as a person does, and leaves it where the browser asks. Returns what it asked. */
async function closePage(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  return asked;
}

test('closing the page asks only where changes are not saved, and the next start offers them', async ({
  page,
  context,
}) => {
  await openBlankPlan(page);
  expect(await closePage(page)).toEqual([]);

  const second = await context.newPage();
  const pane = await openBlankPlan(second);
  await pane.getByRole('button', { name: 'Leave it for now' }).click();
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Slow recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane.getByRole('radio', { name: /Slow recovery/ })).toBeVisible();
  expect(await closePage(second)).toEqual(['beforeunload']);

  const third = await context.newPage();
  await third.goto('/?empty');
  const nextPane = third.frameLocator('iframe');
  await expect(nextPane.getByText('Unsaved changes of “New plan”')).toBeVisible();
  await nextPane.getByRole('button', { name: 'Go on with it' }).click();
  await expect(nextPane.getByRole('radio', { name: /Slow recovery/ })).toBeVisible();
});
