import { ok } from '../../../shared/result';
import type { PlanReport } from '../../../domain/index';
import { translateFormula } from '../../../functions/translate/translate-formula';
import type { CellArea, NativeTranslation } from '../../ports/formula-port';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';
import { areaOfName, readBook, valuesOf } from '../share/book';
import { planReferences } from '../share/plan-references';

/** Translates a cell's formula to plain Excel, using the names and the plan of its workbook. */
export function translateInBook(
  formula: string,
  place: CellArea,
  report: PlanReport | null,
): Promise<WorkbookResult<NativeTranslation | null>> {
  return runExcel(async (context) => {
    const book = await readBook(context);
    return ok(
      translateFormula(formula, place, {
        valuesOf: (area) => valuesOf(book, area),
        areaOfName: (name) => areaOfName(book, name),
        plan: report && planReferences(book, report),
      }),
    );
  });
}
