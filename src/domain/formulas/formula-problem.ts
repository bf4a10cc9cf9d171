/** The size limits of a formula. */
export const FORMULA_LIMITS = {
  characters: 2_000,
  /** Nesting of brackets, signs, powers and calls. */
  depth: 50,
  /** Numbers, names and operators. */
  parts: 500,
  /** Years that a formula may look back. */
  lag: 30,
  /** Excel allows 8,192 in a cell. */
  excelCharacters: 8_000,
  /** Nested functions that Excel allows. */
  excelDepth: 64,
} as const;

/**
 * Why the text of a formula is refused: only facts; the message is made from them elsewhere.
 * `position` counts characters from 1.
 */
export type FormulaProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number }
  /** Too deeply nested brackets, signs, powers and calls. */
  | { readonly kind: 'tooDeep'; readonly limit: number; readonly position: number }
  /** Too many numbers, names and operators. */
  | { readonly kind: 'tooManyParts'; readonly limit: number; readonly position: number }
  /** Something is missing or unexpected at the position, which may be just past the end. */
  | { readonly kind: 'syntax'; readonly position: number }
  /** A character or word that a formula may not contain. */
  | { readonly kind: 'notAllowed'; readonly what: string; readonly position: number }
  | {
      readonly kind: 'unknownFunction';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
      readonly position: number;
    }
  /** `max` is null if there is no limit. */
  | {
      readonly kind: 'wrongArgumentCount';
      readonly name: string;
      readonly count: number;
      readonly min: number;
      readonly max: number | null;
      readonly position: number;
    }
  /** `gdp[1]`: a reference to a later year. */
  | { readonly kind: 'laterYear'; readonly name: string; readonly position: number }
  /** Not a valid number, or one that no cell can hold. */
  | { readonly kind: 'notANumber'; readonly text: string; readonly position: number };
