import { chromium, type CDPSession } from '@playwright/test';
import { loadavg } from 'node:os';
import { figure, printTable } from './measure';
import { longTasks, observeTasks } from './long-tasks';

const STEPS = 30;

/**
 * A slider is dragged in the view of risk, in Chromium: the work of the page per change, while a worker
 * calculates, and how often the bands were drawn anew.
 */
export async function benchRiskPane(): Promise<void> {
  const { PLANPATH_BENCH_URL: url = '', PLANPATH_BROWSER: executablePath = '' } = process.env;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      locale: 'en-US',
      viewport: { width: 350, height: 900 },
    });
    await page.goto(`${url}taskpane.html?plan=jinjiang`);
    await page.getByRole('tab', { name: 'Risk' }).click({ timeout: 60_000 });
    const view = page.getByRole('region', { name: 'Risk', exact: true });
    const card = view.getByRole('region', { name: 'Gross domestic product' });
    await card.getByRole('button', { name: 'Drivers' }).click();
    const slider = card.getByRole('slider').first();
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('The slider has a place');
    await observeTasks(page.mainFrame());
    const session = await page.context().newCDPSession(page);
    // Time of the thread, not of the clock: what else runs on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const at = (step: number) => [box.x + box.width / 2 + step, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0));
    await page.mouse.down();
    const fans = new Set<string | null>();
    // Finding it by its role again would be work of the page, too.
    const fan = await card.getByRole('img').elementHandle();
    const before = await workOf(session);
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(...at(step));
      await page.waitForTimeout(60);
      fans.add((await fan?.getAttribute('aria-label')) ?? null);
    }
    const work = (await workOf(session)) - before;
    await page.mouse.up();
    const { pane } = await longTasks(page.mainFrame());
    console.log(
      `The view of risk with the source plan, ${String(STEPS)} changes of a slider, load of the machine ${figure(loadavg()[0] ?? 0)}`,
    );
    printTable(
      ['', ''],
      [
        ['work of the page per change, ms', figure(work / STEPS)],
        ['bands drawn anew', String(fans.size)],
        ['tasks above 50 ms', String(pane.length)],
        ['longest task, ms', pane.length === 0 ? 'below 50' : figure(Math.max(...pane))],
      ],
    );
  } finally {
    await browser.close();
  }
}

/** How long the page's own thread has worked, in milliseconds. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  return (task?.value ?? 0) * 1000;
}
