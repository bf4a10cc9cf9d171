import { spawnSync } from 'node:child_process';

/** What NumPy is to do. */
export interface NumPyTask {
  readonly draws: number;
  readonly shares: readonly number[];
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Medians in milliseconds, by the number of years. */
export interface NumPyTimes {
  readonly byYears: Readonly<
    Record<string, { readonly draws: number; readonly percentiles: number } | undefined>
  >;
}

const SCRIPT = `
import json, sys, time
import numpy as np
task = json.load(sys.stdin)
shares = [100 * share for share in task["shares"]]
def median(work, runs=7):
    work()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1e3)
    return sorted(times)[runs // 2]
result = {}
for years in (3, 5, 10):
    random = np.random.default_rng(1)
    def draw():
        size = (5, years, task["draws"])
        growth = random.triangular(task["low"], task["mode"], task["high"], size)
        return 100 * np.cumprod(1 + growth, axis=1)
    paths = draw()
    result[str(years)] = {
        "draws": median(draw),
        "percentiles": median(lambda: np.percentile(paths, shares, axis=2)),
    }
print(json.dumps({"byYears": result}))
`;

/** Measures NumPy with the layout that suits it best; null where python3-numpy is missing. */
export function timesOfNumPy(task: NumPyTask): NumPyTimes | null {
  const run = spawnSync('python3', ['-c', SCRIPT], {
    input: JSON.stringify(task),
    encoding: 'utf8',
  });
  return run.status === 0 ? (JSON.parse(run.stdout) as NumPyTimes) : null;
}
