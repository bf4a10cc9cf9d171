// The only file of this folder that needs a page: the check of the domain alone leaves it out.

/** A task of this many milliseconds is long enough for the page to have its turn. */
export const LONG_MS = 12;

/**
 * Makes a function that gives the page its turn after every long stretch of our own work.
 *
 * @example typeof pageTurns() // 'function'
 */
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
