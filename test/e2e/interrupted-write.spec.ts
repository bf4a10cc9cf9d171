import { expect } from '@playwright/test';
import { expectLive, test } from './workbench';

/** After this long without a request, a write is no longer taken for one that is under way. */
const SILENCE_MS = 60_000;

test('a write whose pane was closed midway is found at the next start, and finished', async ({
  workbench: { page, pane, usedRange },
}) => {
  const roundTrips = page.getByText(/round trips?$/);
  await pane.getByRole('button', { name: 'Add a scenario' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Broken-off recovery');
  await pane.getByRole('button', { name: 'Add', exact: true }).click();
  await pane.getByRole('button', { name: 'Write sheets again' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Write sheets' });
  const write = dialog.getByRole('button', { name: 'Write', exact: true });
  await expect(write).toBeEnabled();
  // The first request of the writing itself stores the journal and inserts the rows; each is counted
  // when it starts, so the second is in the middle. The page itself watches for it: watched from
  // here, the moment would depend on the speed of the machine.
  await roundTrips.evaluate((text) => {
    const frame = document.querySelector('iframe');
    const isWriting = () => frame?.contentDocument?.body.textContent.includes('Writing the sheets');
    let requests = 0;
    new MutationObserver((_, observer) => {
      if (isWriting()) requests += 1;
      if (requests < 2) return;
      observer.disconnect();
      frame?.contentWindow?.location.reload();
    }).observe(text, { characterData: true, childList: true, subtree: true });
  });
  // The pane starts again when nobody can be writing any more.
  await page.addInitScript((silence) => {
    const { now } = Date;
    Date.now = () => now() + silence;
  }, SILENCE_MS);
  await write.click();

  const notice = pane.getByText('A write was interrupted');
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(pane.getByText('Sheets are half written')).toBeVisible();
  await pane.getByRole('button', { name: 'Finish it' }).click();
  await expect(notice).toHaveCount(0, { timeout: 120_000 });
  // The pane reads the workbook after it has finished the write.
  await expectLive(pane);
  expect((await usedRange('Projections')).values.flat()).toContain('Broken-off recovery');
});
