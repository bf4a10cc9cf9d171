/**
 * Finds the candidate that was probably meant: the one that the fewest typing slips (a letter
 * more, less or other) lead to, letter case aside. Null when none is near.
 *
 * @param name - what was written
 * @param candidates - what could have been written
 * @example nearestName('grwoth', ['growth', 'netAdditions']) // 'growth'
 * @example nearestName('price', ['growth', 'netAdditions']) // null
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const written = name.toLowerCase();
  const farthest = written.length < 3 ? 1 : written.length < 9 ? 2 : 3;
  let nearest: string | null = null;
  let least = farthest + 1;
  for (const candidate of candidates) {
    const slips = countSlips(written, candidate.toLowerCase(), least - 1);
    if (slips >= least) continue;
    nearest = candidate;
    least = slips;
    if (least === 0) break;
  }
  return nearest;
}

/** Levenshtein distance, given up as `limit + 1` as soon as it is sure to exceed the limit. */
function countSlips(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(previous, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const slips = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
