import { defineConfig } from '@playwright/test';

const port = 3443;
const browser = process.env['PLANPATH_BROWSER'] ?? '/usr/bin/chromium';
const results = process.env['PLANPATH_E2E_RESULTS'];

export default defineConfig({
  testDir: '../test/e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: results === undefined ? 'list' : [['list'], ['json', { outputFile: results }]],
  use: {
    baseURL: `https://localhost:${String(port)}`,
    ignoreHTTPSErrors: true,
    locale: 'en-US',
    launchOptions: {
      executablePath: browser,
      // Chromium's own look-ups would count as requests to other places.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node .scripts/serve.mjs --port ${String(port)}`,
    cwd: '..',
    url: `https://localhost:${String(port)}/taskpane.html`,
    ignoreHTTPSErrors: true,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
