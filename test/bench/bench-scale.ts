import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../src/cli/run-cli';
import { writePlanFile } from '../../src/domain/index';
import { makePlan } from '../support/plans/large-plan';
import { figure, printTable } from './measure';

const INDICATORS = 500;
const SCENARIOS = [1, 20, 100];

/** What one write took. */
interface Written {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Seconds, memory and size of the workbook of large plans, each written by a process of its own. */
export function benchScale(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-scale-'));
  const rows = SCENARIOS.map((scenarios) => {
    const [file, out] = [path.join(folder, 'plan.json'), path.join(folder, 'out.xlsx')];
    const plan = { ...makePlan(scenarios, INDICATORS), targets: [] };
    writeFileSync(file, writePlanFile(plan));
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1] ?? '', 'scale-once', file, out],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const written = JSON.parse(child.stdout) as Written;
    return { scenarios, ...written, bytes: statSync(out).size };
  });
  rmSync(folder, { recursive: true });
  console.log(`Writing ${String(INDICATORS)} indicators x scenarios x 3 years on the command line`);
  printTable(
    ['scenarios', 'seconds', 'MB of memory', 'MB of workbook', 'exponent of seconds'],
    rows.map(({ scenarios, seconds, megabytes, bytes }, index) => {
      const before = rows[index - 1];
      const exponent = before
        ? figure(Math.log(seconds / before.seconds) / Math.log(scenarios / before.scenarios))
        : '';
      return [String(scenarios), ...[seconds, megabytes, bytes / 1_000_000].map(figure), exponent];
    }),
  );
}

/** One write in this process; prints what it took. */
export async function benchScaleOnce(): Promise<void> {
  const [, file = '', out = ''] = process.argv.slice(2);
  const started = performance.now();
  const code = await runCli({
    words: ['write', file, out, '--locale', 'en'],
    environment: {},
    print: () => undefined,
    complain: (text) => {
      console.error(text);
    },
  });
  if (code !== 0) throw new Error(`The command ended with ${String(code)}.`);
  const written: Written = {
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(written));
}
