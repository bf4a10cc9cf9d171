import { chromium, type Frame } from '@playwright/test';
import { longTasks, observeTasks, type Measured } from './long-tasks';
import { figure, printTable } from './measure';

const ROWS = 500;
const SCENARIOS = ['base', 'optimistic', 'pessimistic', 'Optimistic'];
const INDICATORS = ['gdp', 'revenue', 'income', 'high-tech-firms', 'land'];
const STEPS = 10;
const LONGEST_TASK_MS = 50;

/**
 * A report sheet of 2,000 SCENARIO cells in the workbench, in Chromium with the real office.js: the
 * time from one step of a slider until its cell shows the new number. The pane and the simulated
 * Excel share the browser's main thread; the browser reports which of them each task belongs to.
 */
export async function benchReportInBrowser(): Promise<void> {
  const { PLANPATH_BENCH_URL: url = '', PLANPATH_BROWSER: executablePath = '' } = process.env;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const requests: string[] = [];
    await page.goto(`${url}?lang=en&width=350`);
    const pane = page.frameLocator('iframe');
    await pane.getByText('Sheets are live').waitFor({ timeout: 180_000 });
    const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
    if (!frame) throw new Error('The pane has no frame.');
    await writeReport(frame);
    await showsGdp(frame, 112.89);
    await observeTasks(frame);
    page.on('request', (request) => requests.push(request.url()));
    const roundTrips = () => page.getByText(/round trips$/).innerText();
    const before = await roundTrips();

    await pane.getByRole('radio', { name: /^Optimistic/ }).check();
    const slider = pane.getByRole('slider', {
      name: 'Gross domestic product: growth in 2025, percent, slider',
    });
    await slider.focus();
    const times: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const started = performance.now();
      await slider.press('ArrowRight');
      await showsGdp(frame, 106 * (1 + Number(await slider.inputValue()) / 100));
      times.push(performance.now() - started);
    }
    print(times, await longTasks(frame), requests.length, [before, await roundTrips()]);
  } finally {
    await browser.close();
  }
}

function writeReport(frame: Frame): Promise<void> {
  return frame.evaluate(
    ([rows, scenarios, indicators]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Report');
        sheet.getRangeByIndexes(0, 0, rows, scenarios.length).formulas = Array.from(
          { length: rows },
          (_, row) =>
            scenarios.map((scenario) => {
              const indicator = indicators[row % indicators.length] ?? '';
              return `=PLAN.SCENARIO("${scenario}","${indicator}",${String(2023 + (row % 4))})`;
            }),
        );
        sheet.activate();
        await context.sync();
      }),
    [ROWS, SCENARIOS, INDICATORS] as const,
  );
}

/** Waits until the last cell with GDP of 2025 in the optimistic scenario shows a number. */
async function showsGdp(frame: Frame, value: number): Promise<void> {
  const row = Array.from({ length: ROWS }, (_, index) => index)
    .reverse()
    .find((index) => index % INDICATORS.length === 0 && index % 4 === 2);
  await frame.waitForFunction(
    ([address, wanted]) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Report').getRange(address);
        cell.load('values');
        await context.sync();
        const [[shown]] = cell.values as [[unknown]];
        return typeof shown === 'number' && Math.abs(shown - wanted) < 1e-9;
      }),
    [`B${String((row ?? 0) + 1)}`, value] as const,
    { timeout: 120_000, polling: 50 },
  );
}

function print(
  times: readonly number[],
  { pane, page }: Measured,
  requests: number,
  [before = '', after = '']: readonly string[],
): void {
  const middle = [...times].sort((left, right) => left - right)[Math.floor(STEPS / 2)] ?? 0;
  const cells = ROWS * SCENARIOS.length;
  const longest = (tasks: readonly number[]): string =>
    tasks.length === 0
      ? `none above ${String(LONGEST_TASK_MS)} ms`
      : `${figure(Math.max(...tasks))} ms (${String(tasks.length)} above ${String(LONGEST_TASK_MS)} ms)`;
  console.log(
    `A report sheet of ${String(cells)} SCENARIO cells in Chromium, ${String(STEPS)} steps of a slider`,
  );
  printTable(
    ['what', 'measured'],
    [
      ['until the cells show a step, middle', `${figure(middle)} ms`],
      ['cells per second', figure(Math.round((cells / middle) * 1_000))],
      ['longest task of the pane', longest(pane)],
      ['longest task of the page, spreadsheet included', longest(page)],
      ['requests over the network', String(requests)],
      ['round trips to Excel, requests of this measurement included', `${before} → ${after}`],
    ],
  );
}
