/** Texts that a spreadsheet would take for a formula if they were typed; full-width signs too. */
const FORMULA_LIKE = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** `_x0041_` in a file stands for the character of that code; a text that says so literally is escaped. */
const ESCAPE_LIKE = /_(x[0-9A-Fa-f]{4}_)/g;

/** Tells whether a text would become a formula when it is typed or edited in place. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

/** Keeps a text from being read as an escaped character of the file format. */
export function escapeFileText(text: string): string {
  return text.replace(ESCAPE_LIKE, '_x005F_$1');
}
