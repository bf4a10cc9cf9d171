import { boundingRange, containsRange, intersection } from '../../../shared/cell-range';
import type { Book, SheetArea, ValidationState } from '../../book/book';
import { addressOf, checkUnprotected, sheetState } from '../../book/sheets';
import type { GridArea, GridValidation } from '../../base/grid';
import { invalidArgument } from '../../base/host-error';
import { asFlag, asRecord } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { FormattedArea, HostScope } from '../base/host-object';
import { isHostObject } from '../base/host-object';
import { rangeByAddress } from '../base/range-by-address';

const typeOfRule = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

type RuleKind = keyof typeof typeOfRule;

const noPrompt = { showPrompt: true, title: '', message: '' };
const noAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
const longestList = 255;

export const dataValidationClass: HostClass<FormattedArea> = {
  get: {
    ErrorAlert: (scope, place) => found(scope, place)?.errorAlert ?? noAlert,
    IgnoreBlanks: (scope, place) => found(scope, place)?.ignoreBlanks ?? true,
    Prompt: (scope, place) => found(scope, place)?.prompt ?? noPrompt,
    Rule: (scope, place) => found(scope, place)?.rule ?? {},
    Type: (scope, place) => {
      const state = found(scope, place);
      if (state) return typeOfRule[kindOf(state.rule)];
      const met = touching(scope, place);
      if (met.length === 0) return 'None';
      return isCovered(place.area, met) ? 'Inconsistent' : 'MixedCriteria';
    },
  },
  set: {
    ErrorAlert: (scope, place, value) => {
      change(scope, place, { errorAlert: { ...noAlert, ...asRecord(value) } });
    },
    IgnoreBlanks: (scope, place, value) => {
      change(scope, place, { ignoreBlanks: asFlag(value) });
    },
    Prompt: (scope, place, value) => {
      change(scope, place, { prompt: { ...noPrompt, ...asRecord(value) } });
    },
    Rule: (scope, place, value) => {
      setRule(scope, place, asRecord(value));
    },
  },
  call: {
    Clear: (scope, place) => {
      const { sheetId } = place;
      checkUnprotected(scope.book, sheetId);
      for (const area of place.areas ?? [place.area]) {
        remove(scope, { sheetId, area });
        scope.book.grid.setValidation(sheetId, area, null);
      }
    },
  },
};

function found({ book }: HostScope, { sheetId, area }: SheetArea): ValidationState | null {
  const { validations } = sheetState(book, sheetId);
  return validations.find((each) => containsRange(each.area, area)) ?? null;
}

function touching({ book }: HostScope, { sheetId, area }: SheetArea): readonly ValidationState[] {
  const { validations } = sheetState(book, sheetId);
  return validations.filter((each) => intersection(each.area, area) !== null);
}

/** Whether every cell of an area has a rule; no two rules share a cell. */
function isCovered(area: GridArea, rules: readonly ValidationState[]): boolean {
  const count = (each: GridArea | null) => (each ? each.rowCount * each.columnCount : 0);
  const covered = rules.map((rule) => count(intersection(rule.area, area)));
  return covered.reduce((sum, cells) => sum + cells, 0) >= count(area);
}

/**
 * The cells with a rule, in blocks: Excel joins what is below each other, whether the rules are the
 * same or not.
 */
export function validatedAreas(book: Book, { sheetId, area }: SheetArea): readonly GridArea[] {
  const areas = sheetState(book, sheetId)
    .validations.flatMap((each) => intersection(each.area, area) ?? [])
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const joined: GridArea[] = [];
  for (const each of areas) {
    const above = joined.at(-1);
    const isBelow =
      above?.column === each.column &&
      above.columnCount === each.columnCount &&
      above.row + above.rowCount === each.row;
    if (above && isBelow) joined[joined.length - 1] = boundingRange(above, each);
    else joined.push(each);
  }
  return joined;
}

