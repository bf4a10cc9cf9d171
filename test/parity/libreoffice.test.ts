import { calculateBefore, describeWithLibreOffice } from '../support/calculators/libreoffice';
import { EDITED_KINDS, testEditedKinds } from './books/edited-kinds';
import { EDITED_BOOKS, testEditedSheets } from './books/edited-sheets';
import { BOOKS_FOR_LIBREOFFICE, testEveryCell } from './books/every-cell';
import { TARGET_BOOK, testEveryTarget, UNUSUAL_BOOK } from './books/every-target';
import { FUNCTION_BOOK, testFunctions } from './books/functions';

// LibreOffice starts once for all of them: starting takes longer than calculating most.
const BOOKS = [
  ...BOOKS_FOR_LIBREOFFICE,
  ...EDITED_BOOKS,
  ...EDITED_KINDS,
  TARGET_BOOK,
  UNUSUAL_BOOK,
  FUNCTION_BOOK,
];

describeWithLibreOffice('LibreOffice works out what the engine does', (program) => {
  const worked = calculateBefore(program, BOOKS);
  testEveryCell(worked);
  testEditedSheets(worked);
  testEditedKinds(worked);
  testEveryTarget(worked);
  testFunctions(worked);
});
