/** Rounds to ten digits, so that binary fractions equal written decimals. */
export function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(10)) : part,
    ),
  );
}
