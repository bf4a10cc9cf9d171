import type { ICellData } from '@univerjs/core';
import type { Grid, GridArea, GridEdit, GridShift } from '../../simulator/base/grid';
import { commands } from '../univer/commands';
import type { UniverParts } from '../univer/univer-parts';

interface CellsParameters {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

interface CommandOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

const sheetCommands: readonly string[] = [
  commands.insertSheet,
  commands.removeSheet,
  commands.renameSheet,
  commands.moveSheet,
  commands.activateSheet,
];

/** Commands that move cells; afterwards any cell of the sheet may have new content. */
const movingCommands: readonly string[] = [
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
];

/** Commands that insert or delete whole rows and columns. */
const shiftCommands: Readonly<Record<string, Pick<GridShift, 'kind' | 'axis'>>> = {
  'sheet.mutation.insert-row': { kind: 'insert', axis: 'row' },
  'sheet.mutation.remove-rows': { kind: 'delete', axis: 'row' },
  'sheet.mutation.insert-col': { kind: 'insert', axis: 'column' },
  'sheet.mutation.remove-col': { kind: 'delete', axis: 'column' },
};

/** Univer's code of a command made of others, which have run by then. */
const wholeCommand = 0;

interface ShiftParameters {
  readonly subUnitId: string;
  readonly range: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
}

export interface Events extends Pick<
  Grid,
  'onEdited' | 'onShifted' | 'onSheetsChanged' | 'onSelectionChanged'
> {
  /** Makes a change of our own, which is not reported as a person's edit. */
  readonly quietly: <Result>(act: () => Result) => Result;
  /** Reports rows or columns that we inserted or deleted ourselves. */
  readonly notifyShifted: (shift: GridShift) => void;
}

export function createEvents({ api }: UniverParts, usedArea: Grid['usedArea']): Events {
  const edited = createListeners<GridEdit>();
  const shifted = createListeners<GridShift>();
  const sheetsChanged = createListeners<string>();
  const selectionChanged = createListeners<string>();
  let isOurs = false;
  /** Shifts of a command that has not moved everything yet. */
  let pending: GridShift[] = [];

  const notifyPending = (): void => {
    const shifts = pending;
    pending = [];
    for (const shift of shifts) shifted.emit(shift);
  };

  api.onCommandExecuted((command, options?: CommandOptions) => {
    if (sheetCommands.includes(command.id)) sheetsChanged.emit(command.id);
    if (command.id === commands.setSelections && !isOurs) selectionChanged.emit(command.id);
    if (!isOurs && command.type === wholeCommand && pending.length > 0) notifyPending();
    if (isOurs || options?.onlyLocal === true || options?.fromFormula === true) return;
    const parameters = command.params as CellsParameters;
    if (command.id === commands.setCells) {
      // While cells are moving, these are formulas that follow them.
      if (pending.length > 0) return;
      const area = areaOf(parameters.cellValue ?? {});
      if (area !== null) edited.emit({ sheetId: parameters.subUnitId, area });
    } else if (shiftCommands[command.id]) {
      pending.push(shiftOf(command.id, command.params as ShiftParameters));
    } else if (movingCommands.includes(command.id)) {
      const area = usedArea(parameters.subUnitId);
      if (area !== null) edited.emit({ sheetId: parameters.subUnitId, area });
    }
  });

  return {
    onEdited: edited.add,
    onShifted: shifted.add,
    notifyShifted: shifted.emit,
    onSheetsChanged: sheetsChanged.add,
    onSelectionChanged: selectionChanged.add,
    quietly: (act) => {
      const before = isOurs;
      isOurs = true;
      try {
        return act();
      } finally {
        isOurs = before;
      }
    },
  };
}

function shiftOf(id: string, { subUnitId, range }: ShiftParameters): GridShift {
  const { kind, axis } = shiftCommands[id] ?? { kind: 'insert', axis: 'row' };
  const [at, last] =
    axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId: subUnitId, kind, axis, at, count: last - at + 1, byPerson: true };
}

/** The area of the cells with new contents; a change of style alone is not an edit. */
function areaOf(cells: NonNullable<CellsParameters['cellValue']>): GridArea | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell !== null && !('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const smallest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const largest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
  const [row, column] = [smallest(rows), smallest(columns)];
  return {
    row,
    column,
    rowCount: largest(rows) - row + 1,
    columnCount: largest(columns) - column + 1,
  };
}

function createListeners<Event>() {
  const listeners = new Set<(event: Event) => void>();
  return {
    add: (listener: (event: Event) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (event: Event) => {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
