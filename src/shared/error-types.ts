/** The errors of cells in English, in the order of the numbers that `ERROR.TYPE` gives, from 1. */
export const ERROR_TYPES = [
  ...(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const),
  ...(['#GETTING_DATA', '#SPILL!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!'] as const),
  ...(['#FIELD!', '#CALC!'] as const),
] as const;

/** `ERROR.TYPE` has no number for it. */
export const ERROR_WITHOUT_TYPE = '#BUSY!';

/** Every error that a cell of Excel can show, in English. */
export const CELL_ERRORS: ReadonlySet<unknown> = new Set([...ERROR_TYPES, ERROR_WITHOUT_TYPE]);
