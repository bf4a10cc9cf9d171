import { ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import type { SeriesReference } from '../base/undo-record';
import { lossOf, type PointingObject, type SheetsToAsk } from './pointing-object';
import { readEach } from './read-each';
import { referenceToSheets } from './reference-to-sheets';

interface NamedObject {
  readonly sheet: string;
  readonly name: string;
}

/** A series and the cells that one dimension of it shows. */
type SeriesSource = Pick<SeriesReference, 'index' | 'dimension' | 'source'>;

/**
 * Finds the user's charts and pivot tables that show cells of sheets which are replaced, and those of
 * which Excel does not tell what they show: all of them before ExcelApi 1.15, and charts of a few types
 * (OfficeDev/office-js#6143).
 */
export async function findPointingSources(
  asked: SheetsToAsk,
): Promise<WorkbookResult<readonly PointingObject[]>> {
  const { waitsForEdit, others } = asked;
  const listed = await readEach(others, { waitsForEdit, read: listObjects });
  if (!listed.ok) return listed;
  const charts = listed.value.flatMap((each) => each?.charts ?? []);
  const pivots = listed.value.flatMap((each) => each?.pivots ?? []);
  const series = await readEach(charts, { waitsForEdit, read: readSeries });
  if (!series.ok) return series;
  const sources = await readEach(pivots, { waitsForEdit, read: readPivotSources });
  if (!sources.ok) return sources;
  return ok([
    ...charts.flatMap((chart, index) => ofChart(chart, series.value[index] ?? null, asked)),
    ...pivots.flatMap((pivot, index) => ofPivot(pivot, sources.value[index] ?? null, asked)),
  ]);
}

async function listObjects(context: Excel.RequestContext, sheets: readonly string[]) {
  const loaded = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return {
      sheet: name,
      charts: sheet.charts.load('items/name'),
      pivots: sheet.pivotTables.load('items/name'),
    };
  });
  await context.sync();
  return loaded.map(({ sheet, charts, pivots }) => ({
    charts: charts.items.map(({ name }): NamedObject => ({ sheet, name })),
    pivots: pivots.items.map(({ name }): NamedObject => ({ sheet, name })),
  }));
}

async function readSeries(
  context: Excel.RequestContext,
  charts: readonly NamedObject[],
): Promise<readonly (readonly SeriesSource[] | null)[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) {
    return charts.map(() => null);
  }
  const { worksheets } = context.workbook;
  const loaded = charts.map(({ sheet, name }) =>
    worksheets.getItem(sheet).charts.getItem(name).series.load('items/chartType'),
  );
  await context.sync();
  const asked = loaded.map(({ items }) =>
    items.flatMap((series, index) =>
      dimensionsOf(series.chartType).map((dimension) => ({
        index,
        dimension,
        source: series.getDimensionDataSourceString(dimension),
      })),
    ),
  );
  await context.sync();
  return asked.map((all) => all.map(({ source, ...each }) => ({ ...each, source: source.value })));
}

function dimensionsOf(type: string): readonly SeriesSource['dimension'][] {
  if (type.startsWith('Bubble')) return ['XValues', 'YValues', 'BubbleSizes'];
  return type.startsWith('XYScatter') ? ['XValues', 'YValues'] : ['Categories', 'Values'];
}

async function readPivotSources(
  context: Excel.RequestContext,
  pivots: readonly NamedObject[],
): Promise<readonly (string | null)[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) {
    return pivots.map(() => null);
  }
  const asked = pivots.map(({ sheet, name }) =>
    context.workbook.worksheets.getItem(sheet).pivotTables.getItem(name).getDataSourceString(),
  );
  await context.sync();
  return asked.map(({ value }) => value);
}

function ofChart(
  { sheet, name }: NamedObject,
  series: readonly SeriesSource[] | null,
  { replaced }: SheetsToAsk,
): readonly PointingObject[] {
  if (series === null) return [withoutReference('unreadSource', { sheet, name })];
  return series
    .filter(({ source }) => showsCellsOf(source, replaced))
    .map((each) => ({
      obstacle: lossOf('replacedSeries', { sheet, detail: name }),
      reference: { kind: 'series', sheet, chart: name, ...each },
    }));
}

function ofPivot(
  pivot: NamedObject,
  source: string | null,
  { replaced }: SheetsToAsk,
): readonly PointingObject[] {
  if (source === null) return [withoutReference('unreadSource', pivot)];
  return showsCellsOf(source, replaced) ? [withoutReference('replacedPivot', pivot)] : [];
}

function withoutReference(
  kind: 'unreadSource' | 'replacedPivot',
  { sheet, name: detail }: NamedObject,
): PointingObject {
  return { obstacle: lossOf(kind, { sheet, detail }), reference: null };
}

/** Whether a source, as Excel writes it, has cells of some sheets. */
function showsCellsOf(source: string, sheets: ReadonlySet<string>): boolean {
  return referenceToSheets(`=${source.replace(/^=/, '')}`, sheets) !== null;
}
