import { commands } from '../univer/commands';
import type { UniverParts } from '../univer/univer-parts';

interface ResultCell {
  v?: unknown;
  t?: number | null;
}

type ResultCells = Record<string, Record<string, ResultCell | null>>;

interface CalculationResult {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, ResultCells | null>> | null>>;
}

/** Univer's code of a cell that holds a text. */
const textType = 1;

/**
 * Keeps the empty text that a formula comes to. Univer stores none for a formula that hands on
 * another's empty text, and takes the cell for a 0 in the next calculation.
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
    cell.t = textType;
  }
}
