import { expect, type FrameLocator } from '@playwright/test';
import { sharePage, test } from './workbench';

// One page for all tests; only the last but one leaves the workbook.
const shared = sharePage(async (page) => {
  await page.goto('/?empty');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Start a blank plan' }).click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  await pane.getByRole('button', { name: 'Leave it for now' }).click();
});

function open() {
  const page = shared();
  return {
    pane: page.frameLocator('iframe'),
    question: page.getByRole('alertdialog', { name: 'Leave this workbook?' }),
    chooseChinese: async () => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await page.getByRole('menuitemradio', { name: '中文' }).click();
    },
    newWorkbook: async () => {
      await page.getByRole('button', { name: 'File', exact: true }).click();
      await page.getByRole('menuitem', { name: 'New workbook, empty' }).click();
    },
  };
}

/** A change that exists nowhere but in the pane. */
async function addScenario(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill(name);
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(pane.getByRole('radio', { name })).toBeVisible();
}

test('another language asks before an unsaved plan goes', async () => {
  const { pane, question, chooseChinese } = open();
  await addScenario(pane, 'Slow recovery');
  await chooseChinese();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
});

test('a new workbook asks before an unsaved plan goes, and stays where it was on Cancel', async () => {
  const { pane, question, newWorkbook } = open();
  await addScenario(pane, 'Late recovery');
  await newWorkbook();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(pane.getByRole('heading', { level: 1, name: 'New plan' })).toBeVisible();
  await newWorkbook();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(pane.getByRole('button', { name: 'Start a blank plan' })).toBeVisible();
});

test('nothing asks where nothing was changed', async () => {
  const { pane, chooseChinese } = open();
  await chooseChinese();
  await expect(pane.getByRole('button', { name: '新建空白规划' })).toBeVisible();
});
