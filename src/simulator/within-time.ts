/** Waits for a promise, at most the given milliseconds and until the signal; always resolves. */
export function withinTime(
  promise: Promise<unknown>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    promise.then(end, (error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      end();
    });
  });
}
