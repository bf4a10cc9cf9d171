let made = 0;

/**
 * An id that no other workbook of this process has. Univer's engine caches formulas by workbook id
 * in one place for the whole process, so a second workbook with the same id would use formulas of
 * the first.
 *
 * Upstream: no report found.
 */
export function newWorkbookId(): string {
  made += 1;
  return `workbook-${made}`;
}
