import { ok, type Result } from '../../shared/result';
import type { WorkbookLookup } from '../../functions/translate/workbook-lookup';
import type { CellArea, FormulaPort } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import { areaText } from './area-text';

/** A computed value, and the areas that the computation read. */
export interface Computed<Value> {
  readonly value: Value;
  readonly areas: readonly CellArea[];
}

/**
 * Runs a computation on cells that are only known once it asks for them: it runs, the missing cells
 * are read, and it runs again with their values.
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
  // The computation may ask for more cells once it has the values of the earlier ones.
  for (let seen = 0; seen < wanted.size;) {
    const missing = [...wanted].filter(([key]) => !known.has(key));
    seen = wanted.size;
    // Sequential, because the missing cells are known only after the previous read.
    const read = await port.readAreas(missing.map(([, area]) => area));
    if (!read.ok) return read;
    missing.forEach(([key], index) => known.set(key, read.value[index] ?? null));
    work(book);
  }
  return ok({ value: work(book), areas: [...wanted.values()] });
}
