import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { openRisk } from './risk-steps';
import { expectLive, openWorkbench, paneFrame, test } from './workbench';

const guide = readFileSync('docs/deploy.md', 'utf8');
const POLICY = /add_header Content-Security-Policy "([^"]+)" always;/.exec(guide)?.[1] ?? '';
/** Where a deployed pane has the Office library from. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Serves the pane as it is deployed: under the policy of the guide, with the library of the CDN. */
async function deploy(page: Page, request: APIRequestContext, violations: string[]): Promise<void> {
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.route(/\/taskpane\.html(?:\?|$)/, async (route) => {
    const response = await request.get(route.request().url());
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
      body: (await response.text()).replace('/office-js/', () => CDN),
    });
  });
  await page.route(`${CDN}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
    await route.fulfill({ response: await request.get(`/office-js/${file}`) });
  });
}

test('the pane works under the policy of the deployment guide without a violation', async ({
  page,
  request,
}) => {
  expect(POLICY).toContain('script-src');
  const violations: string[] = [];
  await deploy(page, request, violations);
  const { pane, read } = await openWorkbench(page, '/?plan=blank');
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

test('the worker that simulates runs under the policy', async ({ page, request }) => {
  const violations: string[] = [];
  await deploy(page, request, violations);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const { view } = await openRisk(page, 'en');
  await expect(view.getByText(/of 100 futures/).first()).toBeVisible();
  expect(workers).toHaveLength(1);
  expect(violations).toEqual([]);
});

test('a script from elsewhere does not run in the pane, and the attempt is seen', async ({
  page,
  request,
}) => {
  const violations: string[] = [];
  await deploy(page, request, violations);
  await page.goto('/taskpane.html');
  await expect(page.getByRole('button', { name: 'Open the source plan' })).toBeVisible();
  await page.evaluate(() => {
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
  expect(await page.title()).toBe('PlanPath');
});

test('a page of another host cannot show the pane', async ({ page, request, baseURL }) => {
  await deploy(page, request, []);
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
