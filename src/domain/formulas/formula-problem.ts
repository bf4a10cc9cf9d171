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

/**
 * Why the text of a formula cannot be used. `position` counts characters from 1. It carries the
 * facts, no prose.
 */
export type FormulaProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number }
  /** Brackets, signs, powers and calls within each other. */
  | { readonly kind: 'tooDeep'; readonly limit: number; readonly position: number }
  /** Numbers, names and operators together. */
  | { readonly kind: 'tooManyParts'; readonly limit: number; readonly position: number }
  /** Something is missing, or too much, at the position; after the last character at the end. */
  | { readonly kind: 'syntax'; readonly position: number }
  /** A character or word that means nothing in a formula. */
  | { readonly kind: 'notAllowed'; readonly what: string; readonly position: number }
  | {
      readonly kind: 'unknownFunction';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
      readonly position: number;
    }
  /** `max` is null where a function takes any number of arguments. */
  | {
      readonly kind: 'wrongArgumentCount';
      readonly name: string;
      readonly count: number;
      readonly min: number;
      readonly max: number | null;
      readonly position: number;
    }
  /** `gdp[1]`: the value of a year that is not known yet. */
  | { readonly kind: 'laterYear'; readonly name: string; readonly position: number }
  /** Digits that make no number, or one that no cell can hold. */
  | { readonly kind: 'notANumber'; readonly text: string; readonly position: number };
