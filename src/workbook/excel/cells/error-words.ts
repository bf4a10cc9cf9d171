import { CELL_ERRORS, ERROR_TYPES, ERROR_WITHOUT_TYPE } from '../../../shared/error-types';

/** One cell, row and column counted from 0. */
interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The part of a sheet that was read: its first cell, and what its cells show. */
export interface ShownCells extends CellPlace {
  readonly values: readonly (readonly unknown[])[];
  /** As `Range.valueTypes`. */
  readonly types: readonly (readonly unknown[])[];
}

/**
 * The values of cells with the English words for errors. Excel gives them in its display language:
 * `#ÜBERLAUF!` for `#SPILL!`. Which error it is, `ERROR.TYPE` tells in every language: one request
 * where a word is not English, none otherwise.
 */
export async function withEnglishErrors(
  context: Excel.RequestContext,
  parts: readonly ShownCells[],
): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const words = await englishWords(context, parts);
  if (words.size === 0) return parts.map(({ values }) => values);
  return parts.map(({ values, types }) =>
    values.map((line, down) =>
      line.map((value, right) =>
        types[down]?.[right] === 'Error' ? (words.get(value) ?? value) : value,
      ),
    ),
  );
}

async function englishWords(
  context: Excel.RequestContext,
  parts: readonly ShownCells[],
): Promise<ReadonlyMap<unknown, string>> {
  const places = new Map<unknown, CellPlace>();
  for (const { sheet, row, column, values, types } of parts) {
    for (const [down, line] of types.entries()) {
      for (const [right, type] of line.entries()) {
        const value = values[down]?.[right];
        if (type !== 'Error' || CELL_ERRORS.has(value) || places.has(value)) continue;
        places.set(value, { sheet, row: row + down, column: column + right });
      }
    }
  }
  if (places.size === 0) return new Map();
  const asked = [...places].map(([word, { sheet, row, column }]) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    return { word, type: context.workbook.functions.error_Type(cell).load('value') };
  });
  try {
    await context.sync();
  } catch (error) {
    // Without an answer the cell counts as not calculated, so nothing is done with it.
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return new Map(asked.map(({ word }) => [word, ERROR_WITHOUT_TYPE]));
  }
  return new Map(
    asked.map(({ word, type }) => [
      word,
      ERROR_TYPES[Number(type.value) - 1] ?? ERROR_WITHOUT_TYPE,
    ]),
  );
}
