/**
 * Makes a function that runs pieces of work one after the other, in the order in which they came:
 * two writes never mix, and a double click writes once after the other.
 */
export function serialQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
