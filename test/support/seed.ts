/** With `PLANPATH_WHOLE=1` everything is tested of which `npm test` takes a sample. */
export const isWhole = process.env['PLANPATH_WHOLE'] === '1';

/** The seed of this run's samples; set `PLANPATH_SEED` to repeat another run. */
export const seed = Number(process.env['PLANPATH_SEED'] ?? 0);

/** How many times more random cases than usual the tests try that guard the cells of users. */
export const times = Number(process.env['PLANPATH_TIMES'] ?? 1);
