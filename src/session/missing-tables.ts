import type { Plan } from '../domain/index';
import type { LocatedProblem, PlanReading } from '../workbook/ports/workbook-port';

/** The parts of a plan that a reading takes for empty where their table is gone. */
const PARTS = {
  PlanTargets: 'targets',
  PlanMilestones: 'milestones',
  PlanProjects: 'projects',
  PlanPhases: 'phases',
  PlanDocuments: 'documents',
} as const satisfies Readonly<Record<string, keyof Plan>>;

/**
 * Tells of tables that held a part of the plan when the sheets were last known and that are gone:
 * the part was not emptied row by row, so it stays in hand.
 */
export function missingTables(
  reading: Extract<PlanReading, { readonly kind: 'plan' }>,
  written: Plan | null,
): readonly LocatedProblem[] {
  if (written?.id !== reading.plan.id) return [];
  const missing = new Set(reading.missing);
  return Object.entries(PARTS)
    .filter(([table, part]) => missing.has(table) && written[part].length > 0)
    .map(([table, part]) => ({
      problem: { kind: 'tableMissing', path: [part], table },
      cell: null,
    }));
}
