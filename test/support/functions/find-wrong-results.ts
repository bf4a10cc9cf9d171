import { callFunction, shown } from './call-function';
import type { CalculatedBook } from '../calculators/compare-cells';
import { equivalentArguments, equivalentValues } from './equivalent-sheets';
import type { FunctionEquivalent } from './function-case';

/** The name of a case. */
export const caseName = ({ id, about }: FunctionEquivalent): string => `${id}: ${about}`;

/** The cases whose formulas have another result in a calculated workbook than the function. */
export function findWrongResults(
  cases: readonly FunctionEquivalent[],
  book: CalculatedBook,
): readonly string[] {
  return cases.flatMap((known, index) => {
    const ours = shown(callFunction(known.id, ...equivalentArguments(known)));
    const theirs = equivalentValues(book, index, known);
    if (areSame(ours, theirs)) return [];
    const facts = [ours, theirs, known.formulas].map((each) => JSON.stringify(each)).join('\n  ');
    return [`${caseName(known)}\n  ${facts}`];
  });
}

function areSame(ours: unknown, theirs: readonly (readonly unknown[])[]): boolean {
  if (!Array.isArray(ours) || ours.length !== theirs.length) return false;
  return theirs.every((row, down) => {
    const line: unknown = ours[down];
    return (
      Array.isArray(line) &&
      line.length === row.length &&
      row.every((value, right) => isSame(line[right], value))
    );
  });
}

function isSame(ours: unknown, theirs: unknown): boolean {
  // An unformatted cell holds TRUE as 1 in LibreOffice.
  if (typeof ours === 'boolean') return theirs === ours || theirs === Number(ours);
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
}
