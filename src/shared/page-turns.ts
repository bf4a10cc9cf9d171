/** A task of this many milliseconds is long enough for the page to have its turn. */
export const LONG_MS = 12;

/** A turn of the page after every long stretch of our own work. */
export function pageTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < LONG_MS) return;
    await nextTask();
    began = performance.now();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
