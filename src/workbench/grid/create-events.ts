import type { ICellData } from '@univerjs/core';
import type { Grid, GridArea, GridEdit } from '../host/grid';
import { commands } from './commands';
import type { UniverParts } from './univer-parts';

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

/** Commands that move cells, after which any cell of the sheet may hold something else. */
const movingCommands: readonly string[] = [
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.move-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-columns',
];

export interface Events extends Pick<Grid, 'onEdited' | 'onSheetsChanged' | 'onSelectionChanged'> {
  /** Does something of our own; what it changes is no person's edit. */
  readonly quietly: <Result>(act: () => Result) => Result;
}

export function createEvents({ api }: UniverParts, usedArea: Grid['usedArea']): Events {
  const edited = createListeners<GridEdit>();
  const sheetsChanged = createListeners<string>();
  const selectionChanged = createListeners<string>();
  let isOurs = false;

  api.onCommandExecuted((command, options?: CommandOptions) => {
    if (sheetCommands.includes(command.id)) sheetsChanged.emit(command.id);
    if (command.id === commands.setSelections) selectionChanged.emit(command.id);
    if (isOurs || options?.onlyLocal === true || options?.fromFormula === true) return;
    const parameters = command.params as CellsParameters;
    if (command.id === commands.setCells) {
      const area = areaOf(parameters.cellValue ?? {});
      if (area !== null) edited.emit({ sheetId: parameters.subUnitId, area });
    } else if (movingCommands.includes(command.id)) {
      const area = usedArea(parameters.subUnitId);
      if (area !== null) edited.emit({ sheetId: parameters.subUnitId, area });
    }
  });

  return {
    onEdited: edited.add,
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

/** The area of the cells whose contents are named; a change of style alone is no edit. */
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
