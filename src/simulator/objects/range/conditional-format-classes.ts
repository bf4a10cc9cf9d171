import { intersection } from '../../../shared/cell-range';
import type { ConditionalState, ConditionalType, SheetArea } from '../../book/book';
import { dropConditionals } from '../../book/cells/formats';
import { checkUnprotected, sheetState } from '../../book/sheets';
import type { GridArea, GridTextRule } from '../../base/grid';
import { HostError, invalidArgument, itemNotFound } from '../../base/host-error';
import { asFlag, asRecord, asText, textArgument, wholeArgument } from '../base/arguments';
import { readColor } from '../base/color';
import type { HostClass } from '../base/host-class';
import type { ConditionalRef, FormattedArea, HostObject, HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';
import { pushAll } from '../../../shared/extremes';

const supported = [
  'CellValue',
  'ColorScale',
  'ContainsText',
  'Custom',
  'DataBar',
  'IconSet',
] as const;

export const conditionalFormatCollectionClass: HostClass<FormattedArea> = {
  items: (scope, place) => statesOn(scope, place).map((state) => conditional(place, state)),
  item: (scope, place, key) => conditional(place, required(scope, place, asText(key))),
  call: {
    Add: (scope, place, arguments_) => {
      checkUnprotected(scope.book, place.sheetId);
      const type = supported.find((each) => each === textArgument(arguments_, 0));
      if (!type) {
        throw new HostError(
          'ApiNotFound',
          `The host simulator does not support conditional formats of the type ${String(arguments_[0])}.`,
        );
      }
      const states = areasOf(place).map((area): ConditionalState => ({
        id: scope.book.nextId('conditional-'),
        ...{ area, type, rule: null, fontColor: '', fill: '', stopIfTrue: false, shown: null },
      }));
      const [state] = states;
      if (!state) throw invalidArgument('There is no area.');
      for (const each of states) ofOneFormat.set(each, states);
      pushAll(sheetState(scope.book, place.sheetId).conditionals, states);
      return conditional(place, state);
    },
    ClearAll: (scope, place) => {
      checkUnprotected(scope.book, place.sheetId);
      const { sheetId } = place;
      for (const area of areasOf(place)) dropConditionals(scope.book, { sheetId, area });
    },
    GetCount: (scope, place) => statesOn(scope, place).length,
    GetItemAt: (scope, place, arguments_) => {
      const state = statesOn(scope, place)[wholeArgument(arguments_, 0)];
      if (!state) throw invalidArgument('There are not so many conditional formats.');
      return conditional(place, state);
    },
    GetItemOrNullObject: (scope, place, arguments_) => {
      const id = textArgument(arguments_, 0);
      const state = statesOn(scope, place).find((each) => each.id === id);
      return state ? conditional(place, state) : null;
    },
  },
};

export const conditionalFormatClass: HostClass<ConditionalRef> = {
  identity: (_, { id }) => ({ Id: id }),
  get: {
    Id: (_, { id }) => id,
    Priority: (scope, ref) =>
      sheetState(scope.book, ref.sheetId).conditionals.findIndex(({ id }) => id === ref.id),
    StopIfTrue: (scope, ref) => stateOf(scope, ref).stopIfTrue,
    Type: (scope, ref) => stateOf(scope, ref).type,
  },
  set: {
    StopIfTrue: (scope, ref, value) => {
      for (const state of everyState(scope, ref)) state.stopIfTrue = asFlag(value);
    },
  },
  navigate: {
    CellValue: (scope, ref) => ofType(scope, ref, 'CellValue'),
    CellValueOrNullObject: (scope, ref) =>
      stateOf(scope, ref).type === 'CellValue'
        ? hostObject('CellValueConditionalFormat', ref)
        : null,
    ColorScale: (scope, ref) => ofType(scope, ref, 'ColorScale'),
    Custom: (scope, ref) => ofType(scope, ref, 'Custom'),
    DataBar: (scope, ref) => ofType(scope, ref, 'DataBar'),
    IconSet: (scope, ref) => ofType(scope, ref, 'IconSet'),
    TextComparison: (scope, ref) => ofType(scope, ref, 'ContainsText'),
    TextComparisonOrNullObject: (scope, ref) =>
      stateOf(scope, ref).type === 'ContainsText' ? hostObject('TextConditionalFormat', ref) : null,
  },
  call: {
    Delete: (scope, ref) => {
      checkUnprotected(scope.book, ref.sheetId);
      const { conditionals } = sheetState(scope.book, ref.sheetId);
      for (const state of everyState(scope, ref)) {
        conditionals.splice(conditionals.indexOf(state), 1);
        show(scope, ref, state);
      }
    },
    GetRange: (scope, ref) => {
      const [area, second] = everyState(scope, ref).map((state) => state.area);
      if (!area || second) throw invalidArgument('The conditional format is on several areas.');
      return hostObject('Range', { sheetId: ref.sheetId, area });
    },
    GetRanges: (scope, ref) => {
      const areas = everyState(scope, ref).map(({ area }) => area);
      return hostObject('RangeAreas', { sheetId: ref.sheetId, areas });
    },
  },
};

const rulesMembers: HostClass<ConditionalRef> = {
  get: { Rule: (scope, ref) => stateOf(scope, ref).rule },
  set: {
    Rule: (scope, ref, value) => {
      for (const state of everyState(scope, ref)) {
        state.rule = asRecord(value);
        checkRule(state);
        show(scope, ref, state);
      }
    },
  },
  navigate: { Format: (_, ref) => hostObject('ConditionalRangeFormat', ref) },
};

export const cellValueConditionalFormatClass = rulesMembers;
export const textConditionalFormatClass = rulesMembers;

export const customConditionalFormatClass: HostClass<ConditionalRef> = {
  navigate: {
    Format: (_, ref) => hostObject('ConditionalRangeFormat', ref),
    Rule: (_, ref) => hostObject('ConditionalFormatRule', ref),
  },
};

export const conditionalFormatRuleClass: HostClass<ConditionalRef> = {
  get: { Formula: (scope, ref) => stateOf(scope, ref).rule?.['formula'] ?? '' },
  set: { Formula: (scope, ref, value) => keep(scope, ref, { formula: asText(value) }) },
};

/** A part of a rule that is stored and returned; the grid does not show it. */
function keptPart(name: string): HostClass<ConditionalRef> {
  return {
    get: { [name]: (scope, ref) => stateOf(scope, ref).rule?.[name] ?? null },
    set: { [name]: (scope, ref, value) => keep(scope, ref, { [name]: value }) },
  };
}

function keep(scope: HostScope, ref: ConditionalRef, part: Readonly<Record<string, unknown>>) {
  checkUnprotected(scope.book, ref.sheetId);
  for (const state of everyState(scope, ref)) state.rule = { ...state.rule, ...part };
}

const [lower, upper] = [keptPart('LowerBoundRule'), keptPart('UpperBoundRule')];

export const colorScaleConditionalFormatClass = keptPart('Criteria');
export const iconSetConditionalFormatClass = keptPart('Criteria');
export const dataBarConditionalFormatClass: HostClass<ConditionalRef> = {
  get: { ...lower.get, ...upper.get },
  set: { ...lower.set, ...upper.set },
};

export const conditionalRangeFormatClass: HostClass<ConditionalRef> = {
  navigate: {
    Fill: (_, ref) => hostObject('ConditionalRangeFill', ref),
    Font: (_, ref) => hostObject('ConditionalRangeFont', ref),
  },
};

export const conditionalRangeFontClass: HostClass<ConditionalRef> = {
  get: { Color: (scope, ref) => stateOf(scope, ref).fontColor },
  set: {
    Color: (scope, ref, value) => {
      for (const state of everyState(scope, ref)) {
        state.fontColor = readColor(value);
        show(scope, ref, state);
      }
    },
  },
};

export const conditionalRangeFillClass: HostClass<ConditionalRef> = {
  get: { Color: (scope, ref) => stateOf(scope, ref).fill },
  set: {
    Color: (scope, ref, value) => {
      for (const state of everyState(scope, ref)) {
        state.fill = readColor(value);
        show(scope, ref, state);
      }
    },
  },
};

function conditional({ sheetId, area }: SheetArea, { id }: ConditionalState): HostObject {
  return hostObject('ConditionalFormat', { sheetId, area, id });
}

function areasOf({ area, areas }: FormattedArea): readonly GridArea[] {
  return areas ?? [area];
}

/** Formats on several areas have a state for each of them. */
const ofOneFormat = new WeakMap<ConditionalState, readonly ConditionalState[]>();

/** One state of each format that touches these cells. */
function statesOn({ book }: HostScope, place: FormattedArea): readonly ConditionalState[] {
  const touching = sheetState(book, place.sheetId).conditionals.filter((each) =>
    areasOf(place).some((area) => intersection(each.area, area)),
  );
  return touching.filter((state) => {
    const same = ofOneFormat.get(state) ?? [state];
    return touching.find((each) => same.includes(each)) === state;
  });
}

function required(scope: HostScope, place: FormattedArea, id: string): ConditionalState {
  const state = statesOn(scope, place).find((each) => each.id === id);
  if (!state) throw itemNotFound('There is no such conditional format.');
  return state;
}

function stateOf({ book }: HostScope, { sheetId, id }: ConditionalRef): ConditionalState {
  const state = sheetState(book, sheetId).conditionals.find((each) => each.id === id);
  if (!state) throw itemNotFound('The conditional format is gone.');
  return state;
}

/** The states of a format on all areas that it still has. */
function everyState(scope: HostScope, ref: ConditionalRef): readonly ConditionalState[] {
  const state = stateOf(scope, ref);
  const { conditionals } = sheetState(scope.book, ref.sheetId);
  return (ofOneFormat.get(state) ?? [state]).filter((each) => conditionals.includes(each));
}

function ofType(scope: HostScope, ref: ConditionalRef, type: ConditionalState['type']): HostObject {
  if (stateOf(scope, ref).type === type) return hostObject(classOfType[type], ref);
  throw invalidArgument('The conditional format is of another type.');
}

const classOfType = {
  CellValue: 'CellValueConditionalFormat',
  ColorScale: 'ColorScaleConditionalFormat',
  ContainsText: 'TextConditionalFormat',
  Custom: 'CustomConditionalFormat',
  DataBar: 'DataBarConditionalFormat',
  IconSet: 'IconSetConditionalFormat',
} as const satisfies Record<ConditionalType, string>;

const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'];
const valueOperators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

function checkRule({ type, rule }: ConditionalState): void {
  const operators = type === 'CellValue' ? valueOperators : textOperators;
  const argument = type === 'CellValue' ? rule?.['formula1'] : rule?.['text'];
  if (typeof argument !== 'string' || !operators.includes(String(rule?.['operator']))) {
    throw invalidArgument('The rule of the conditional format is not complete.');
  }
}

/** Sets the rules of these cells in the grid again, as far as it can show them. */
function show({ book }: HostScope, { sheetId }: ConditionalRef, changed: ConditionalState): void {
  changed.shown = textRuleOf(changed);
  book.grid.clearTextRules(sheetId, changed.area);
  for (const { area, shown } of sheetState(book, sheetId).conditionals) {
    if (shown && intersection(changed.area, area)) book.grid.addTextRule(sheetId, area, shown);
  }
}

/**
 * The grid colours cells whose text equals a given one; other rules are stored and returned, not
 * shown.
 */
function textRuleOf({ type, rule, fontColor, fill }: ConditionalState): GridTextRule | null {
  if (rule === null || fontColor === '' || fill === '') return null;
  if (type !== 'CellValue' || rule['operator'] !== 'EqualTo') return null;
  const quoted = /^="((?:[^"]|"")*)"$/.exec(String(rule['formula1']));
  if (!quoted) return null;
  return { equals: (quoted[1] ?? '').replaceAll('""', '"'), fontColor, fill };
}
