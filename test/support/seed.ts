/** With `PLANPATH_WHOLE=1` everything is tested of which `npm test` takes a sample. */
export const isWhole = process.env['PLANPATH_WHOLE'] === '1';

/** The seed of this run's samples; set `PLANPATH_SEED` to repeat another run. */
export const seed = Number(process.env['PLANPATH_SEED'] ?? 0);

/**
 * Some of a list one after the other, the next ones with the next seed; all of it where everything
 * is tested.
 * @param from - what sets tests apart that share a seed
 */
export function sampleOf<Item>(list: readonly Item[], count: number, from = 0): readonly Item[] {
  if (isWhole || count >= list.length) return list;
  return Array.from({ length: count }).flatMap((_, index) => {
    const at = ((seed + from) * count + index) % list.length;
    return list.slice(at, at + 1);
  });
}

/** How many times as many random cases as usual the tests try: `PLANPATH_TIMES`. */
const times = Number(process.env['PLANPATH_TIMES'] ?? 1);

/** How many random cases a test tries that usually tries `usual`. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * times));
