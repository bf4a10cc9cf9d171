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

/** Takes pictures of parts of the risk view, in a pane without a workbook. */
async function takeRisk(name, { lang, width, dark = false }, parts) {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    locale: lang,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const theme = dark ? 'dark' : 'light';
  await page.goto(`https://localhost:${port}/taskpane.html?plan=jinjiang&theme=${theme}`);
  await page.getByRole('tab', { name: /^(Risk|风险)$/ }).click();
  const view = page.getByRole('region', { name: /^(Risk|风险)$/ });
  await view.getByRole('img').first().waitFor();
  // The notes at the bottom would cover what is taken.
  await page.addStyleTag({ content: 'footer { display: none !important }' });
  await view.getByText(/→/).first().waitFor();
  for (const [part, label] of parts) {
    await view
      .getByRole('region', { name: label })
      .screenshot({ path: path.join(folder, `${name}-${part}.png`) });
    console.log(`docs/images/${name}-${part}.png`);
  }
  await page.close();
}

/** The sentences, a fan and the tornado. */
const RISK_PARTS = [
  ['sentences', /^(In plain words|简要结论)$/],
  ['fan', /^(General public budget total revenue|一般公共预算总收入)$/],
  ['tornado', /^(What matters most|哪些变量影响最大)$/],
];

try {
  await take('workbench', '?lang=en&width=350');
  await take('workbench-zh-cn', '?lang=zh-CN&width=350');
  await take('pane-270-dark', '?lang=en&width=270&theme=dark', { pane: true, dark: true });
  await take('pane-320-zh-cn', '?lang=zh-CN&width=320', { pane: true });
  await takeRisk('risk-270-dark', { lang: 'en-US', width: 270, dark: true }, RISK_PARTS);
  await takeRisk('risk-350-zh-cn', { lang: 'zh-CN', width: 350 }, RISK_PARTS);
} finally {
  await browser.close();
  server.close();
}
