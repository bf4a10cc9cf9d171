import type { PlannedCell } from '../../model';
import { rangeAddress } from '../../../shared/a1';
import { FOUND_ROW } from '../parts/line-cells';
import { formula } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom } from '../layout/sheet-layout';

/**
 * Tells when anything was changed that the formulas were laid out for: scenarios and their parents,
 * indicators with their kind, spread, follows, expression and prices, rows of drivers, projects.
 */
export function structureCheck({ t, layout, report: { plan } }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'projections');
  const places = layout.projections;
  const range = (row: number, column: number, rowCount: number) =>
    rangeAddress({ row, column, rowCount, columnCount: 1 }, 'both');
  const paths = (column: number) => range(places.firstPathRow, column, places.rowCount);
  const [scenarios, parents] = [
    refs.column('PlanScenarios', 'id'),
    refs.column('PlanScenarios', 'parent'),
  ];
  const all = `ROWS(${paths(places.scenarioColumn)})`;
  const written = [paths(places.scenarioColumn), paths(places.parentColumn)].join('&"|"&');
  const found = range(places.firstDriverRow, FOUND_ROW, places.driverRowCount);
  const first = places.stepRowCount > 0 ? places.firstStepRow : places.firstPathRow;
  const rows = places.firstPathRow + plan.indicators.length - first;
  const laidOut = range(first, places.plannedStructureColumn, rows);
  const standing = range(first, places.currentStructureColumn, rows);
  const checks = [
    `COUNTA(${scenarios})*COUNTA(${refs.column('PlanIndicators', 'id')})=${all}`,
    `SUMPRODUCT(--ISNUMBER(MATCH(${written},${scenarios}&"|"&${parents},0)))=${all}`,
    `SUMPRODUCT(--(${laidOut}<>${standing}))=0`,
    ...(places.driverRowCount === 0
      ? []
      : [
          `COUNT(${found})=ROWS(${found})`,
          `COUNTA(${refs.column('PlanAssumptions', 'indicator')})=ROWS(${found})`,
        ]),
    `COUNTA(${refs.column('PlanProjects', 'id')})=${plan.projects.length}`,
  ];
  const [ok, changed] = [t('projections.checkOk'), t('projections.checkChanged')];
  return formula(`IFERROR(IF(AND(${checks.join(',')}),"${ok}","${changed}"),"${changed}")`, ok);
}
