import { version } from '../../package.json';
import { type Plan, reportPlan } from '../domain/index';
import { wordList } from '../i18n/sentences';
import { isoDay } from '../shared/iso-day';
import { err, ok, type Result } from '../shared/result';
import { planSheetSequence } from '../workbook/sheets/plan-sheets';
import { MOST_CELLS_IN_FILE, refuseSize } from '../workbook/sheets/workbook-size';
import { writeSheets } from '../workbook/xlsx/write-xlsx';
import { chooseScenarios, onlyScenarios } from './choose-scenarios';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, refuse } from './cli-problem';
import { findDestination, unwritable } from './find-destination';
import { readPlan, tellPlanProblem } from './load-report';
import { replaceFile } from './replace-file';

/** Options of `write`. */
export interface WriteOptions {
  readonly scenario?: readonly string[];
  /** Whether the working papers print too. */
  readonly printAll?: boolean;
}

/** `write FILE OUT.xlsx`: writes the workbook with live formulas, completely or not at all. */
export async function writeCommand(
  file: string,
  out: string,
  { scenario: names = [], printAll = false }: WriteOptions,
  io: CliIo,
): Promise<ExitCode> {
  const destination = await findDestination(out, file, '.xlsx');
  if (!destination.ok) return refuse(destination.error, io);
  const plan = await readPlan(file);
  if (!plan.ok) return tellPlanProblem(plan.error, file, io, io.complain);
  const chosen = planToWrite(plan.value, names);
  if (!chosen.ok) return refuse(chosen.error, io);
  const report = reportPlan(chosen.value);
  if (!report.ok) {
    return tellPlanProblem({ kind: 'plan', problems: report.error }, file, io, io.complain);
  }
  const sheets = planSheetSequence(report.value, io.locale, {
    writtenOn: isoDay(new Date()),
    productVersion: version,
    prints: printAll ? 'all' : 'report',
  });
  const bytes = await writeSheets(sheets);
  try {
    await replaceFile(destination.value, bytes);
  } catch (error) {
    return refuse(unwritable(out, error), io);
  }
  const written = wordList([...sheets.nameOf.values()], io.locale);
  io.print(cliWords(io.locale)('written', { file: out, sheets: written }));
  return 0;
}

/** The plan with the chosen scenarios. What no workbook can hold is refused before it is computed. */
function planToWrite(plan: Plan, names: readonly string[]): Result<Plan, CliProblem> {
  const ids = chooseScenarios(plan.scenarios, names);
  if (!ids.ok) return ids;
  const chosen = names.length === 0 ? plan : onlyScenarios(plan, ids.value);
  const tooLarge = refuseSize(chosen, MOST_CELLS_IN_FILE);
  return tooLarge === null ? ok(chosen) : err({ kind: 'tooLargeToWrite', ...tooLarge });
}
