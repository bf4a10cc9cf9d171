import { cellAddress } from '../../../../shared/a1';
import { ok } from '../../../../shared/result';
import type { KeptFile } from '../../../ports/workbook-port';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import { type CellPatch, changesOf } from '../base/cell-patches';
import { type Journal, JOURNAL_NAMESPACE, journalText, readJournal } from '../base/journal';
import type { UndoRecord } from '../base/undo-record';

/**
 * What the records of interrupted writes keep, for the user to save: the plans and the old contents
 * of the cells. Of a damaged record it is what can still be read.
 */
export function keptFiles(): Promise<WorkbookResult<readonly KeptFile[]>> {
  return runExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    parts.load('items/id');
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length > 0) await context.sync();
    const files = await Promise.all(texts.map(({ value }) => filesOf(value)));
    return ok(withOwnNames(files.flat()));
  });
}

/** What one record keeps. */
export async function filesOf(xml: string): Promise<readonly KeptFile[]> {
  const journal = await readJournal(xml);
  if (journal) return filesOfJournal(journal);
  const text = await journalText(xml);
  return [
    ...plansIn(text).map((plan) => planFile('plan', plan)),
    { kind: 'record', name: 'record.txt', text: text === '' ? xml : text },
  ];
}

function filesOfJournal({ writing, before }: Journal): readonly KeptFile[] {
  const cells = oldCells(before);
  return [
    ...(writing ? [planFile('newPlan', writing.plan)] : []),
    ...(before.replaced ? [planFile('oldPlan', before.replaced.plan)] : []),
    ...(cells === '' ? [] : [{ kind: 'oldCells' as const, name: 'old-cells.txt', text: cells }]),
  ];
}

function planFile(kind: KeptFile['kind'], text: string): KeptFile {
  const id = PLAN_ID.exec(text)?.[1] ?? 'plan';
  return { kind, text, name: `${id}.plan.json` };
}

const PLAN_ID = /"id"\s*:\s*"([A-Za-z0-9_-]{1,60})"/;

/** The texts of plan files in a record that breaks off or has another shape. */
function plansIn(text: string): readonly string[] {
  return [...text.matchAll(PLAN_TEXT)].flatMap(([found]) => {
    const plan = JSON.parse(`{${found}}`) as { readonly plan: string };
    return plan.plan === '' ? [] : [plan.plan];
  });
}

const PLAN_TEXT = /"plan":"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*"/gu;

/** The old contents as they would be typed, one cell a line: sheet, cell and content. */
function oldCells({ sheets, others, replaced }: UndoRecord): string {
  const lines = [
    ...sheets.flatMap(({ name, patches, formulas }) => linesOf(name, [...patches, ...formulas])),
    ...others.flatMap(({ sheet, patches }) => linesOf(sheet, patches)),
    ...(replaced?.sheets ?? []).flatMap(({ name, patches }) => linesOf(name, patches)),
  ];
  return lines.join('\n');
}

function linesOf(sheet: string, patches: readonly CellPatch[]): readonly string[] {
  return patches
    .flatMap(changesOf)
    .map(({ row, column, input }) =>
      [sheet, cellAddress(row, column), String(input)].map(field).join('\t'),
    );
}

/** Tabs, line breaks and quotes are quoted, as in every table of texts. */
function field(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Files of the same name are told apart by a number. */
function withOwnNames(files: readonly KeptFile[]): readonly KeptFile[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const count = (taken.get(file.name) ?? 0) + 1;
    taken.set(file.name, count);
    return count === 1 ? file : { ...file, name: `${String(count)}-${file.name}` };
  });
}
