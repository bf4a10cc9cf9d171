import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { readPlanFile } from '../../../src/domain/index';
import { everyKindSpec } from '../../support/plans/every-kind-plan';
import { fuzzKind } from '../fuzz-kind';
import { anyTextChanges, anyTreeChanges, changedText, changedTree } from '../mutations';
import { checkAccepted, checkProblems } from './check-plan';

const FOLDER = path.resolve(__dirname, '../../../assets/templates');

const template = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(FOLDER, `${name}.plan.json`), 'utf8')) as unknown;

/** Plans that are changed, by name. */
const PLANS: Readonly<Record<string, unknown>> = {
  blank: template('blank'),
  fiscal: template('fiscal'),
  'five-year': template('five-year'),
  helsinki: template('helsinki'),
  jinjiang: template('jinjiang'),
  everyKind: everyKindSpec,
};

const inputs = fc.record({
  plan: fc.constantFrom(...Object.keys(PLANS)),
  tree: anyTreeChanges,
  // Most inputs stay JSON: a fault in the syntax hides all others.
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: anyTextChanges },
  ),
});

/** Changed plan files are refused with places and advice, or are plans that can be saved again. */
export const planFiles = fuzzKind({
  name: 'plan files',
  share: 16,
  inputs,
  run: (input) => {
    const text = changedText(
      JSON.stringify(changedTree(PLANS[input.plan], input.tree)),
      input.text,
    );
    const plan = readPlanFile(text, parseFormula);
    return plan.ok ? checkAccepted(plan.value, text) : checkProblems(plan.error, text);
  },
});
