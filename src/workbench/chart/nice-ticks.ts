const intervals = 5;

/** Chooses round values for an axis that covers every number; `fromZero` includes 0. */
export function niceTicks(numbers: readonly number[], fromZero: boolean): readonly number[] {
  const finite = numbers.filter(Number.isFinite);
  const all = fromZero || finite.length === 0 ? [...finite, 0] : finite;
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  const span = spanOf(lowest, highest);
  const step = niceStep(span / intervals);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Numbers that are practically equal get an axis of their own size, and those near 0 one of 1. */
function spanOf(lowest: number, highest: number): number {
  const size = Math.max(Math.abs(lowest), Math.abs(highest));
  if (size < 1e-12) return 1;
  const spread = highest - lowest;
  return spread > size * 1e-9 ? spread : size;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}
