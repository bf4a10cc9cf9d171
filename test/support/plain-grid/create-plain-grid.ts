import type {
  Grid,
  GridArea,
  GridCell,
  GridShift,
  GridValue,
} from '../../../src/simulator/base/grid';
import { plainStyle } from '../../../src/simulator/book/cells/formats';
import { toLocalNumbers } from '../../../src/simulator/base/region';
import { shiftedFormula } from '../../../src/simulator/book/shift/shift-formula';
import { around, intersection } from '../../../src/shared/cell-range';
import type { PlainSheet } from './plain-sheet';
import { NO_SPILLS, spillResults, type PlainSpills, type ResultSize } from './plain-spills';
import { loseInFormulas, renameInFormulas } from './rename-in-formulas';
import { shiftFormulas, shiftPlaces } from './shift-sheet';
import {
  copySheet,
  createPlainSheet,
  keyOf,
  setHidden,
  usedAreaOf,
  writeContents,
  writeStyles,
} from './plain-sheet';

/** Calculates a formula; undefined when its result is unknown. */
export type PlainCalculation = (
  formula: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
) => GridValue | undefined;

/** The whole state of a plain grid. It is immutable: a change makes new sheets. */
export interface PlainGridState {
  readonly sheets: readonly PlainSheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly activeId: string;
  /** How many sheets have been added so far: new ids continue from here. */
  readonly lastId: number;
}

/** A grid that only stores its content and calculates nothing by itself: fast, for tests. */
export interface PlainGrid extends Grid {
  readonly save: () => PlainGridState;
  readonly restore: (state: PlainGridState) => void;
  /** Insertions and deletions during `work` count as a person's. */
  readonly asPerson: (work: () => void) => void;
  /** Lets results spill; without it each fills one cell, as in an Excel that has not calculated yet. */
  readonly spillBy: (sizeOf: ResultSize | null) => void;
  /**
   * Sets the calculation; formulas without a result give 0. It calculates texts in en-US, which the
   * cells show with the separators of the region.
   */
  readonly calculateBy: (calculation: PlainCalculation | null) => void;
  /** The same from the next change on: until then formulas keep their results. */
  readonly calculateNextBy: (calculation: PlainCalculation) => void;
}

const standardWidth = 64;

