import { chromium, type FrameLocator } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { writePlanFile } from '../../src/domain/index';
import { makePlan } from '../support/plans/large-plan';
import { figure, printTable } from './measure';
import { longTasks, observeTasks, type Measured } from './long-tasks';

const INDICATORS = 500;
const SCENARIOS = 20;
/** The page is at rest when this long nothing has happened. */
const QUIET_MS = 1_500;

type Step = readonly [what: string, act: (pane: FrameLocator) => Promise<void>];

const openTab =
  (name: string) =>
  async (pane: FrameLocator): Promise<void> => {
    const tab = pane.getByRole('tab', { name });
    if (await tab.isVisible()) await tab.click();
    else {
      await pane.getByRole('button', { name: 'More parts' }).click();
      await pane.getByRole('menuitem', { name }).click();
    }
  };

const scrollTo =
  (share: number) =>
  async (pane: FrameLocator): Promise<void> => {
    await pane
      .locator('body')
      .evaluate((body, at) => window.scrollTo(0, body.scrollHeight * at), share);
  };

const STEPS: readonly Step[] = [
  [
    'open the plan file',
    async (pane) => {
      // A path, not contents: those would be handed over in a long task of the pane.
      const folder = mkdtempSync(path.join(tmpdir(), 'planpath-pane-'));
      const file = path.join(folder, 'large.plan.json');
      writeFileSync(file, writePlanFile(makePlan(SCENARIOS, INDICATORS)));
      await pane.locator('input[type=file]').setInputFiles(file);
      await pane.getByRole('heading', { level: 1, name: 'Bench' }).waitFor({ timeout: 120_000 });
      rmSync(folder, { recursive: true });
    },
  ],
  ['choose another scenario', (pane) => pane.getByRole('radio', { name: /^Scenario 3\b/ }).check()],
  [
    'change a value',
    async (pane) => {
      await pane.getByRole('slider').first().focus();
      await pane.getByRole('slider').first().press('ArrowRight');
    },
  ],
  ['undo it', (pane) => pane.getByRole('button', { name: 'Undo', exact: true }).first().click()],
  ['search an indicator', (pane) => pane.getByRole('searchbox').fill('Indicator 77')],
  ['show all again', (pane) => pane.getByRole('searchbox').fill('')],
  ['go to the last one', scrollTo(1)],
  ['go to the middle', scrollTo(0.5)],
  ['show Compare', openTab('Compare')],
  ['show Checks', openTab('Checks')],
  ['show Milestones', openTab('Milestones')],
  ['show the plan again', openTab('Plan')],
  [
    'preview a write',
    async (pane) => {
      await pane.getByRole('button', { name: 'Write sheets', exact: true }).click();
      const confirm = pane.getByRole('button', { name: 'Write', exact: true });
      await confirm.waitFor({ timeout: 300_000 });
    },
  ],
  [
    'close the preview',
    (pane) => pane.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click(),
  ],
];

/**
 * The longest tasks of the pane with a large plan, in Chromium with the real office.js. The pane and
 * the simulated Excel share the browser's main thread; the browser reports whose each task is.
 */
export async function benchPane(): Promise<void> {
  const { PLANPATH_BENCH_URL: url = '', PLANPATH_BROWSER: executablePath = '' } = process.env;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(`${url}?empty&lang=en&width=350`);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: 'Start a blank plan' }).waitFor({ timeout: 180_000 });
    const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
    if (!frame) throw new Error('The pane has no frame.');
    await observeTasks(frame);
    const rows: string[][] = [];
    for (const [what, act] of STEPS) {
      const started = performance.now();
      await act(pane);
      const took = performance.now() - started;
      await page.waitForTimeout(QUIET_MS);
      rows.push([what, figure(took), ...taskFigures(await longTasks(frame))]);
    }
    console.log(
      `The pane with ${String(INDICATORS)} indicators x ${String(SCENARIOS)} scenarios x 3 years, load of the machine ${figure(loadavg()[0] ?? 0)}`,
    );
    printTable(['what', 'ms', 'longest task', 'tasks above 50 ms'], rows);
  } finally {
    await browser.close();
  }
}

function taskFigures({ pane }: Measured): readonly string[] {
  const longest = pane.length === 0 ? 'below 50' : figure(Math.max(...pane));
  return [longest, String(pane.length)];
}
