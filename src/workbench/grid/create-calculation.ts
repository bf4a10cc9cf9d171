import type { Grid, GridArea } from '../host/grid';
import { commands, styleTrigger } from './commands';
import type { UniverParts } from './univer-parts';

/** Univer's code for a calculation that was stopped to begin anew with later changes. */
const stoppedState = 1;

interface CalculationNotice {
  readonly functionsExecutedState?: number;
}

interface CommandOptions {
  readonly onlyLocal?: boolean;
}

/** An area of one sheet. */
export interface CalculatedArea {
  readonly sheetId: string;
  readonly area: GridArea;
}

export interface Calculation extends Pick<Grid, 'whenCalculated'> {
  /** Calculates every formula again. */
  readonly recalculate: () => void;
  /** Calculates the formulas in some areas again, and what depends on them. */
  readonly recalculateAreas: (areas: readonly CalculatedArea[]) => void;
  /**
   * Counts a calculation as pending until the returned function calculates some areas again, or
   * everything; one that runs then is let end first.
   */
  readonly hold: () => (areas?: readonly CalculatedArea[]) => void;
}

/**
 * Follows Univer's calculations. Univer waits a moment after a change before it calculates, so a
 * change counts as pending from the command that makes it until the results stand in the cells.
 */
export function createCalculation({ univer, api, workbook, library }: UniverParts): Calculation {
  const changes = univer.__getInjector().get(library.IActiveDirtyManagerService);
  let waiting: (() => void)[] = [];
  let isChanged = false;
  let isRunning = false;
  let isStopping = false;
  let holders = 0;
  let released: CalculatedArea[] | 'everything' = [];

  const recalculate = () => {
    api.syncExecuteCommand(
      commands.triggerCalculation,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  };

  const recalculateAreas = (areas: readonly CalculatedArea[]) => {
    const dirtyRanges = areas.map(({ sheetId, area }) => ({
      unitId: workbook.getId(),
      sheetId,
      range: {
        startRow: area.row,
        endRow: area.row + area.rowCount - 1,
        startColumn: area.column,
        endColumn: area.column + area.columnCount - 1,
      },
    }));
    api.syncExecuteCommand(
      commands.triggerCalculation,
      { commands: [], dirtyRanges },
      { onlyLocal: true },
    );
  };

  // A calculation that is stopped midway may be forgotten by the engine with all that it had to do.
  const calculateReleased = () => {
    if (isRunning || holders > 0 || released.length === 0) return;
    const areas = released;
    released = [];
    isChanged = true;
    if (areas === 'everything') recalculate();
    else recalculateAreas(areas);
  };

  const settle = () => {
    if (isChanged || isRunning || holders > 0 || released.length > 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };

  const end = (state: number) => {
    isRunning = false;
    // A calculation that ends before it sees that it should stop forgets the later changes.
    if (isStopping && state !== stoppedState) recalculate();
    isStopping = false;
    calculateReleased();
    settle();
  };

  api.onCommandExecuted((command, options?: CommandOptions) => {
    const { trigger } = (command.params ?? {}) as { readonly trigger?: string };
    if (command.id === commands.startCalculation) {
      isChanged = false;
      isRunning = true;
    } else if (command.id === commands.stopCalculation) {
      isStopping = true;
    } else if (command.id === commands.calculationNotice) {
      const { functionsExecutedState } = command.params as CalculationNotice;
      if (functionsExecutedState !== undefined) end(functionsExecutedState);
    } else if (changes.get(command.id) !== undefined) {
      const isOwn = command.id === commands.setCells;
      if (isOwn && (options?.onlyLocal === true || trigger === styleTrigger)) return;
      isChanged = true;
    }
  });

  return {
    recalculate,
    recalculateAreas,
    hold: () => {
      holders += 1;
      return (areas) => {
        holders -= 1;
        if (areas === undefined || released === 'everything') released = 'everything';
        else released = [...released, ...areas];
        calculateReleased();
        settle();
      };
    },
    whenCalculated: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        settle();
      }),
  };
}
