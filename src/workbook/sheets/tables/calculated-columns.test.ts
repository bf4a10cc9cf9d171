import { translateFormulaToR1C1 } from '@borgar/fx';
import {
  buildPlanSpec,
  hostilePlan,
  mustReport,
  mustResolve,
} from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { everyTargetSpec } from '../../../../test/support/plans/every-target-spec';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import { frozenPlan, TEMPLATES } from '../../../../test/frozen/frozen-plans';
import type { Plan } from '../../../domain/index';
import { cellAddress } from '../../../shared/a1';
import { LOCALES } from '../../../shared/local-text';
import { planSheets } from '../plan-sheets';

/** The columns of all tables that hold more than constants alone or one formula alone. */
function mixedColumns(plan: Plan): readonly string[] {
  return LOCALES.flatMap((locale) =>
    planSheets(mustReport(plan), locale).sheets.flatMap((sheet) => {
      const cells = cellsByPlace(sheet);
      return sheet.tables.flatMap(({ name, range: { row, column, rowCount, columnCount } }) =>
        Array.from({ length: columnCount }, (_, offset) => {
          const kinds = Array.from({ length: rowCount - 1 }, (__, line) => {
            const address = cellAddress(row + 1 + line, column + offset);
            const cell = cells.get(`${row + 1 + line},${column + offset}`);
            return cell?.kind === 'formula'
              ? translateFormulaToR1C1(cell.formula, address)
              : 'constant';
          });
          return new Set(kinds).size > 1 ? [`${name}, column ${String(offset + 1)}`] : [];
        }).flat(),
      );
    }),
  );
}

describe('every column of a table holds constants alone or one formula', () => {
  test.each(TEMPLATES)('of template %s', async (name) => {
    expect(mixedColumns(await frozenPlan(name))).toEqual([]);
  });

  test.each<[string, () => Plan]>([
    ['texts that could break a formula', hostilePlan],
    ['every kind of indicator', everyKindPlan],
    ['every basis and comparator', () => mustResolve(everyTargetSpec)],
    ['many of everything', () => mustResolve(buildPlanSpec({ scenarios: 4, indicators: 8 }))],
  ])('of a plan with %s', (_title, plan) => {
    expect(mixedColumns(plan())).toEqual([]);
  });
});
