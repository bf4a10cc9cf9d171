import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { readPlanFile, reportPlan } from '../../../src/domain/index';
import { LOCALES } from '../../../src/shared/local-text';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { checkXlsx } from '../../support/check-xlsx/check-xlsx';
import { buildPlanSpec } from '../../support/plans/build-plan';
import { everyKindSpec } from '../../support/plans/every-kind-plan';
import { HARMFUL_TEXTS } from '../../support/plans/hostile-plan';
import { check, fuzzKind } from '../fuzz-kind';
import { anyHostileText, anyTreeChanges, changedTexts, changedTree } from '../mutations';
import { checkProblems } from './check-plan';

const PLANS = [buildPlanSpec(), everyKindSpec];

const anyText = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...HARMFUL_TEXTS.map(([, text]) => text)) },
  { weight: 1, arbitrary: anyHostileText },
);

/** A program that is given the files and says on its output what Excel would fault in them. */
const checker = process.env['PLANPATH_CHECK_XLSX'];
/** The program is slow, so it sees no more files than these. */
const MOST_FILES = 40;
let folder: string | null = null;
let kept = 0;

function keepForChecker(bytes: Uint8Array): void {
  if (checker === undefined || kept === MOST_FILES) return;
  folder ??= mkdtempSync(path.join(tmpdir(), 'planpath-fuzz-'));
  kept += 1;
  writeFileSync(path.join(folder, `${String(kept)}.xlsx`), bytes);
}

function finish(): void {
  if (checker === undefined || folder === null) return;
  const files = readdirSync(folder).map((name) => path.join(folder ?? '', name));
  const { status, stdout, error } = spawnSync(checker, files, { encoding: 'utf8' });
  check(status === 0, `files with faults: ${error?.message ?? stdout}`);
  rmSync(folder, { recursive: true });
  console.log(`the program ${checker} faulted none of ${String(files.length)} workbooks`);
}

/** Workbooks of plans with any texts and changes are files that Excel opens without repairing them. */
export const workbooks = fuzzKind({
  name: 'workbooks of plans',
  share: 1,
  isTask: false,
  inputs: fc.record({
    plan: fc.nat({ max: PLANS.length - 1 }),
    locale: fc.constantFrom(...LOCALES),
    texts: fc.array(fc.tuple(fc.nat(), anyText), { maxLength: 4 }),
    // Most other changes are refused.
    tree: fc.oneof(
      { weight: 8, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: anyTreeChanges },
    ),
  }),
  finish,
  run: async (input) => {
    const { plan: at, locale, texts, tree } = input;
    const text = JSON.stringify(changedTree(changedTexts(PLANS[at], texts), tree));
    const plan = readPlanFile(text, parseFormula);
    if (!plan.ok) return checkProblems(plan.error, text);
    const report = reportPlan(plan.value);
    if (!report.ok) return checkProblems(report.error, text);
    const bytes = await writeXlsx(planSheets(report.value, locale));
    const faults = await checkXlsx(bytes);
    check(faults.length === 0, `a workbook with faults: ${faults.join(', ')}`);
    keepForChecker(bytes);
    return 'accepted';
  },
});
