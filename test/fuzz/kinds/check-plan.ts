import { type Plan, readPlanFile, reportPlan, writePlanFile } from '../../../src/domain/index';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { planProblemText } from '../../../src/i18n/plan-problem-text';
import { sameContent } from '../../../src/shared/same-content';
import type { PlanProblem } from '../../../src/domain/index';
import { check, checkSentence, type Outcome } from '../fuzz-kind';

/** The kinds of problem that concern a file as a whole; all others name their place. */
const OF_THE_FILE = [
  ...[
    'notJson',
    'notText',
    'otherEncoding',
    'tooLarge',
    'planTooLarge',
    'notAPlan',
    'newerVersion',
  ],
  ...['duplicateKey', 'tableMissing', 'missing'],
];

/** Checks that each problem has a place and a sentence in both languages. */
export function checkProblems(problems: readonly PlanProblem[], input: unknown): 'refused' {
  check(problems.length > 0, 'refused without a problem');
  for (const problem of problems) {
    check(
      problem.path.length > 0 || OF_THE_FILE.includes(problem.kind),
      `no place: ${JSON.stringify(problem)}`,
    );
    checkSentence((locale) => planProblemText(problem, locale), input);
  }
  return 'refused';
}

/** A plan with its assumptions in one order: a file keeps those of an indicator together. */
function inOrder(plan: Plan): Plan {
  const scenarios = plan.scenarios.map((scenario) => ({
    ...scenario,
    assumptions: [...scenario.assumptions].sort((one, other) =>
      `${one.indicator} ${one.driver}` < `${other.indicator} ${other.driver}` ? -1 : 1,
    ),
  }));
  return { ...plan, scenarios };
}

/** Checks that a plan that was accepted has finite values and is the same after saving and opening. */
export function checkAccepted(plan: Plan, input: unknown): Outcome {
  const report = reportPlan(plan);
  if (!report.ok) return checkProblems(report.error, input);
  for (const { indicators } of report.value.scenarios) {
    for (const { values } of indicators) {
      check(values.every(Number.isFinite), 'a value that is not finite');
    }
  }
  const again = readPlanFile(writePlanFile(plan), parseFormula);
  if (!again.ok) throw new Error(`a saved plan is refused: ${JSON.stringify(again.error)}`);
  check(sameContent(inOrder(again.value), inOrder(plan)), 'a saved plan opens as another one');
  return 'accepted';
}
