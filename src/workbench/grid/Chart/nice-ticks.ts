const intervals = 5;

/** Chooses round values for an axis that hold every number; `fromZero` includes 0. */
export function niceTicks(numbers: readonly number[], fromZero: boolean): readonly number[] {
  const finite = numbers.filter(Number.isFinite);
  const all = fromZero || finite.length === 0 ? [...finite, 0] : finite;
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  const span = highest - lowest || Math.abs(highest) || 1;
  const step = niceStep(span / intervals);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}
