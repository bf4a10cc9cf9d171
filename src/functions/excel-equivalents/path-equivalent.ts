import { MOST_YEARS } from '../../domain/index';
import type { Cell } from '../runtime/cell';
import { DEFAULT_YEARS } from '../runtime/function-definition';
import { readHorizon } from '../runtime/paths/path-horizon';
import { lineUpPaths, placeIn, type PathLayout } from '../runtime/paths/path-layout';
import type { PathRules } from '../runtime/paths/path-parameters';
import { cellAt, firstPlace, type Place } from '../runtime/range';
import { readFlag } from '../runtime/read-argument';
import {
  callArguments,
  onlyValue,
  type CallArguments,
  type ExcelEquivalent,
  type FormulaCall,
} from './formula-call';
import { largest } from '../../shared/extremes';

/** What the formula for one year of one path is made of. */
export interface PathTerms<Name extends string> {
  /** How the formula writes an argument; `index` counts the values that it has for the path. */
  readonly text: (name: Name, index?: number) => string;
  readonly cell: (name: Name, index?: number) => Cell;
  readonly place: (name: Name, index?: number) => Place;
  /** The cell of the year before. */
  readonly previous: string;
  /** The first projected year is 1. */
  readonly year: number;
  readonly years: number;
}

interface PathFormulas<Name extends string> {
  /** The argument that holds the value of the base year. */
  readonly base: Name;
  /** Arguments whose values decide what the formula looks like. */
  readonly deciding?: readonly Name[];
  readonly formulaOf: (terms: PathTerms<Name>) => string;
  /** Years if neither `years` nor a list says how many. */
  readonly wantedYears?: (numberOf: (name: Name) => number) => number;
  /** The base year is always the first of the result. */
  readonly startsAtBase?: boolean;
}

/** Writes a call of a function that carries paths forward year by year. */
export function pathEquivalent<const Rules extends PathRules>(
  call: FormulaCall,
  rules: Rules,
  formulas: PathFormulas<keyof Rules & string>,
): ExcelEquivalent {
  const read = callArguments(rules, call);
  const { deciding = [] } = formulas;
  const isComputed = (name: string): boolean => !read.argument(name).isKnown;
  if (['years', 'include_base', 'whole', ...deciding].some(isComputed)) {
    return onlyValue('computedArgument');
  }
  const layout = lineUpPaths(rules, read.ranges);
  if (!layout.ok) return onlyValue('error');
  const years = yearsOf(rules, formulas, read, layout.value);
  if (years === null) return onlyValue('error');
  const paths = Array.from({ length: layout.value.pathCount }, (_, path) =>
    formulasOf(formulas, { call, rules, read, layout: layout.value, path, years }),
  );
  return { kind: 'formulas', cells: layout.value.isDown ? turned(paths) : paths };
}

function yearsOf<Name extends string>(
  rules: PathRules,
  { wantedYears }: PathFormulas<Name>,
  read: CallArguments,
  layout: PathLayout,
): number | null {
  const given = readHorizon(rules, layout);
  if (!given.ok) return null;
  if (given.value !== null) return given.value;
  if (!wantedYears) return DEFAULT_YEARS;
  const wanted = Array.from({ length: layout.pathCount }, (_, path) =>
    wantedYears((name) => {
      const cell = cellAt(placeIn(layout, name, path, 0));
      return read.argument(name).isKnown && cell.kind === 'number' ? cell.value : Number.NaN;
    }),
  );
  const most = Math.ceil(largest([1, ...wanted]));
  return most <= MOST_YEARS ? most : null;
}

interface OnePath {
  readonly call: FormulaCall;
  readonly rules: PathRules;
  readonly read: CallArguments;
  readonly layout: PathLayout;
  readonly path: number;
  readonly years: number;
}

function formulasOf<Name extends string>(
  { base, formulaOf, startsAtBase }: PathFormulas<Name>,
  { call, rules, read, layout, path, years }: OnePath,
): readonly string[] {
  const place = (name: string, index = 0): Place => placeIn(layout, name, path, index);
  const text = (name: string, index = 0): string => read.textAt(place(name, index));
  const hasBase = startsAtBase ?? isSet(rules, read, 'include_base');
  const skipped = hasBase ? 1 : 0;
  const own = (index: number): string =>
    call.resultCell?.(layout.isDown ? index : path, layout.isDown ? path : index) ?? '';
  const isWhole = isSet(rules, read, 'whole');
  // A rounded cell must not carry on, so with `whole` each year is computed from the base.
  let unrounded = text(base);
  const later = Array.from({ length: years }, (_, index) => {
    const isFirst = index === 0 && !hasBase;
    unrounded = formulaOf({
      ...{ text, place, years, year: index + 1 },
      cell: (name, at = 0) => cellAt(place(name, at)),
      previous: isWhole ? unrounded : isFirst ? text(base) : own(index + skipped - 1),
    });
    return unrounded;
  });
  const formulas = hasBase ? [text(base), ...later] : later;
  return isWhole ? formulas.map((formula) => `ROUND(${formula},0)`) : formulas;
}

function isSet(rules: PathRules, { ranges }: CallArguments, name: string): boolean {
  const range = rules[name] ? ranges[name] : undefined;
  if (!range) return false;
  const flag = readFlag(firstPlace(range));
  return flag.ok && flag.value;
}

/** The paths side by side instead of one above the other. */
function turned(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = []] = paths;
  return first.map((_, year) => paths.map((path) => path[year] ?? ''));
}

/** Without a steepness the steps are even; 0 means the same, because the curve flattens to a line. */
export function isLogistic({ cell }: PathTerms<'steepness'>): boolean {
  const steepness = cell('steepness');
  return steepness.kind === 'number' && steepness.value !== 0;
}

/** The share of a logistic that is reached when `passed` of the time has passed. */
export function logisticShare({ text }: PathTerms<'steepness'>, passed: string): string {
  const steepness = text('steepness');
  return `(TANH(${steepness}*(2*${passed}-1)/4)/TANH(${steepness}/4)+1)/2`;
}
