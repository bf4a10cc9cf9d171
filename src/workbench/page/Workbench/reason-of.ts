/** Says why something went wrong, for a sentence that names the reason. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
