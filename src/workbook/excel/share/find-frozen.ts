import { mayCallUs } from '../../../functions/translate/formula-tokens';
import type { WorkbookLookup } from '../../../functions/translate/workbook-lookup';
import { translateFormula, type Translation } from '../../../functions/translate/translate-formula';
import type { PlanReport } from '../../../domain/index';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { FreezeObstacle } from '../../ports/sharing-port';
import {
  areaOfName,
  valuesOf,
  type BookCells,
  type CellPlace,
  type SheetCells,
} from './book-cells';
import { planReferences } from './plan-references';

/** A formula that calls our functions, and the cells that its result fills. */
export interface FoundFormula extends CellPlace {
  readonly original: string;
  readonly translation: Translation;
  /** Null where only the spreadsheet knows how far the result spills. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
}

/** What shows that a cell has no result yet, or never will. */
const WAITING = ['#BUSY!', '#GETTING_DATA', '#CONNECT!'];

/** The formulas that call our functions, and what stands in the way of replacing them. */
export interface FoundFormulas {
  readonly formulas: readonly FoundFormula[];
  readonly obstacles: readonly FreezeObstacle[];
}

/** Finds every formula that calls our functions, on every sheet. */
export function findFrozen(book: BookCells, report: PlanReport | null): FoundFormulas {
  const native: WorkbookLookup = {
    valuesOf: (area) => valuesOf(book, area),
    areaOfName: (name) => areaOfName(book, name),
    plan: report && planReferences(book, report),
  };
  const found = book.sheets.map((sheet) => findOnSheet(sheet, native));
  return {
    formulas: found.flatMap(({ formulas }) => formulas),
    obstacles: found.flatMap(({ obstacles }) => obstacles),
  };
}

function findOnSheet(sheet: SheetCells, native: WorkbookLookup): FoundFormulas {
  const formulas: FoundFormula[] = [];
  const obstacles: FreezeObstacle[] = [];
  /** Cells that a result spills into; some versions of Excel say the same formula of them. */
  const filled = new Map<string, string>();
  for (const [down, cells] of sheet.formulas.entries()) {
    for (const [right, formula] of cells.entries()) {
      // A text that reads like a call shows itself.
      if (!mayCallUs(formula) || formula === sheet.values[down]?.[right]) continue;
      if (filled.get(`${String(down)},${String(right)}`) === formula) continue;
      const place = { sheet: sheet.name, row: sheet.row + down, column: sheet.column + right };
      const translation = translateFormula(formula, place, native);
      if (!translation) continue;
      const kind = obstacleOf(sheet.values[down]?.[right]);
      if (kind) obstacles.push({ kind, where: addressOf(place) });
      const size = sizeOf(translation);
      formulas.push({ ...place, original: formula, translation, size });
      for (let row = 0; row < (size?.rows ?? 0); row += 1) {
        for (let column = 0; column < (size?.columns ?? 0); column += 1) {
          filled.set(`${String(down + row)},${String(right + column)}`, formula);
        }
      }
    }
  }
  if (formulas.length > 0 && sheet.isProtected) {
    obstacles.push({ kind: 'protectedSheet', where: sheet.name });
  }
  return { formulas, obstacles };
}

function sizeOf({ cells }: Translation): FoundFormula['size'] {
  return cells && { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function obstacleOf(value: unknown): FreezeObstacle['kind'] | null {
  if (value === '#NAME?') return 'notRunning';
  if (value === '#SPILL!') return 'spillBlocked';
  return typeof value === 'string' && WAITING.includes(value) ? 'calculating' : null;
}

/** A cell as people write it: `Report!C2`. */
export function addressOf({ sheet, row, column }: CellPlace): string {
  return onSheet(sheet, cellAddress(row, column));
}