/** Makes a plain grid with one empty sheet, `Sheet1`. */
export function createPlainGrid(): PlainGrid {
  const first = createPlainSheet('sheet-1', 'Sheet1');
  let lastId = 1;
  let sheets: PlainSheet[] = [first];
  let names = new Map<string, string>();
  let activeId = first.id;
  let selected: { sheetId: string; area: GridArea } = { sheetId: first.id, area: oneCell };
  let calculation: PlainCalculation | null = null;
  let nextCalculation: PlainCalculation | null = null;
  let byPerson = false;
  let region = 'en-US';
  /** Sheets that a saved state also contains. */
  let shared = new WeakSet<PlainSheet>();
  let usedAreas = new WeakMap<PlainSheet, GridArea | null>();
  let resultSize: ResultSize | null = null;
  let spills = new WeakMap<PlainSheet, PlainSpills>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  const sheetOf = (sheetId: string): PlainSheet => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}`);
    return sheet;
  };
  /** Changes whatever a sheet has beside the contents of its cells. */
  const changeLook = (sheetId: string): PlainSheet => {
    const sheet = sheetOf(sheetId);
    calculation = nextCalculation ?? calculation;
    nextCalculation = null;
    if (!shared.has(sheet)) return sheet;
    const own = copySheet(sheet);
    const used = usedAreas.get(sheet);
    if (used !== undefined) usedAreas.set(own, used);
    sheets = sheets.map((each) => (each === sheet ? own : each));
    return own;
  };
  const change = (sheetId: string): PlainSheet => {
    const sheet = changeLook(sheetId);
    usedAreas.delete(sheet);
    spills.delete(sheet);
    return sheet;
  };
  const shiftListeners = new Set<(shift: GridShift) => void>();
  const shift = (step: Omit<GridShift, 'byPerson'>): void => {
    const moved = { ...step, sheetName: sheetOf(step.sheetId).name };
    for (const { id } of sheets) shiftFormulas(change(id), moved);
    shiftPlaces(change(step.sheetId), moved);
    for (const [name, refersTo] of names) names.set(name, shiftedFormula(refersTo, '', moved));
    for (const listener of shiftListeners) listener({ ...step, byPerson });
  };
  const spillsOn = (sheet: PlainSheet): PlainSpills => {
    if (!resultSize) return NO_SPILLS;
    const found = spills.get(sheet) ?? spillResults(sheet, resultSize);
    spills.set(sheet, found);
    return found;
  };
  const resultOf = (...[formula, place]: Parameters<PlainCalculation>): GridValue => {
    const result = calculation?.(formula, place) ?? 0;
    const isText = typeof result === 'string' && region !== 'en-US';
    return isText ? toLocalNumbers(result, region) : result;
  };
  const cellAt = (sheet: PlainSheet, row: number, column: number): GridCell => {
    const content = sheet.contents.get(keyOf(row, column));
    const { filled, blocked } = spillsOn(sheet);
    if (!content) return filled.has(keyOf(row, column)) ? spilledCell : emptyCell;
    const formula = content.kind === 'formula' ? content.formula : null;
    const value = blocked.has(keyOf(row, column))
      ? '#SPILL!'
      : content.kind === 'value'
        ? content.value
        : resultOf(content.formula, { sheet: sheet.name, row, column });
    return {
      value,
      formula,
      isError: typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value),
    };
  };

  return {
    save: () => {
      shared = new WeakSet(sheets);
      return { sheets: [...sheets], names: new Map(names), activeId, lastId };
    },
    restore: (state) => {
      sheets = [...state.sheets];
      shared = new WeakSet(sheets);
      names = new Map(state.names);
      ({ activeId, lastId } = state);
      selected = { sheetId: activeId, area: oneCell };
    },
    asPerson: (work) => {
      byPerson = true;
      try {
        work();
      } finally {
        byPerson = false;
      }
    },
    useRegion: (given) => {
      region = given;
    },
    spillBy: (given) => {
      resultSize = given;
      spills = new WeakMap();
      usedAreas = new WeakMap();
    },
    calculateBy: (given) => {
      calculation = given;
    },
    calculateNextBy: (given) => {
      nextCalculation = given;
    },
    sheets: () => sheets.map(({ id, name }) => ({ id, name })),
    activeSheetId: () => activeId,
    activate: (sheetId) => {
      activeId = sheetOf(sheetId).id;
    },
    addSheet: (name) => {
      lastId += 1;
      const sheet = createPlainSheet(`sheet-${String(lastId)}`, name);
      sheets.push(sheet);
      tell();
      return sheet.id;
    },
    deleteSheet: (sheetId) => {
      const { name } = sheetOf(sheetId);
      sheets = sheets.filter(({ id }) => id !== sheetId);
      for (const { id } of sheets) loseInFormulas(change(id), name);
      if (activeId === sheetId) activeId = sheets[0]?.id ?? '';
      tell();
    },
    renameSheet: (sheetId, name) => {
      const before = sheetOf(sheetId).name;
      for (const { id } of sheets) renameInFormulas(change(id), before, name);
      change(sheetId).name = name;
      tell();
    },
    moveSheet: (sheetId, index) => {
      const sheet = sheetOf(sheetId);
      sheets = sheets.filter((each) => each !== sheet);
      sheets.splice(index, 0, sheet);
      tell();
    },
    read: (sheetId, { row, column, rowCount, columnCount }) => {
      const sheet = sheetOf(sheetId);
      return Array.from({ length: rowCount }, (_, y) =>
        Array.from({ length: columnCount }, (__, x) => cellAt(sheet, row + y, column + x)),
      );
    },
    write: (sheetId, area, contents) => writeContents(change(sheetId), area, contents),
    insertRows: (sheetId, at, count) => shift({ sheetId, kind: 'insert', axis: 'row', at, count }),
    deleteRows: (sheetId, at, count) => shift({ sheetId, kind: 'delete', axis: 'row', at, count }),
    insertColumns: (sheetId, at, count) =>
      shift({ sheetId, kind: 'insert', axis: 'column', at, count }),
    deleteColumns: (sheetId, at, count) =>
      shift({ sheetId, kind: 'delete', axis: 'column', at, count }),
    onShifted: (listener) => {
      shiftListeners.add(listener);
      return () => shiftListeners.delete(listener);
    },
    usedArea: (sheetId) => {
      const sheet = sheetOf(sheetId);
      if (!usedAreas.has(sheet)) usedAreas.set(sheet, usedAreaOf(sheet, spillsOn(sheet).filled));
      return usedAreas.get(sheet) ?? null;
    },
    whenCalculated: () => Promise.resolve(),
    readStyle: (sheetId, row, column) =>
      sheetOf(sheetId).styles.get(keyOf(row, column)) ?? plainStyle,
    writeStyle: (sheetId, area, style) => writeStyles(changeLook(sheetId), area, style),
    columnWidth: (sheetId, column) => sheetOf(sheetId).columnWidths.get(column) ?? standardWidth,
    setColumnWidth: (sheetId, column, pixels) =>
      changeLook(sheetId).columnWidths.set(column, pixels),
    setRowHeight: (sheetId, row, pixels) => changeLook(sheetId).rowHeights.set(row, pixels),
    freeze: (sheetId, rows, columns) => {
      changeLook(sheetId).frozen = { rows, columns };
    },
    setGridlines: (sheetId, visible) => {
      changeLook(sheetId).gridlines = visible;
    },
    setTabColor: (sheetId, color) => {
      changeLook(sheetId).tabColor = color;
    },
    merge: (sheetId, area) => {
      const sheet = change(sheetId);
      sheet.merges = [...sheet.merges, area];
    },
    unmerge: (sheetId, area) => {
      const sheet = change(sheetId);
      sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
    },
    mergedAreas: (sheetId) => sheetOf(sheetId).merges,
    setRowsHidden: (sheetId, row, count, hidden) =>
      setHidden(changeLook(sheetId).hiddenRows, row, count, hidden),
    isRowHidden: (sheetId, row) => sheetOf(sheetId).hiddenRows.has(row),
    setColumnsHidden: (sheetId, column, count, hidden) =>
      setHidden(changeLook(sheetId).hiddenColumns, column, count, hidden),
    isColumnHidden: (sheetId, column) => sheetOf(sheetId).hiddenColumns.has(column),
    spills: (sheetId) => spillsOn(sheetOf(sheetId)).areas,
    setValidation: (sheetId, area, rule) => {
      const sheet = changeLook(sheetId);
      const others = sheet.validations.filter((each) => !intersection(each.area, area));
      sheet.validations = rule ? [...others, { area, rule }] : others;
    },
    addTextRule: (sheetId, area, rule) => {
      const sheet = changeLook(sheetId);
      sheet.textRules = [...sheet.textRules, { area, rule }];
    },
    clearTextRules: (sheetId, area) => {
      const sheet = changeLook(sheetId);
      sheet.textRules = sheet.textRules.flatMap((each) =>
        around(each.area, area).map((rest) => ({ ...each, area: rest })),
      );
    },
    setName: (name, refersTo) => names.set(name, refersTo),
    deleteName: (name) => names.delete(name),
    selection: () => selected,
    select: (sheetId, area) => {
      selected = { sheetId, area };
    },
    registerFunction: () => undefined,
    onEdited: () => () => undefined,
    onSheetsChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSelectionChanged: () => () => undefined,
    dispose: () => listeners.clear(),
  };
}

const oneCell: GridArea = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const spilledCell: GridCell = { value: 0, formula: null, isError: false };
const emptyCell: GridCell = { value: '', formula: null, isError: false };
