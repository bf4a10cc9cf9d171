/**
 * Makes a function that runs tasks one after the other, in the order of the calls.
 * Two writes never mix, and after a double click the second write starts when the first has ended.
 *
 * @example await serialQueue()(async () => 1) // 1
 */
export function serialQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
