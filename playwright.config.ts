import { defineConfig } from '@playwright/test';

// Set by npm test, so that it runs beside whatever else runs; the defaults are for a run by hand.
const port = process.env['PLANPATH_E2E_PORT'] ?? '3443';
const root = process.env['PLANPATH_E2E_ROOT'] ?? '.build/workbench';
const browser = process.env['PLANPATH_BROWSER'] ?? '/usr/bin/chromium';
const results = process.env['PLANPATH_E2E_RESULTS'];

// Every worker lists the tests again, so all of them need the same sample.
process.env['PLANPATH_SEED'] ??= String(Math.floor(Math.random() * 100_000));

/** Tests of the workbench with the source plan, which those of a worker share. */
const SHARED = /(?:appearance|functions|interrupted-write|source-plan|writing)\.spec\.ts$/;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  // Tests that open pages of their own first, among them the longest: with two workers both end together.
  projects: [
    { name: 'pages of their own', testIgnore: SHARED },
    { name: 'the workbench with the source plan', testMatch: SHARED },
  ],
  workers: 2,
  retries: 0,
  // A spec opens the workbench, writes sheets and saves them: on a busy machine that takes a while.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: results === undefined ? 'list' : [['list'], ['json', { outputFile: results }]],
  use: {
    baseURL: `https://localhost:${port}`,
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
    command: `node scripts/serve.mjs --port ${port} --root "${root}"`,
    url: `https://localhost:${port}/taskpane.html`,
    ignoreHTTPSErrors: true,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
