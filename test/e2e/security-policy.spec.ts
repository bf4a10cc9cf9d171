import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectLive, openWorkbench, paneFrame } from './workbench';

const guide = readFileSync('docs/deploy.md', 'utf8');
const POLICY = /add_header Content-Security-Policy "([^"]+)" always;/.exec(guide)?.[1] ?? '';
/** Where a deployed pane has the Office library from. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Serves the pane as it is deployed: under the policy of the guide, with the library of the CDN. */
async function deploy(page: Page, violations: string[]): Promise<void> {
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.route(/\/taskpane\.html(?:\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
      body: (await response.text()).replace('/office-js/', () => CDN),
    });
  });
  await page.route(`${CDN}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
    await route.fulfill({ response: await page.request.get(`/office-js/${file}`) });
  });
}

test('the pane works under the policy of the deployment guide without a violation', async ({
  page,
}) => {
  expect(POLICY).toContain('script-src');
  const violations: string[] = [];
  await deploy(page, violations);
  const { pane, read } = await openWorkbench(page);
  const scripts = await paneFrame(page).evaluate(() =>
    [...document.scripts].map(({ src }) => src).filter((src) => src.includes('office')),
  );
  expect(scripts).toContain(`${CDN}office.js`);
  expect((await read('Brief', 'A1:A1'))[0]?.[0]).toBeTruthy();
  await pane.getByRole('tab', { name: 'Compare' }).click();
  await pane.getByRole('button', { name: 'More commands' }).click();
  const saved = page.waitForEvent('download');
  await pane.getByRole('menuitem', { name: 'Save as a plan file' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
  await expectLive(pane);
  expect(violations).toEqual([]);
});

test('a script from elsewhere does not run in the pane, and the attempt is seen', async ({
  page,
}) => {
  const violations: string[] = [];
  await deploy(page, violations);
  await page.goto('/?empty');
  await expect(
    page.frameLocator('iframe').getByRole('button', { name: 'Open the source plan' }),
  ).toBeVisible();
  await paneFrame(page).evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    void fetch('https://example.org/').catch(() => undefined);
  });
  await expect.poll(() => violations.length).toBe(2);
  expect(violations.map((text) => text.split(' ')[0]).sort()).toEqual([
    'connect-src',
    'script-src-elem',
  ]);
  expect(await paneFrame(page).title()).toBe('PlanPath');
});

test('a page of another host cannot show the pane', async ({ page, baseURL }) => {
  await deploy(page, []);
  await page.route('https://elsewhere.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${String(baseURL)}/taskpane.html"></iframe>`,
    }),
  );
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto('https://elsewhere.test/');
  expect((await refused).type()).toBe('error');
});
