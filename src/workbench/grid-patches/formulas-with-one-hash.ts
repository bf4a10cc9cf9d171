/**
 * Two long formulas for which Univer's `hashAlgorithm` returns the same number; their results are
 * the six letters.
 */
export const formulasWithOneHash = ['ALKZZR', 'ZVLZBJ'].map(
  (letters) => `=RIGHT("${'-'.repeat(70)}"&"${letters}",6)`,
);
