// npm run screenshots: the pictures of docs/images, taken of the current workbench.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, installPackages, requireNode } from './install.mjs';
import { root } from './root.mjs';

requireNode();
installPackages();
const browserPath = findBrowser();
if (browserPath === null) {
  console.error('No browser was found: install Chromium, or name one in PLANPATH_BROWSER.');
  process.exit(1);
}
const folder = path.join(root, 'docs/images');
mkdirSync(folder, { recursive: true });

const { build } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');
const { chromium } = await import('@playwright/test');

const port = 3444;
const built = await build({ target: 'workbench', origin: `https://localhost:${port}` });
const server = await serve({ root: built, port });
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });

/** Opens the workbench at an address and takes a picture of it, or of its pane alone. */
async function take(name, query, { pane = false, height = 860, dark = false } = {}) {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1760, height },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(`https://localhost:${port}/${query}`);
  const frame = page.frameLocator('iframe');
  await frame.getByText(/^(Sheets are live|工作表已联动)$/).waitFor({ timeout: 90_000 });
  await frame.getByRole('radio').nth(1).check();
  await page.evaluate(() => window.planpathWorkbench.grid.whenCalculated());
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 500))),
  );
  const target = pane ? page.locator('iframe') : page;
  await target.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
  console.log(`docs/images/${name}.png`);
}

try {
  await take('workbench', '?lang=en&width=350');
  await take('workbench-zh-cn', '?lang=zh-CN&width=350');
  await take('pane-270-dark', '?lang=en&width=270&theme=dark', { pane: true, dark: true });
  await take('pane-320-zh-cn', '?lang=zh-CN&width=320', { pane: true });
} finally {
  await browser.close();
  server.close();
}
