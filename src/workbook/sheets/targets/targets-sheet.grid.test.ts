import { calculateInNewGrid } from '../../../../test/support/calculators/calculate-in-grid';
import { compareCells } from '../../../../test/support/calculators/compare-cells';
import { mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import {
  everyTargetSpec,
  unusualTargetSpec,
} from '../../../../test/support/plans/every-target-spec';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec, TargetSpec } from '../../../domain/index';
import { LOCALES } from '../../../shared/local-text';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../model';
import { planSheets } from '../plan-sheets';

function changed(targets: Readonly<Record<string, Partial<TargetSpec>>>): PlanSpec {
  return {
    ...everyTargetSpec,
    targets: (everyTargetSpec.targets ?? []).map((target) => ({
      ...target,
      ...targets[target.id],
    })),
  };
}

function sheetsOf(spec: PlanSpec, locale: 'en' | 'zh-CN' = 'en'): SheetPlan {
  return planSheets(mustReport(mustResolve(spec)), locale);
}

function targetsOf(plan: SheetPlan): PlannedSheet {
  const sheet = plan.sheets.find(({ key }) => key === 'targets');
  if (!sheet) throw new Error('no targets');
  return sheet;
}

/** The sheets with only the table of targets of another plan. */
function withTargetsOf(plan: SheetPlan, other: SheetPlan): SheetPlan {
  const { tables } = targetsOf(plan);
  const rows = tables[0]?.range;
  const expectedCells = cellsByPlace(targetsOf(other));
  const retype = (cell: PlannedCell, place: string, row: number): PlannedCell => {
    const isIn = rows && row > rows.row && row < rows.row + rows.rowCount;
    return isIn && cell.kind !== 'formula' ? (expectedCells.get(place) ?? cell) : cell;
  };
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.key !== 'targets') return sheet;
    const blocks = sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, row) =>
        line.map((cell, column) =>
          retype(cell, `${block.row + row},${block.column + column}`, block.row + row),
        ),
      ),
    }));
    return { ...sheet, blocks };
  });
  return { ...plan, sheets };
}

describe('planTargetsSheet', () => {
  test.each(LOCALES)(
    'judges every comparator on every basis as the engine does in %s',
    async (locale) => {
      const plan = sheetsOf(everyTargetSpec, locale);
      const wrong = compareCells(plan, await calculateInNewGrid(plan));
      expect(wrong.filter((line) => line.startsWith(targetsOf(plan).name))).toEqual([]);
    },
  );

  test.each(LOCALES)(
    'judges comparisons, changes since long ago and rates that do not exist as the engine does in %s',
    async (locale) => {
      const plan = sheetsOf(unusualTargetSpec(), locale);
      expect(compareCells(plan, await calculateInNewGrid(plan))).toEqual([]);
    },
  );

  test('recalculates the status when basis, comparator, value, bounds and years are overwritten', async () => {
    const after = sheetsOf(
      changed({
        t0: { comparator: 'between', value: 100, upper: 110, fromYear: 2025 },
        t1: { basis: 'growth', value: 0.07, comparator: 'atLeast' },
        t4: { basis: 'level', comparator: 'atMost', value: 100, tolerance: undefined as never },
        t9: { basis: 'averageGrowth', comparator: 'about', value: 0.07, year: 2025 },
        t10: { comparator: 'lessThan', basis: 'cumulativeChange', value: 0.1, year: 2025 },
      }),
    );
    const book = await calculateInNewGrid(withTargetsOf(sheetsOf(everyTargetSpec), after));
    const wrong = compareCells(after, book).filter((line) => line.startsWith('Targets'));
    expect(wrong).toEqual([]);
  });
});
