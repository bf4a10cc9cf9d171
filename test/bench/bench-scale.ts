import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** Tells at the end of a process what it took. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    console.error(JSON.stringify({ seconds: performance.now() / 1000, megabytes: maxRSS / 1024 }));
  });
`)}`;

/**
 * Seconds, memory and size of the workbook of large plans, each written by the command line as people
 * run it: bundled, in a process of its own.
 */
export function benchScale(): void {
  const { PLANPATH_BENCH_CLI: commandLine = '' } = process.env;
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-scale-'));
  const rows = SCENARIOS.map((scenarios) => {
    const [file, out] = [path.join(folder, 'plan.json'), path.join(folder, 'out.xlsx')];
    const plan = { ...makePlan(scenarios, INDICATORS), targets: [] };
    writeFileSync(file, writePlanFile(plan));
    const words = ['write', file, out, '--locale', 'en'];
    const child = spawnSync(process.execPath, ['--import', REPORTER, commandLine, ...words], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const written = JSON.parse(child.stderr) as Written;
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
