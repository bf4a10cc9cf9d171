import {
  loadFormulaParser,
  parsePlanSpec,
  planTooLarge,
  resolvePlan,
  type FormulaParser,
  type PlanProblem,
} from '../../../../domain/index';
import type { LocatedProblem, PlanReading } from '../../../ports/workbook-port';
import { NEEDED_TABLES, readPlanTables } from './read-plan-tables';
import { findTable, type RawTables } from '../table-rows';

/**
 * Reads the plan from a workbook's tables. Returns all problems at once, each with the cell that
 * causes it.
 *
 * @param parseFormula - reads formulas; a plan with formulas has the problem `formulasNotLoaded`
 * without it
 */
export function readPlan(
  tables: RawTables,
  parseFormula: FormulaParser | null = null,
): PlanReading {
  const reading = readPlanTables(tables);
  if (!reading) return { kind: 'none' };
  const missing = NEEDED_TABLES.filter((name) => findTable(tables, name) === null);
  if (missing.length > 0) return { kind: 'problems', problems: missing.map(tableMissing) };
  const located = (problems: readonly PlanProblem[]): PlanReading => ({
    kind: 'problems',
    problems: [...withoutConsequences(reading.problems, problems), ...problems].map((problem) => ({
      problem,
      cell: reading.addressOf(problem.path),
    })),
  });
  const spec = parsePlanSpec(reading.spec);
  if (!spec.ok) return located(spec.error);
  const plan = resolvePlan(spec.value, parseFormula);
  if (!plan.ok) return located(plan.error);
  const tooLarge = planTooLarge(plan.value);
  if (tooLarge) return located([tooLarge]);
  return reading.problems.length > 0 ? located([]) : { kind: 'plan', plan: plan.value };
}

/** The problems of sheets that have lost the tables without which there is no plan. */
export function neededTablesMissing(): Extract<PlanReading, { readonly kind: 'problems' }> {
  return { kind: 'problems', problems: NEEDED_TABLES.map(tableMissing) };
}

function tableMissing(table: string): LocatedProblem {
  return { problem: { kind: 'tableMissing', path: [], table }, cell: null };
}

/**
 * Drops problems of unknown scenarios where a scenario's own id is wrong: they may follow from it.
 */
function withoutConsequences(
  rowProblems: readonly PlanProblem[],
  problems: readonly PlanProblem[],
): readonly PlanProblem[] {
  const isIdWrong = problems.some(
    ({ path }) => path.length === 3 && path[0] === 'scenarios' && path[2] === 'id',
  );
  return isIdWrong ? rowProblems.filter(({ kind }) => kind !== 'unknownReference') : rowProblems;
}

/**
 * Reads the plan in a workbook's tables. The formula parser is large, so it is loaded only for a
 * plan with formulas.
 */
export async function readPlanWithFormulas(tables: RawTables): Promise<PlanReading> {
  const reading = readPlan(tables);
  const isLacking =
    reading.kind === 'problems' &&
    reading.problems.some(({ problem }) => problem.kind === 'formulasNotLoaded');
  if (!isLacking) return reading;
  const parser = await loadFormulaParser().catch(() => null);
  return readPlan(tables, parser);
}
