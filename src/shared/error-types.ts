/** The errors of cells in English, in the order of the numbers that `ERROR.TYPE` gives, from 1. */
export const ERROR_TYPES = [
  ...(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const),
  ...(['#GETTING_DATA', '#SPILL!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!'] as const),
  ...(['#FIELD!', '#CALC!'] as const),
] as const;
