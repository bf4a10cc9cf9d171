import { BehaviorSubject } from 'rxjs';
import type { Grid, GridArea } from '../../simulator/base/grid';
import { commands, styleTrigger } from '../univer/commands';
import { mergeDirty, type Dirty } from './merge-dirty';
import type { UniverParts } from '../univer/univer-parts';

interface CalculationNotice {
  readonly functionsExecutedState?: number;
}

type ResultCells = Readonly<
  Record<string, Readonly<Record<string, { readonly v?: unknown } | null>>>
>;

interface CalculationResult {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, ResultCells | null>> | null>>;
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
   * everything.
   */
  readonly hold: () => (areas?: readonly CalculatedArea[]) => void;
  /** Ends the calculation that runs, if any; no other follows. */
  readonly stop: () => void;
}

/**
 * Starts Univer's calculations one after the other: changes during a calculation wait for the next
 * one. Univer's own trigger stops the running calculation and starts again. It then reports the
 * stop twice, takes the second report for the end of the new calculation, and forgets the rest.
 * Upstream: https://github.com/dream-num/univer/issues/2101 introduced the interruption. No test
 * shows the fault alone: it depends on the moment of the change.
 */
export function createCalculation(parts: UniverParts): Calculation {
  const { univer, api, library } = parts;
  const injector = univer.__getInjector();
  const changes = injector.get(library.IActiveDirtyManagerService);
  const formulas = injector.get(library.FormulaDataModel);
  const trigger = injector.get(library.TriggerCalculationController);
  // This also drops the calculations that Univer has queued since the workbook was created.
  trigger.dispose();
  // The page still reads its progress and shows no sheet without one.
  Object.assign(trigger, { progress$: new BehaviorSubject({ done: 0, count: 0 }) });
  let waiting: (() => void)[] = [];
  let dirty: Dirty[] = [];
  let isScheduled = false;
  let isOver = false;
  let running = 0;
  let holders = 0;
  let isWhole = false;
  let released: Dirty[] = [];

  const start = () => {
    isScheduled = false;
    if (isOver || running > 0 || dirty.length === 0) return;
    const params = { ...mergeDirty(dirty), rowData: formulas.getHiddenRowsFiltered() };
    dirty = [];
    isWhole = params.forceCalculation;
    api.syncExecuteCommand(commands.startCalculation, params, { onlyLocal: true });
  };

  /** Deferred, so that all changes of a request or a command are calculated together. */
  const schedule = () => {
    if (isScheduled || running > 0 || dirty.length === 0) return;
    isScheduled = true;
    setTimeout(start);
  };

  const add = (more: Dirty) => {
    dirty.push(more);
    schedule();
  };

  const settle = () => {
    if (dirty.length > 0 || running > 0 || holders > 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };

  api.onCommandExecuted((command, options?: CommandOptions) => {
    if (command.id === commands.startCalculation) {
      running += 1;
      return;
    }
    if (command.id === commands.calculationResult) {
      if (!isWhole && blocksSpill(command.params as CalculationResult)) {
        dirty.push({ forceCalculation: true });
      }
      return;
    }
    if (command.id === commands.calculationNotice) {
      const { functionsExecutedState } = command.params as CalculationNotice;
      if (functionsExecutedState === undefined) return;
      running -= 1;
      schedule();
      settle();
      return;
    }
    const conversion = changes.get(command.id);
    if (!conversion) return;
    const { trigger } = (command.params ?? {}) as { readonly trigger?: string };
    const isStyle = options?.onlyLocal === true || trigger === styleTrigger;
    if (command.id === commands.setCells && isStyle) return;
    add(movesCells(command.id) ? { forceCalculation: true } : conversion.getDirtyData(command));
  });

  return {
    recalculate: () => {
      add({ forceCalculation: true });
    },
    recalculateAreas: (areas) => {
      add(dirtyAreas(parts, areas));
    },
    hold: () => {
      holders += 1;
      return (areas) => {
        holders -= 1;
        released.push(areas ? dirtyAreas(parts, areas) : { forceCalculation: true });
        if (holders > 0) return;
        for (const each of released) add(each);
        released = [];
      };
    },
    stop: () => {
      isOver = true;
      api.syncExecuteCommand(commands.stopCalculation, {}, { onlyLocal: true });
    },
    whenCalculated: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        settle();
      }),
  };
}

/**
 * Whether a formula shows `#SPILL!`. A formula that had several results for a moment, such as `INDEX`
 * with row 0, may keep showing it after its argument has changed; calculated as a whole it does not.
 * Upstream: no report found.
 */
function blocksSpill({ unitData = {} }: CalculationResult): boolean {
  return Object.values(unitData)
    .flatMap((sheets) => Object.values(sheets ?? {}))
    .flatMap((rows) => Object.values(rows ?? {}))
    .some((line) => Object.values(line ?? {}).some((cell) => cell?.v === '#SPILL!'));
}

/**
 * After these commands every formula is calculated again. Univer forgets the references to the sheet
 * in question, those of other sheets' formulas too, and keeps the references of its formulas to other
 * sheets: it then complains "Dependency tree not found for treeId" and calculates too little, in a
 * wrong order. Upstream: no report found.
 */
const movingCommands: ReadonlySet<string> = new Set([
  ...['insert-row', 'remove-rows', 'insert-col', 'remove-col'],
  ...['move-rows', 'move-columns', 'move-range', 'reorder-range', 'remove-sheet'],
]);

function movesCells(command: string): boolean {
  return movingCommands.has(command.replace(/^sheet\.mutation\./, ''));
}

function dirtyAreas({ workbook }: UniverParts, areas: readonly CalculatedArea[]): Dirty {
  const unitId = workbook.getId();
  return {
    dirtyRanges: areas.map(({ sheetId, area: { row, column, rowCount, columnCount } }) => ({
      ...{ unitId, sheetId },
      range: {
        startRow: row,
        endRow: row + rowCount - 1,
        startColumn: column,
        endColumn: column + columnCount - 1,
      },
    })),
  };
}
