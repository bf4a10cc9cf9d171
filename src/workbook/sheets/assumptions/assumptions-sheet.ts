import type { PlannedSheet } from '../../model';
import { driverRows } from '../layout/plan-rows';
import { everyRow } from '../layout/paginate';
import { text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { columnOf, type TablePlace } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { assumptionsTable } from '../tables/assumptions';
import { draftTable } from '../tables/draft-table';
import { knownValuesTable } from '../tables/known-values';
import { indicatorsTable } from '../tables/indicators';
import { phasesTable } from '../tables/phases';
import { projectsTable } from '../tables/projects';
import { scenariosTable } from '../tables/scenarios';
import type { Steps } from '../../../shared/steps';

/** Plans *Assumptions*: every input but the targets, with its unit, its source and its rules. */
export function* planAssumptionsSheet(context: SheetContext): Steps<PlannedSheet> {
  const { layout } = context;
  const { PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions, PlanKnownValues } =
    layout.tables;
  const hasKnown = context.report.plan.indicators.some(({ known }) => known.length > 0);
  const last = hasKnown ? PlanKnownValues : PlanAssumptions;
  const draft = draftSheet('assumptions', context);
  draftSections(draft, context);
  yield* draftTable(draft, context, scenariosTable);
  yield* draftTable(draft, context, indicatorsTable);
  yield* draftTable(draft, context, phasesTable);
  yield* draftTable(draft, context, projectsTable);
  yield* draftTable(draft, context, assumptionsTable);
  yield* draftTable(draft, context, knownValuesTable);
  separateScenarios(draft, context);
  // The source columns are not printed here: Sources prints them.
  const lastYear = columnOf(PlanAssumptions, `year:${context.report.years.at(-1) ?? 0}`);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: {
      rowCount: last.headerRow + 1 + last.rowCount,
      columnCount: lastYear + 1,
    },
    ends: [
      ...[PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions].map(
        ({ headerRow }) => headerRow - 1,
      ),
      ...(hasKnown ? [PlanKnownValues.headerRow - 1] : []),
      ...[PlanIndicators, PlanAssumptions].flatMap(({ headerRow, rowCount }) =>
        everyRow(headerRow + 2, rowCount - 1),
      ),
    ],
    // Only the headers of the last table repeat, so the table before it is kept on one page.
    whole: [
      {
        first: PlanIndicators.headerRow - 1,
        end: PlanIndicators.headerRow + PlanIndicators.rowCount + 1,
      },
    ],
  });
}

function draftSections(draft: SheetDraft, { t, layout, report }: SheetContext): void {
  const { PlanScenarios, PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions } =
    layout.tables;
  const { PlanKnownValues } = layout.tables;
  const year = report.plan.baseYear;
  const section = ({ headerRow }: TablePlace, title: string) =>
    draft.cell(headerRow - 1, 0, text(title), STYLES.section);
  section(PlanScenarios, t('assumptions.scenarios'));
  section(PlanIndicators, t('assumptions.indicators', { year }));
  section(PlanPhases, t('assumptions.phases'));
  section(PlanProjects, t('assumptions.projects'));
  section(PlanAssumptions, t('assumptions.drivers'));
  section(PlanKnownValues, t('assumptions.known'));
}

/** A line above the assumptions of each scenario but the first. */
function separateScenarios(draft: SheetDraft, { layout, report }: SheetContext): void {
  const { headerRow, columns } = layout.tables.PlanAssumptions;
  const { length } = driverRows(report.plan);
  const line = { column: 0, rowCount: 1, columnCount: columns.length };
  for (let scenario = 1; length > 0 && scenario < report.plan.scenarios.length; scenario += 1) {
    draft.style({ ...line, row: headerRow + 1 + scenario * length }, STYLES.lineAbove);
  }
}
