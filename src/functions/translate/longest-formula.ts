/** As many characters as a formula of Excel may have. */
export const LONGEST_FORMULA = 8_192;
