import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../package.json';
import { type Plan, reportPlan } from '../domain/index';
import { isoDay } from '../shared/iso-day';
import { err, ok, type Result } from '../shared/result';
import { planSheetSequence } from '../workbook/sheets/plan-sheets';
import { MOST_CELLS_IN_FILE, refuseSize } from '../workbook/sheets/workbook-size';
import { writeSheets } from '../workbook/xlsx/write-xlsx';
import { chooseScenarios, onlyScenarios } from './choose-scenarios';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, cliProblemText, errorCode } from './cli-problem';
import { readPlan, tellPlanProblem } from './load-report';
import { followLinks, replaceFile, statsOf } from './replace-file';

/** Options of `write`. */
export interface WriteOptions {
  readonly scenario?: readonly string[];
}

/** `write FILE OUT.xlsx`: writes the workbook with live formulas, completely or not at all. */
export async function writeCommand(
  file: string,
  out: string,
  { scenario: names = [] }: WriteOptions,
  io: CliIo,
): Promise<ExitCode> {
  const destination = await findDestination(out, file);
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
  });
  const bytes = await writeSheets(sheets);
  try {
    await replaceFile(destination.value, bytes);
  } catch (error) {
    return refuse(unwritable(out, error), io);
  }
  const written = [...sheets.nameOf.values()].join(io.locale === 'en' ? ', ' : '、');
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

function refuse(problem: CliProblem, io: CliIo): ExitCode {
  io.complain(cliProblemText(problem, io.locale));
  return 2;
}

/** The file to write, past symbolic links. The plan file itself is not one. */
async function findDestination(out: string, planFile: string): Promise<Result<string, CliProblem>> {
  if (!out.toLowerCase().endsWith('.xlsx')) return err({ kind: 'notXlsxName', file: out });
  try {
    const destination = await followLinks(out);
    const folder = path.dirname(destination);
    if ((await statsOf(folder))?.isDirectory() !== true) {
      return err({
        kind: 'folderMissing',
        folder: destination === out ? path.dirname(out) : folder,
      });
    }
    const refusal = await refuseExisting(destination, out, planFile);
    return refusal === null ? ok(destination) : err(refusal);
  } catch (error) {
    return err(unwritable(out, error));
  }
}

/** Why a file that exists is not replaced. */
async function refuseExisting(
  destination: string,
  out: string,
  planFile: string,
): Promise<CliProblem | null> {
  const existing = await statsOf(destination);
  if (existing === null) return null;
  if (existing.isDirectory()) return { kind: 'fileIsFolder', file: out };
  if (!existing.isFile()) return { kind: 'outIsDevice', file: out };
  const plan = await statsOf(planFile);
  if (plan !== null && plan.dev === existing.dev && plan.ino === existing.ino) {
    return { kind: 'outIsPlan', file: out };
  }
  // The administrator may write a file that is marked as read-only, but nobody meant that.
  const isReadOnly = (existing.mode & 0o222) === 0;
  if (isReadOnly) return { kind: 'readOnly', file: out };
  await access(destination, constants.W_OK);
  return null;
}

function unwritable(file: string, error: unknown): CliProblem {
  const code = errorCode(error);
  return code === 'ENAMETOOLONG'
    ? { kind: 'nameTooLong', file }
    : { kind: 'unwritable', file, code };
}
