import { commands } from '../univer/commands';
import { cellType } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';

interface ResultCell {
  v?: unknown;
  t?: number | null;
}

type ResultCells = Record<string, Record<string, ResultCell | null>>;

interface CalculationResult {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, ResultCells | null>> | null>>;
}

/**
 * Stores the empty text that a formula returns. Univer stores nothing for a formula that passes on
 * another formula's empty text, and reads the cell as 0 in the next calculation.
 *
 * Upstream: no report found; https://github.com/dream-num/univer/pull/4900 fixed a part of it.
 */
export function keepBlankResults({ api }: UniverParts): void {
  api.onBeforeCommandExecute((command) => {
    if (command.id !== commands.calculationResult) return;
    const { unitData = {} } = command.params as CalculationResult;
    for (const sheets of Object.values(unitData)) {
      for (const cells of Object.values(sheets ?? {})) {
        for (const line of Object.values(cells ?? {})) keepIn(line);
      }
    }
  });
}

function keepIn(line: Readonly<Record<string, ResultCell | null>>): void {
  for (const cell of Object.values(line)) {
    if (cell === null || (cell.v ?? null) !== null) continue;
    cell.v = '';
    cell.t = cellType.text;
  }
}
