/** `PLANPATH_WHOLE=1` has everything tested of which `npm test` takes a sample. */
export const isWhole = process.env['PLANPATH_WHOLE'] === '1';

/** What the samples of this run are drawn by; `PLANPATH_SEED` draws those of another run again. */
export const seed = Number(process.env['PLANPATH_SEED'] ?? 0);
