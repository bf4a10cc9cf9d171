/** Longer than any test may take: a wait in vain ends with its test, or soon after. */
const LONGEST_WAIT = 600_000;

/** Waits until a condition is true. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`It does not come true: ${String(isTrue)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}
