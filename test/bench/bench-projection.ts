import { reportPlan, type Plan } from '../../src/domain/index';
import { makePlan } from '../support/plans/large-plan';
import { figure, medianMilliseconds, printTable } from './measure';

/** The measured sizes: scenarios × indicators × years. */
const SIZES = [
  [1, 20, 3],
  [10, 20, 3],
  [50, 20, 3],
  [100, 200, 3],
  [1_000, 20, 30],
  [1_000, 200, 3],
] as const;

/**
 * Time to compute a plan after one input changed, compared with only the multiplications of its
 * values.
 */
export async function benchProjection(): Promise<void> {
  const rows: string[][] = [];
  const costs: { readonly cells: number; readonly milliseconds: number }[] = [];
  for (const [scenarios, indicators, years] of SIZES) {
    const plan = makePlan(scenarios, indicators, years);
    const cells = scenarios * indicators * years;
    // Small plans are measured warm, as in a pane that has been open for a while.
    const runs = cells > 100_000 ? 3 : Math.max(15, Math.round(200_000 / cells));
    let step = 0;
    const whole = await medianMilliseconds(runs, () => reportPlan(changed(plan, (step += 1))));
    const bare = await medianMilliseconds(runs, () => multiply(cells));
    const read = await medianMilliseconds(runs, () => {
      readAll(reportPlan(changed(plan, (step += 1))));
    });
    costs.push({ cells, milliseconds: whole });
    rows.push([
      [scenarios, indicators, years].join(' × '),
      figure(whole),
      figure((whole * 1e6) / cells),
      figure(whole / bare),
      figure((read * 1e6) / cells),
    ]);
  }
  console.log('Projection after one change: scenarios × indicators × years, all paths and gaps');
  printTable(['size', 'ms', 'ns a value', '× plain loop', 'ns, every scenario read'], rows);
  const [small, large] = [costs[1], costs.at(-1)];
  if (!small || !large) return;
  const growth = Math.log(large.milliseconds / small.milliseconds);
  const exponent = growth / Math.log(large.cells / small.cells);
  const times = figure(large.cells / small.cells);
  console.log(
    `Cost grows with the ${exponent.toFixed(2)}th power of the values (${times} × as many).`,
  );
}

/** The objects of a scenario are created when they are read; a pane reads only a few of them. */
function readAll(report: ReturnType<typeof reportPlan>): number {
  if (!report.ok) throw new Error('The plan has no report');
  return report.value.scenarios.reduce((count, { indicators }) => count + indicators.length, 0);
}

/** The plan with another number in the first year of its first scenario. */
function changed(plan: Plan, step: number): Plan {
  const [root, ...others] = plan.scenarios;
  const [first, ...rest] = root?.assumptions ?? [];
  if (!root || !first) throw new Error('The plan is empty');
  const values = first.values.map((value, year) => (year === 0 ? step / 1e6 : value));
  return {
    ...plan,
    scenarios: [{ ...root, assumptions: [{ ...first, values }, ...rest] }, ...others],
  };
}

function multiply(steps: number): number {
  const values = new Float64Array(steps + 1);
  values[0] = 1;
  for (let step = 1; step <= steps; step += 1) values[step] = (values[step - 1] ?? 0) * 1.0001;
  return values[steps] ?? 0;
}
