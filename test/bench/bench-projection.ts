import { reportPlan } from '../../src/domain/index';
import { makePlan } from './make-plan';
import { figure, medianMilliseconds, printTable } from './measure';

/** Time to compute every path and gap, beside the bare multiplications that no engine can go under. */
export async function benchProjection(): Promise<void> {
  const rows: string[][] = [];
  for (const scenarios of [1, 10, 50, 500]) {
    const plan = makePlan(scenarios, 20);
    const whole = await medianMilliseconds(15, () => reportPlan(plan));
    const bare = await medianMilliseconds(15, () => multiply(scenarios * 20 * 3));
    const cells = scenarios * 20 * 3;
    rows.push([
      `${String(scenarios)} × 20 × 3`,
      figure(whole),
      figure((whole * 1e6) / cells),
      figure(whole / bare),
    ]);
  }
  console.log('Projection: scenarios × indicators × years, all paths, gaps and provenance');
  printTable(['size', 'ms', 'ns a value', '× plain loop'], rows);
}

function multiply(steps: number): number {
  const values = new Float64Array(steps + 1);
  values[0] = 1;
  for (let step = 1; step <= steps; step += 1) values[step] = (values[step - 1] ?? 0) * 1.0001;
  return values[steps] ?? 0;
}
