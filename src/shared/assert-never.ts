/**
 * Ends a switch over a tagged union: a missing case does not compile.
 *
 * @throws always, because a value that the types rule out is a bug of ours
 * @example assertNever('forgotten') // throws
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
