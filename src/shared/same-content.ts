/** Plans are plain data built key by key in one order, so equal text means equal content. */
export function sameContent(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
