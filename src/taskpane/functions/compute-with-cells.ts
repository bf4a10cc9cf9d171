import { ok, type Result } from '../../domain/index';
import type { WorkbookLookup } from '../../functions/translate/workbook-lookup';
import type { CellArea, FormulaPort } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import { areaText } from './area-text';

/** What was worked out, and the cells that it looked at. */
export interface Computed<Value> {
  readonly value: Value;
  readonly areas: readonly CellArea[];
}

/**
 * Works something out of cells that are read as they are asked for: once to learn which, and once
 * more with their values.
 */
export async function computeWithCells<Value>(
  port: FormulaPort,
  work: (book: Omit<WorkbookLookup, 'plan'>) => Value,
): Promise<Result<Computed<Value>, WorkbookFailure>> {
  const wanted = new Map<string, CellArea>();
  const known = new Map<string, readonly (readonly unknown[])[] | null>();
  const book = {
    areaOfName: () => null,
    valuesOf: (area: CellArea) => {
      const key = areaText(area);
      wanted.set(key, area);
      return known.get(key) ?? null;
    },
  };
  const first = work(book);
  if (wanted.size === 0) return ok({ value: first, areas: [] });
  // An argument may be seen only once the one before it has been read.
  for (let seen = 0; seen < wanted.size;) {
    const missing = [...wanted].filter(([key]) => !known.has(key));
    seen = wanted.size;
    // Which cells are missing is known only from the answer before.
    const read = await port.readAreas(missing.map(([, area]) => area));
    if (!read.ok) return read;
    missing.forEach(([key], index) => known.set(key, read.value[index] ?? null));
    work(book);
  }
  return ok({ value: work(book), areas: [...wanted.values()] });
}
