import { readXlsx } from 'hucre/xlsx';
import { inflateRawSync } from 'node:zlib';
import {
  buildPlanSpec,
  mustReport,
  mustResolve,
  NASTY_TEXTS,
} from '../../../test/support/plans/build-plan';
import { cellsByPlace } from '../../../test/support/workbooks/planned-tables';
import { planSheets } from '../sheets/plan-sheets';
import { writeXlsx } from './write-xlsx';

const spec = buildPlanSpec({ indicators: 3 });
const sheets = planSheets(mustReport(mustResolve(spec)), 'en', {
  sheetNames: { projections: "O'Brien" },
});

function nastySheets() {
  const many = buildPlanSpec({ indicators: NASTY_TEXTS.length });
  return planSheets(
    mustReport(
      mustResolve({
        ...many,
        indicators: many.indicators.map((indicator, index) => ({
          ...indicator,
          name: NASTY_TEXTS[index] ?? '',
        })),
      }),
    ),
    'en',
  );
}

/** The parts of a zip file by name. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = data.readUInt32LE(data.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (data.readUInt32LE(at) === 0x02014b50) {
    const size = data.readUInt32LE(at + 20);
    const nameLength = data.readUInt16LE(at + 28);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const content = data.subarray(start, start + size);
    const isDeflated = data.readUInt16LE(at + 10) === 8;
    parts.set(name, (isDeflated ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return parts;
}

describe('writeXlsx', () => {
  test('gives equal bytes for equal plans', async () => {
    expect(await writeXlsx(sheets)).toEqual(await writeXlsx(sheets));
  });

  test('dates the file with the day of writing and names the product', async () => {
    const core = async (writtenOn?: string) =>
      unzip(await writeXlsx(writtenOn === undefined ? sheets : { ...sheets, writtenOn })).get(
        'docProps/core.xml',
      );
    const dated = await core('2026-01-02');
    expect(dated).toMatch(/<dcterms:created [^>]*>2026-01-02T12:00:00Z</);
    expect(dated).toMatch(/<dcterms:modified [^>]*>2026-01-02T12:00:00Z</);
    expect(dated).toContain('<dc:creator>PlanPath</dc:creator>');
    expect(dated).toContain('<cp:lastModifiedBy>PlanPath</cp:lastModifiedBy>');
    expect(await core('2026-01-02')).toBe(dated);
    expect(await core()).not.toBe(dated);
  });

  test('stores every number, text and formula where it was planned', async () => {
    const book = await readXlsx(await writeXlsx(sheets));
    expect(book.sheets.map(({ name }) => name)).toEqual(sheets.sheets.map(({ name }) => name));
    for (const [index, sheet] of sheets.sheets.entries()) {
      for (const [place, cell] of cellsByPlace(sheet)) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const value = book.sheets[index]?.rows[row]?.[column] ?? null;
        const stored = book.sheets[index]?.cells?.get(place);
        if (cell.kind === 'number' || cell.kind === 'text') expect(value).toBe(cell.value);
        if (cell.kind === 'formula') expect(`=${stored?.formula}`).toBe(cell.formula);
      }
    }
  });

  test('stores the engine’s results in the cells of formulas and requests a full calculation', async () => {
    const parts = unzip(await writeXlsx(sheets));
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const projections = parts.get('xl/worksheets/sheet5.xml') ?? '';
    const values = [...projections.matchAll(/<\/f><v>([^<]*)<\/v>/g)].map(([, value]) => value);
    expect(values).toContain('101');
  });

  test('stores texts that look like formulas, errors or escapes as the texts they are', async () => {
    const planned = nastySheets();
    const bytes = await writeXlsx(planned);
    const book = await readXlsx(bytes);
    const texts = book.sheets.flatMap(({ rows }) => rows.flat());
    for (const text of NASTY_TEXTS) expect(texts).toContain(text);
    const parts = unzip(bytes);
    const cells = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    for (const [, xml] of cells) {
      expect(xml).not.toMatch(/t="e"/);
      const formulas = [...xml.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula);
      expect(formulas.filter((formula) => formula?.includes('HYPERLINK'))).toEqual([]);
    }
    expect(parts.get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
  });

  test('stores a plan’s name in headers, titles and properties as it is', async () => {
    const named = buildPlanSpec({ name: '_x0041_'.repeat(30) });
    const parts = unzip(await writeXlsx(planSheets(mustReport(mustResolve(named)), 'en')));
    const header = /<oddHeader>(.*?)<\/oddHeader>/.exec(
      parts.get('xl/worksheets/sheet1.xml') ?? '',
    )?.[1];
    expect(header).toMatch(/^&amp;C(_x005F_x0041_)+/);
    expect(header?.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>_x005F_x0041_');
  });

  test('writes tables, names with quotes, rules, charts and print set-up', async () => {
    const parts = unzip(await writeXlsx(sheets));
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(
      `<definedName name="PlanPath.projections">'O''Brien'!$A$1</definedName>`,
    );
    expect(workbook).toMatch(/name="_xlnm.Print_Titles" localSheetId="4">'O''Brien'!\$5:\$5</);
    const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/'));
    expect(tables.map(([, xml]) => / name="(\w+)"/.exec(xml)?.[1])).toEqual([
      ...['PlanDocuments', 'PlanInfo', 'PlanScenarios', 'PlanIndicators', 'PlanPhases'],
      ...['PlanProjects', 'PlanAssumptions', 'PlanKnownValues', 'PlanTargets', 'PlanMilestones'],
      'PlanHistory',
    ]);
    const assumptions = parts.get('xl/worksheets/sheet4.xml') ?? '';
    expect(assumptions).toContain('<dataValidation type="decimal"');
    expect(assumptions).toContain('orientation="landscape"');
    expect(assumptions).toMatch(/<cfRule type="cellIs"[^>]*operator="equal"[^>]*>/);
    const charts = [...parts].filter(([name]) => name.startsWith('xl/charts/chart'));
    // Three of Comparison; of Brief three paths, the scenarios and the targets they meet.
    expect(charts).toHaveLength(8);
    const dashed = charts.filter(([, xml]) => xml.includes('<a:prstDash val="dash"/>'));
    expect(dashed).toHaveLength(3);
  });

  test('keeps the words of rules within the limits of Excel', async () => {
    for (const { validations } of sheets.sheets) {
      for (const { prompt, error, rule } of validations) {
        expect(Math.max(error.title.length, prompt?.title.length ?? 0)).toBeLessThanOrEqual(32);
        expect(Math.max(error.message.length, prompt?.message.length ?? 0)).toBeLessThanOrEqual(
          255,
        );
        if (rule.kind === 'list') expect(rule.options.join(',').length).toBeLessThanOrEqual(255);
      }
    }
  });
});
