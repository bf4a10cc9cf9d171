import { FUNCTION_IDS } from '../../../functions/translate/excel-equivalent';

/** A name that Excel gave to a function that it did not know. */
const UNKNOWN = /_xldudf_PLAN_([A-Z0-9_]+)\s*\(/gi;
/** A name with the path of a file before it. */
const WITH_PATH = /'[^']*'!PLAN\.([A-Z0-9_]+)\s*\(/gi;
/** A call that stands in the cell as a text. */
const AS_TEXT = /^=\s*@?PLAN\.([A-Z0-9_]+)\s*\(.*\)\s*$/is;

/**
 * The formula that a cell should have whose call of our functions came back as something else, or
 * as a text; null for a cell that is well.
 *
 * @param formula - the cell's formula, or its content
 * @param value - what it shows: the same as the formula where it is a text
 */
export function repairedFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  if (formula === value) return isKnown(AS_TEXT.exec(formula)?.[1]) ? formula : null;
  const named = formula
    .replace(UNKNOWN, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found))
    .replace(WITH_PATH, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found));
  return named === formula ? null : named;
}

function isKnown(id: string | undefined): boolean {
  return id !== undefined && FUNCTION_IDS.includes(id.toUpperCase());
}
