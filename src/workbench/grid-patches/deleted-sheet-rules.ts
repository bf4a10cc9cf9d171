/** What checks the entries of a sheet by its rules; in Univer, `SheetsDataValidationValidatorService`. */
interface EntryCheck<Area, Outcome> {
  validatorRanges: (bookId: string, sheetId: string, areas: Area[]) => Promise<Outcome[][]>;
}

/**
 * Univer checks the entries of a sheet that is not in front when the browser is idle. If the sheet is
 * deleted before that, nobody catches the error. No report upstream is known.
 */
export function checkNoDeletedSheets<Area, Outcome>(
  check: EntryCheck<Area, Outcome>,
  hasSheet: (sheetId: string) => boolean,
): void {
  const usual = check.validatorRanges.bind(check);
  check.validatorRanges = (bookId, sheetId, areas) =>
    hasSheet(sheetId) ? usual(bookId, sheetId, areas) : Promise.resolve([]);
}
