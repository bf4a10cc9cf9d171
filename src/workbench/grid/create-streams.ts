import type { GridCallResult, GridFollow } from '../../simulator/base/grid';
import { areasOf, type CellPlace } from './areas-of';
import type { Calculation } from '../grid-patches/calculation';
import type { UniverParts } from '../univer/univer-parts';

/** Receives the results of a call, and the news that no cell shows it any longer. */
interface Receiver {
  readonly next: (result: GridCallResult) => void;
  readonly end: () => void;
}

export interface Streams {
  /** Makes the handle that delivers the later results of a call. */
  readonly open: (key: string, receiver: Receiver) => GridFollow;
  /** A cell with this call is being calculated. */
  readonly show: (key: string, cell: CellPlace) => void;
  /** Whether this call may still deliver results. */
  readonly has: (key: string) => boolean;
}

interface Stream {
  /** The cells that showed it at their last calculation. */
  readonly cells: Map<string, CellPlace>;
  readonly receiver: Receiver;
  readonly controller: AbortController;
}

/**
 * Follows streaming calls. Results that arrive together are shown by one calculation of the cells
 * that show them; a call that none of these cells makes again is ended.
 */
export function createStreams({ workbook }: UniverParts, calculation: Calculation): Streams {
  const streams = new Map<string, Stream>();
  const changed = new Set<string>();

  const endUnused = (keys: readonly string[]): void => {
    for (const key of keys) {
      const stream = streams.get(key);
      if (!stream || stream.cells.size > 0 || changed.has(key)) continue;
      streams.delete(key);
      stream.receiver.end();
      stream.controller.abort();
    }
  };

  const flush = async (): Promise<void> => {
    const keys = [...changed];
    changed.clear();
    const cells: CellPlace[] = [];
    for (const key of keys) {
      const stream = streams.get(key);
      for (const cell of stream?.cells.values() ?? []) {
        if (workbook.getSheetBySheetId(cell.sheetId) !== null) cells.push(cell);
      }
      // The calculation adds the cells that still make the call.
      stream?.cells.clear();
    }
    if (cells.length > 0) calculation.recalculateAreas(areasOf(cells));
    await calculation.whenCalculated();
    endUnused(keys);
  };

  return {
    open: (key, receiver) => {
      const controller = new AbortController();
      streams.set(key, { cells: new Map(), receiver, controller });
      return {
        signal: controller.signal,
        next: (result) => {
          if (controller.signal.aborted) return;
          receiver.next(result);
          if (changed.size === 0) queueMicrotask(() => void flush());
          changed.add(key);
        },
      };
    },
    show: (key, cell) => streams.get(key)?.cells.set(nameOf(cell), cell),
    has: (key) => streams.has(key),
  };
}

function nameOf({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}!${String(row)},${String(column)}`;
}
