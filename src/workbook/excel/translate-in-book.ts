import type { PlanReport } from '../../domain/index';
import { translateFormula } from '../../functions/native/translate-formula';
import type { CellArea, NativeTranslation } from '../formula-port';
import { done, type Answer } from './answer';
import { runExcel } from './run-excel';
import { areaOfName, valuesOf } from './sharing/book-cells';
import { planReferences } from './sharing/plan-references';
import { readBook } from './sharing/read-book';

/** Writes the formula of a cell in plain Excel, with the names and the plan of its workbook. */
export function translateInBook(
  formula: string,
  place: CellArea,
  report: PlanReport | null,
): Promise<Answer<NativeTranslation | null>> {
  return runExcel(async (context) => {
    const book = await readBook(context);
    return done(
      translateFormula(formula, place, {
        valuesOf: (area) => valuesOf(book, area),
        areaOfName: (name) => areaOfName(book, name),
        plan: report && planReferences(book, report),
      }),
    );
  });
}
