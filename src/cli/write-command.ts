import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../package.json';
import { isoDay } from '../shared/iso-day';
import { planSheets } from '../workbook/sheets/plan-sheets';
import { writeXlsx } from '../workbook/xlsx/write-xlsx';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, cliProblemText, errorCode } from './cli-problem';
import { loadReport, tellPlanProblem } from './load-report';

/** `write FILE OUT.xlsx`: writes the workbook with live formulas, completely or not at all. */
export async function writeCommand(file: string, out: string, io: CliIo): Promise<ExitCode> {
  const refusal = await checkOut(out);
  if (refusal) return refuse(refusal, io);
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const sheetPlan = planSheets(report.value, io.locale, {
    writtenOn: isoDay(new Date()),
    productVersion: version,
  });
  const bytes = await writeXlsx(sheetPlan);
  try {
    await writeFileWhole(out, bytes);
  } catch (error) {
    return refuse({ kind: 'unwritable', file: out, code: errorCode(error) }, io);
  }
  const sheets = sheetPlan.sheets.map(({ name }) => name).join(io.locale === 'en' ? ', ' : '、');
  io.print(cliWords(io.locale)('written', { file: out, sheets }));
  return 0;
}

function refuse(problem: CliProblem, io: CliIo): ExitCode {
  io.complain(cliProblemText(problem, io.locale));
  return 2;
}

async function checkOut(out: string): Promise<CliProblem | null> {
  if (!out.toLowerCase().endsWith('.xlsx')) return { kind: 'notXlsxName', file: out };
  const folder = path.dirname(out);
  if ((await kindOf(folder)) !== 'folder') return { kind: 'folderMissing', folder };
  return (await kindOf(out)) === 'folder' ? { kind: 'fileIsFolder', file: out } : null;
}

async function kindOf(name: string): Promise<'folder' | 'other' | 'none'> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'none';
  }
}

/**
 * Writes a file completely or leaves the old one: it writes a temporary file beside it, which then
 * takes its name.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const neighbour = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${String(process.pid)}.tmp`,
  );
  try {
    await writeFile(neighbour, bytes, { flag: 'wx' });
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
