/** Longer than anything takes on a busy machine; a wait in vain must not hold up the whole run. */
const LONGEST_WAIT = 240_000;

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
