// In a file of their own, so that checking one entry does not load the schema library.

/**
 * Text that a cell and an .xlsx file can hold: no control characters, no lone surrogates and none of
 * the codes, such as U+FFFE, that Unicode keeps free of characters.
 */
export const HOLDABLE_PATTERN = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\p{NChar}])*$/u;
/** At least one character that can be seen: signs of no width alone are an empty text. */
export const VISIBLE_PATTERN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** A year, a year and month, or a day. */
export const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
