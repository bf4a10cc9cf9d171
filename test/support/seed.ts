/** With `PLANPATH_WHOLE=1` everything is tested of which `npm test` takes a sample. */
export const isWhole = process.env['PLANPATH_WHOLE'] === '1';

/** The seed of this run's samples; set `PLANPATH_SEED` to repeat another run. */
export const seed = Number(process.env['PLANPATH_SEED'] ?? 0);

/** How many times as many random cases as usual the tests try: `PLANPATH_TIMES`. */
const times = Number(process.env['PLANPATH_TIMES'] ?? 1);

/** How many random cases a test tries that usually tries `usual`. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * times));
