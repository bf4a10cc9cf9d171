import { useEffect, useState } from 'react';
import { callResult, type CallResult } from '../../functions/translate/call-result';
import type { CellArea, FormulaPort, PlaceObstacle } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import { areasOverlap } from './area-text';
import { computeWithCells } from './compute-with-cells';
import { useSessionState } from '../controls/use-session-state';

/** Delay after the last key before Excel is queried. */
const PAUSE_MS = 200;

/** Whether the result fits at its destination. */
export type PlaceState =
  | { readonly kind: 'free' }
  | { readonly kind: 'circular' }
  | PlaceObstacle
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** The result of a call, and the cells that it would fill. */
export type CallPreview =
  | { readonly kind: 'calculating' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  | {
      readonly kind: 'shown';
      readonly result: CallResult;
      readonly target: CellArea;
      readonly place: PlaceState;
    };

/** Computes a call whenever it or its destination changes; null if there is nothing to compute. */
export function useCallPreview(
  port: FormulaPort,
  formula: string | null,
  cell: CellArea | null,
): CallPreview | null {
  const report = useSessionState((state) => state.report);
  const [preview, setPreview] = useState<CallPreview>({ kind: 'calculating' });
  useEffect(() => {
    if (formula === null || cell === null) return undefined;
    let isCurrent = true;
    const show = (next: CallPreview): void => {
      if (isCurrent) setPreview(next);
    };
    const calculate = async (): Promise<void> => {
      const computed = await computeWithCells(port, (book) =>
        callResult(formula, cell, book, report),
      );
      if (!computed.ok) return show({ kind: 'failed', failure: computed.error });
      const { value: result, areas } = computed.value;
      const target = { ...cell, ...sizeOf(result) };
      const place = await placeState(port, target, areas);
      show({ kind: 'shown', result, target, place });
    };
    setPreview({ kind: 'calculating' });
    const timer = setTimeout(() => void calculate(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [port, formula, cell, report]);
  return formula === null || cell === null ? null : preview;
}

function sizeOf(result: CallResult): Pick<CellArea, 'rowCount' | 'columnCount'> {
  return result.kind === 'cells'
    ? { rowCount: result.rows.length, columnCount: result.rows[0]?.length ?? 1 }
    : { rowCount: 1, columnCount: 1 };
}

async function placeState(
  port: FormulaPort,
  target: CellArea,
  areas: readonly CellArea[],
): Promise<PlaceState> {
  if (areas.some((area) => areasOverlap(area, target))) return { kind: 'circular' };
  const found = await port.checkPlace(target);
  if (!found.ok) return { kind: 'failed', failure: found.error };
  return found.value ?? { kind: 'free' };
}
