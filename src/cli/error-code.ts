/** The code of an error of the file system, such as EACCES; another error is a fault of ours. */
export function errorCode(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') throw error;
  return code;
}
