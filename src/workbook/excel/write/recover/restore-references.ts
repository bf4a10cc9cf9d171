import { splitAddress } from '../../../../shared/a1';
import { conditionalRule } from '../base/conditional-rule';
import { plainStep, type WriteStep } from '../base/steps';
import type { SeriesReference, UserReference } from '../base/undo-record';
import { readEach } from '../diff/read-each';

/** What a rule or a series refers to now; undefined where Excel does not tell. */
type Current = unknown;

const BYTES = 600;

/**
 * Gives rules and charts of the user back what they referred to. One that refers to anything else by
 * now was changed by somebody since, and stays. Excel may refuse each step without the others.
 */
export async function restoreReferencesSteps(
  references: readonly UserReference[],
  sheetNames: readonly string[],
): Promise<readonly WriteStep[]> {
  const left = references.filter(({ sheet }) => sheetNames.includes(sheet));
  const now = await readEach(left, { read: readNow, waitsForEdit: true });
  if (!now.ok) return [];
  return left.flatMap((reference, index) =>
    isLost(now.value[index]) ? [plainStep(BYTES, (context) => giveBack(context, reference))] : [],
  );
}

async function readNow(
  context: Excel.RequestContext,
  references: readonly UserReference[],
): Promise<readonly Current[]> {
  const asked = references.map((reference) => askNow(context, reference));
  await context.sync();
  return asked.map((answer) => answer());
}

/** Asks what something refers to; the answer is there after the next request. */
function askNow(context: Excel.RequestContext, reference: UserReference): () => Current {
  switch (reference.kind) {
    case 'validation': {
      const validation = validationOf(context, reference).load('rule');
      return () => validation.rule;
    }
    case 'conditional': {
      const part = conditionalRule(reference.type);
      const format = formatOf(context, reference);
      part?.load(format);
      return () => part?.read(format);
    }
    case 'series': {
      if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) return () => undefined;
      const source = seriesOf(context, reference).getDimensionDataSourceString(reference.dimension);
      return () => source.value;
    }
  }
}

/** Whether a reference is lost: Excel writes `#REF!`, or nothing where a series has no cells. */
function isLost(now: Current): boolean {
  return now === '' || (now !== undefined && JSON.stringify(now).includes('#REF!'));
}

function giveBack(context: Excel.RequestContext, reference: UserReference): void {
  switch (reference.kind) {
    case 'validation':
      validationOf(context, reference).rule = reference.rule;
      return;
    case 'conditional':
      conditionalRule(reference.type)?.set(formatOf(context, reference), reference.rule);
      return;
    case 'series':
      setSource(context, reference);
  }
}

function setSource(context: Excel.RequestContext, reference: SeriesReference): void {
  const { sheet, address } = splitAddress(reference.source.replace(/^=/, ''));
  // Several areas, in brackets, are no range that a series can be given.
  if (sheet === null || sheet.startsWith('(')) return;
  const cells = context.workbook.worksheets.getItem(sheet).getRange(address.replaceAll('$', ''));
  const series = seriesOf(context, reference);
  switch (reference.dimension) {
    case 'Values':
    case 'YValues':
      return series.setValues(cells);
    case 'Categories':
    case 'XValues':
      return series.setXAxisValues(cells);
    case 'BubbleSizes':
      return series.setBubbleSizes(cells);
  }
}

function validationOf(
  { workbook }: Excel.RequestContext,
  { sheet, address }: { readonly sheet: string; readonly address: string },
): Excel.DataValidation {
  return workbook.worksheets.getItem(sheet).getRange(address).dataValidation;
}

function formatOf(
  { workbook }: Excel.RequestContext,
  { sheet, id }: { readonly sheet: string; readonly id: string },
): Excel.ConditionalFormat {
  const { conditionalFormats } = workbook.worksheets.getItem(sheet).getRange().untrack();
  return conditionalFormats.getItem(id);
}

function seriesOf(
  { workbook }: Excel.RequestContext,
  { sheet, chart, index }: SeriesReference,
): Excel.ChartSeries {
  return workbook.worksheets.getItem(sheet).charts.getItem(chart).series.getItemAt(index);
}
