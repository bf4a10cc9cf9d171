import { findFormulaCycle } from '../formulas/find-formula-cycle';
import type { Formula } from '../formulas/formula-node';
import type { FormulaParser } from '../formulas/load-formula-parser';
import { resolveFormulaNames } from '../formulas/resolve-formula-names';
import { err, ok, type Result } from '../../shared/result';
import { modelOf, sameYearNeeds } from '../indicators/kinds';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec } from './plan-spec';
import { pushAll } from '../../shared/extremes';

/** The formulas of a plan by the id of their indicator; the names in them are ids. */
export type PlanFormulas = ReadonlyMap<string, Formula>;

/**
 * Parses the formulas of a plan and finds what is wrong with them: syntax errors, names that the
 * plan does not have, indicators that need each other in the same year, and references to a year
 * before the base year.
 *
 * @param parse - parses the text of a formula; null where the parser is not loaded
 */
export function readFormulas(
  indicators: readonly IndicatorSpec[],
  parse: FormulaParser | null,
): Result<PlanFormulas, readonly PlanProblem[]> {
  const ids = indicators.map(({ id }) => id);
  const formulas = new Map<string, Formula>();
  const problems: PlanProblem[] = [];
  for (const [index, indicator] of indicators.entries()) {
    if (indicator.kind !== 'formula' || indicator.formula === undefined) continue;
    const path = ['indicators', index, 'formula'];
    const read = readOne(indicator, indicator.formula, { ids, parse, path });
    if (read.ok) formulas.set(indicator.id, read.value);
    else pushAll(problems, read.error);
  }
  if (problems.length > 0) return err(problems);
  const cycle = findFormulaCycle(needsWithinYear(indicators, formulas));
  if (!cycle) return ok(formulas);
  const index = ids.indexOf(cycle[0] ?? '');
  return err([{ kind: 'formulaCycle', path: ['indicators', index], cycle }]);
}

function readOne(
  { base }: IndicatorSpec,
  text: string,
  {
    ids,
    parse,
    path,
  }: {
    readonly ids: readonly string[];
    readonly parse: FormulaParser | null;
    readonly path: PlanPath;
  },
): Result<Formula, readonly PlanProblem[]> {
  if (!parse) return err([{ kind: 'formulasNotLoaded', path }]);
  const parsed = parse(text);
  if (!parsed.ok) return err([{ kind: 'badFormula', path, problem: parsed.error }]);
  const named = resolveFormulaNames(parsed.value, ids);
  if (!named.ok) {
    return err(
      named.error.map(({ name: value, nearest }): PlanProblem => ({
        kind: 'unknownReference',
        ...{ path, value, to: 'indicator', nearest },
      })),
    );
  }
  const looksBack = named.value.references.some(({ lag }) => lag > 0);
  if (looksBack && !base) {
    return err([{ kind: 'missing', path: [...path.slice(0, -1), 'base'], expected: 'object' }]);
  }
  return ok(named.value);
}

/** The ids that each indicator needs in the same year. */
function needsWithinYear(
  indicators: readonly IndicatorSpec[],
  formulas: PlanFormulas,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    indicators.map((each) => [
      each.id,
      sameYearNeeds(modelOf(each.kind, each, formulas.get(each.id))),
    ]),
  );
}
