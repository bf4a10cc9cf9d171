/** Ends a switch over a tagged union: a case that is forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
