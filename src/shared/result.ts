/** Either a value or the reason why there is none. Bad input is data; `throw` is for our own bugs. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem };

/**
 * Wraps a value as a success.
 *
 * @example ok(3) // { ok: true, value: 3 }
 */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/**
 * Wraps a problem as a failure.
 *
 * @example err('noPlan') // { ok: false, error: 'noPlan' }
 */
export function err<Problem>(error: Problem): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error };
}