function remove(scope: HostScope, place: SheetArea): void {
  const { validations } = sheetState(scope.book, place.sheetId);
  const removed = touching(scope, place);
  const kept = validations.filter((each) => !removed.includes(each));
  validations.splice(0, validations.length, ...kept);
}

function setRule(
  scope: HostScope,
  place: SheetArea,
  given: Readonly<Record<string, unknown>>,
): void {
  checkUnprotected(scope.book, place.sheetId);
  const kind = kindOf(given);
  const rule = { [kind]: withAddresses(scope, asRecord(given[kind])) };
  const gridRule = gridRuleOf(scope, place, kind, asRecord(rule[kind]));
  const before = found(scope, place);
  remove(scope, place);
  sheetState(scope.book, place.sheetId).validations.push({
    area: place.area,
    rule,
    gridRule,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    prompt: before?.prompt ?? noPrompt,
    errorAlert: before?.errorAlert ?? noAlert,
  });
  scope.book.grid.setValidation(place.sheetId, place.area, gridRule);
}

function change(scope: HostScope, place: SheetArea, state: Partial<ValidationState>): void {
  checkUnprotected(scope.book, place.sheetId);
  const own = found(scope, place);
  if (!own) throw invalidArgument('The range has no rule yet.');
  Object.assign(own, state);
}

function kindOf(rule: Readonly<Record<string, unknown>>): RuleKind {
  const kinds = (Object.keys(typeOfRule) as RuleKind[]).filter((kind) => rule[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw invalidArgument('One kind of rule is wanted.');
  return kind;
}

/** Ranges given as objects are stored as the formulas that Excel would return. */
function withAddresses(
  { book }: HostScope,
  rule: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (!isHostObject(value) || value.className !== 'Range') return [key, value];
      return [key, `=${addressOf(book, value.target, 'both')}`];
    }),
  );
}

function gridRuleOf(
  scope: HostScope,
  place: SheetArea,
  kind: RuleKind,
  rule: Readonly<Record<string, unknown>>,
): GridValidation | null {
  if (kind === 'list') return listRule(scope, place, rule['source']);
  if (kind !== 'decimal' && kind !== 'wholeNumber') return null;
  const limits = limitsOf(rule);
  return limits && { kind: kind === 'decimal' ? 'decimal' : 'whole', ...limits };
}

function listRule(
  { book }: HostScope,
  { sheetId }: SheetArea,
  source: unknown,
): GridValidation | null {
  if (typeof source !== 'string' || source === '') {
    throw invalidArgument('A list rule needs its source.');
  }
  // The grid offers the cell contents of the moment when the rule is set.
  if (source.startsWith('=')) {
    const listed = rangeByAddress(book, sheetId, source.slice(1));
    const values = book.grid.read(listed.sheetId, listed.area).flat();
    return { kind: 'list', options: values.map(({ value }) => String(value)).filter(Boolean) };
  }
  if (source.length > longestList) {
    throw invalidArgument('The source of a list rule has at most 255 characters.');
  }
  return { kind: 'list', options: source.split(',').map((option) => option.trim()) };
}

function limitsOf(
  rule: Readonly<Record<string, unknown>>,
): { readonly min: number | null; readonly max: number | null } | null {
  const first = boundOf(rule['formula1']);
  const second = boundOf(rule['formula2']);
  if (rule['formula1'] === undefined) throw invalidArgument('The rule needs formula1.');
  if (first === null) return null;
  switch (rule['operator'] ?? 'Between') {
    case 'Between':
      if (rule['formula2'] === undefined) throw invalidArgument('Between needs formula2.');
      return second === null ? null : { min: first, max: second };
    case 'GreaterThan':
    case 'GreaterThanOrEqualTo':
      return { min: first, max: null };
    case 'LessThan':
    case 'LessThanOrEqualTo':
      return { min: null, max: first };
    case 'EqualTo':
      return { min: first, max: first };
    case 'NotBetween':
    case 'NotEqualTo':
      return null;
    default:
      throw invalidArgument('The operator is not known.');
  }
}

/** Null for a bound given by a formula, which the grid does not follow. */
function boundOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
