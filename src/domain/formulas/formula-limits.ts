/** How much one formula may hold. */
export const FORMULA_LIMITS = {
  characters: 2_000,
  /** Levels of brackets, signs, powers and calls within each other. */
  depth: 50,
  /** Numbers, names and operators. */
  parts: 500,
  /** Years that a formula may look back. */
  lag: 30,
  /** What a cell of Excel takes is 8,192. */
  excelCharacters: 8_000,
  /** Functions within each other that Excel takes. */
  excelDepth: 64,
} as const;
