import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../package.json';
import { isoDay } from '../shared/iso-day';
import { err, ok, type Result } from '../shared/result';
import { planSheets } from '../workbook/sheets/plan-sheets';
import { writeXlsx } from '../workbook/xlsx/write-xlsx';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, cliProblemText, errorCode } from './cli-problem';
import { loadReport, tellPlanProblem } from './load-report';
import { followLinks, replaceFile, statsOf } from './replace-file';

/** `write FILE OUT.xlsx`: writes the workbook with live formulas, completely or not at all. */
export async function writeCommand(file: string, out: string, io: CliIo): Promise<ExitCode> {
  const destination = await findDestination(out, file);
  if (!destination.ok) return refuse(destination.error, io);
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const sheetPlan = planSheets(report.value, io.locale, {
    writtenOn: isoDay(new Date()),
    productVersion: version,
  });
  const bytes = await writeXlsx(sheetPlan);
  try {
    await replaceFile(destination.value, bytes);
  } catch (error) {
    return refuse(unwritable(out, error), io);
  }
  const sheets = sheetPlan.sheets.map(({ name }) => name).join(io.locale === 'en' ? ', ' : '、');
  io.print(cliWords(io.locale)('written', { file: out, sheets }));
  return 0;
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
