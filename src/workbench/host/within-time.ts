/** Waits for a promise, but no longer than so many milliseconds; resolves either way. */
export function withinTime(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    promise
      .then(() => {
        resolve();
      }, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
