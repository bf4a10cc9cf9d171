import { MOST_YEARS } from '../../domain/index';
import { cellAt, type Place } from '../runtime/place';
import type { Cell } from '../runtime/read-cell';
import { readFlag } from '../runtime/read-flag';
import { lineUpPaths, type PathLayout } from '../runtime/path-layout';
import { DEFAULT_YEARS, type PathRules } from '../runtime/path-rules';
import { readHorizon } from '../runtime/read-horizon';
import { callRanges, type CallRanges } from './call-ranges';
import {
  onlyValue,
  type FormulaCall,
  type ExcelEquivalent,
  type EquivalentRule,
} from './formula-call';

/** What the formula of one year of one path is made of. */
export interface PathTerms<Name extends string> {
  /** How the formula writes an argument; `index` counts the values that it has for the path. */
  readonly text: (name: Name, index?: number) => string;
  readonly cell: (name: Name, index?: number) => Cell;
  /** The cell of the year before. */
  readonly previous: string;
  /** The first projected year is 1. */
  readonly year: number;
  readonly years: number;
}

interface PathNative<Rules extends PathRules> {
  readonly rules: Rules;
  /** The argument that holds the base year. */
  readonly base: keyof Rules & string;
  /** Arguments whose value decides what the formula looks like. */
  readonly deciding: readonly (keyof Rules & string)[];
  readonly formulaOf: (terms: PathTerms<keyof Rules & string>) => string;
  /** Years where neither `years` nor a list says how many. */
  readonly wantedYears?: (numbers: (name: keyof Rules & string) => number) => number;
  /** The base year is always the first of the result. */
  readonly startsAtBase?: boolean;
}

/** Makes the rule of a function that carries paths forward year by year. */
export function pathEquivalent<const Rules extends PathRules>(
  known: PathNative<Rules>,
): EquivalentRule {
  return (call) => {
    const read = callRanges(known.rules, call);
    const isComputed = (name: string): boolean => !read.argument(name).isKnown;
    if (['years', 'include_base', 'whole', ...known.deciding].some(isComputed)) {
      return onlyValue('computedArgument');
    }
    const layout = lineUpPaths(known.rules, read.ranges);
    if (!layout.ok) return onlyValue('error');
    const years = yearsOf(known, read, layout.value);
    if (years === null) return onlyValue('error');
    const paths = Array.from({ length: layout.value.pathCount }, (_, path) =>
      formulasOf(known, { call, read, layout: layout.value, path, years }),
    );
    const isDown = layout.value.direction === 'down';
    return { kind: 'formulas', cells: isDown ? turned(paths) : paths } satisfies ExcelEquivalent;
  };
}

function yearsOf<Rules extends PathRules>(
  { rules, wantedYears }: PathNative<Rules>,
  read: CallRanges,
  layout: PathLayout,
): number | null {
  const said = readHorizon(rules, read.ranges, layout);
  if (!said.ok) return null;
  if (said.value !== null) return said.value;
  if (!wantedYears) return DEFAULT_YEARS;
  const wanted = Array.from({ length: layout.pathCount }, (_, path) =>
    wantedYears((name) => {
      const cell = cellAt(layout.placeOf(name, path, 0));
      return read.argument(name).isKnown && cell.kind === 'number' ? cell.value : Number.NaN;
    }),
  );
  const most = Math.ceil(Math.max(1, ...wanted));
  return most <= MOST_YEARS ? most : null;
}

interface OnePath {
  readonly call: FormulaCall;
  readonly read: CallRanges;
  readonly layout: PathLayout;
  readonly path: number;
  readonly years: number;
}

function formulasOf<Rules extends PathRules>(
  { base, formulaOf, rules, startsAtBase }: PathNative<Rules>,
  { call, read, layout, path, years }: OnePath,
): readonly string[] {
  const placeOf = (name: string, index: number): Place => layout.placeOf(name, path, index);
  const text = (name: string, index = 0): string => read.textAt(placeOf(name, index));
  const hasBase = startsAtBase ?? isSet(rules, read, 'include_base');
  const skipped = hasBase ? 1 : 0;
  const own = (index: number): string => {
    const isDown = layout.direction === 'down';
    return call.resultCell?.(isDown ? index : path, isDown ? path : index) ?? '';
  };
  const isWhole = isSet(rules, read, 'whole');
  // What is rounded in its cell must not go on: each year then begins at the base.
  let unrounded = text(base);
  const later = Array.from({ length: years }, (_, index) => {
    const isFirst = index === 0 && !hasBase;
    unrounded = formulaOf({
      ...{ text, years, year: index + 1 },
      cell: (name, at = 0) => cellAt(placeOf(name, at)),
      previous: isWhole ? unrounded : isFirst ? text(base) : own(index + skipped - 1),
    });
    return unrounded;
  });
  const formulas = hasBase ? [text(base), ...later] : later;
  return isWhole ? formulas.map((formula) => `ROUND(${formula},0)`) : formulas;
}

function isSet(rules: PathRules, { ranges }: CallRanges, name: string): boolean {
  const range = rules[name] ? ranges[name] : undefined;
  if (!range) return false;
  const flag = readFlag({ range, row: 0, column: 0 });
  return flag.ok && flag.value;
}

/** The paths side by side instead of one above the other. */
function turned(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = []] = paths;
  return first.map((_, year) => paths.map((path) => path[year] ?? ''));
}
