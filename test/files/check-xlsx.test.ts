import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { readZip } from '../../src/workbook/zip/read-zip';
import { writeZip } from '../../src/workbook/zip/zip-writer';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { checkXlsx } from '../support/check-xlsx/check-xlsx';

let good: ReadonlyMap<string, string>;

beforeAll(async () => {
  const report = mustReport(mustResolve(buildPlanSpec()));
  const files = readZip(await writeXlsx(planSheets(report, 'en')));
  good = new Map([...(files ?? [])].map(([name, file]) => [name, new TextDecoder().decode(file)]));
});

const packed = (parts: ReadonlyMap<string, string>): Promise<Uint8Array> =>
  writeZip(new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)])));

const [BOOK, TYPES, STYLES] = ['xl/workbook.xml', '[Content_Types].xml', 'xl/styles.xml'];
const LINKS = 'xl/_rels/workbook.xml.rels';
const SHEET = 'xl/worksheets/sheet4.xml';
const CHARTED = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const CHART = 'xl/charts/chart1.xml';
const SCENARIOS = 'xl/charts/chart3.xml';
const LONG = 'x'.repeat(256);

/** What makes Excel repair or refuse a file: the part, what stands in it, what stands there instead. */
const FAULTS: readonly (readonly [string, string, string | RegExp, string])[] = [
  ['a part that is no XML', SHEET, '</worksheet>', ''],
  ['a character that XML does not hold', SHEET, '<sheetData>', '<sheetData>\uFFFE'],
  ['a part without a content type', TYPES, /<Override PartName="\/xl\/styles[^>]*>/, ''],
  ['a type of a part that is missing', TYPES, '/xl/styles.xml', '/xl/style.xml'],
  ['a relationship with a missing target', LINKS, 'worksheets/sheet4.xml', 'worksheets/none.xml'],
  ['two relationships of one id', LINKS, 'Id="rId2"', 'Id="rId1"'],
  ['an unknown relationship', SHEET, /<tablePart r:id="[^"]*"/, '<tablePart r:id="none"'],
  ['two sheets of one name', BOOK, 'name="About"', 'name="brief"'],
  ['two sheets of one id', BOOK, 'sheetId="2"', 'sheetId="1"'],
  ['a name that no sheet can have', BOOK, 'name="About"', 'name="a/b"'],
  ['a name of a sheet that is too long', BOOK, 'name="About"', `name="${'a'.repeat(32)}"`],
  ['a name that is defined twice', BOOK, 'name="PlanPath.about"', 'name="planpath.BRIEF"'],
  ['a name that is a cell', BOOK, 'name="PlanPath.about"', 'name="AB12"'],
  ['a name that refers to #REF!', BOOK, 'About!$A$1<', '#REF!<'],
  ['a name of a missing sheet', BOOK, 'localSheetId="0"', 'localSheetId="99"'],
  ['an element too late', SHEET, /(<sheetFormatPr[^>]*>)(<cols>.*?<\/cols>)/, '$2$1'],
  ['an element that cannot stand there', SHEET, '<sheetData>', '<sheetData><c r="A1"/>'],
  ['an element twice', SHEET, /(<pageMargins[^>]*>)/, '$1$1'],
  ['an attribute that is missing', SHEET, /<dimension ref="[^"]*"/, '<dimension'],
  ['an attribute with a wrong value', SHEET, 'orientation="landscape"', 'orientation="wide"'],
  ['rows out of order', SHEET, '<row r="2"', '<row r="1"'],
  ['cells out of order', SHEET, /<c r="B6"/, '<c r="A6"'],
  ['a cell outside the sheet', SHEET, /<c r="B6"/, '<c r="XFE6"'],
  ['an unknown style', SHEET, /(<c r="B6" s=")\d+/, '$1999'],
  ['an unknown text', SHEET, /(<c r="A6"[^>]*><v>)\d+/, '$199999'],
  ['a number that is none', SHEET, /<c r="(\w+)"( s="\d+")?><v>[^<]*/, '<c r="$1"$2><v>Infinity'],
  ['an error that is none', SHEET, /<c r="A6"[^>]*><v>\d+/, '<c r="A6" t="e"><v>#OOPS!'],
  ['a formula that begins with =', SHEET, '<f>', '<f>='],
  ['a formula that is too long', SHEET, '<f>', `<f>${'1+'.repeat(4100)}`],
  ['a long text in a formula', SHEET, '<f>', `<f>"${LONG}"&amp;`],
  ['brackets that do not match', SHEET, '<f>', '<f>('],
  ['a quotation mark that does not end', SHEET, '<f>', '<f>"'],
  ['a newer function without its prefix', SHEET, '<f>', '<f>RRI(1,2,3)+'],
  [
    'merged cells that overlap',
    SHEET,
    /(?=<conditionalFormatting)/,
    '<mergeCells><mergeCell ref="AA1:AB2"/><mergeCell ref="AB2:AC3"/></mergeCells>',
  ],
  [
    'merged cells in a table',
    SHEET,
    /(?=<conditionalFormatting)/,
    '<mergeCells><mergeCell ref="A6:B7"/></mergeCells>',
  ],
  ['a message that is too long', SHEET, / error="[^"]*"/, ` error="${LONG}"`],
  ['a title of a message that is too long', SHEET, / errorTitle="[^"]*"/, ` errorTitle="${LONG}"`],
  ['a list that is too long', SHEET, /<formula1>"[^<]*/, `<formula1>"${LONG}"`],
  ['a count that is wrong', SHEET, /<dataValidations count="\d+"/, '<dataValidations count="999"'],
  ['an unknown style of a conditional format', SHEET, /dxfId="\d+"/, 'dxfId="999"'],
  ['a header that is too long', SHEET, '<oddHeader>', `<oddHeader>${LONG}`],
  ['a header with an unknown code', SHEET, '<oddHeader>', '<oddHeader>&amp;j'],
  ['a header that is no single line', SHEET, '<oddHeader>', '<oddHeader>a_x000D_'],
  ['two tables of one name', TABLE, /displayName="[^"]*"/, 'displayName="planinfo"'],
  ['a table named as a defined name', TABLE, /displayName="[^"]*"/, 'displayName="PlanPath.brief"'],
  ['a table named as a cell', TABLE, /displayName="[^"]*"/, 'displayName="AB12"'],
  ['two tables of one id', TABLE, / id="\d+" name="Plan/, ' id="2" name="Plan'],
  ['a header unlike its cell', TABLE, /(<tableColumn id="1" name=")[^"]*/, '$1other'],
  [
    'two columns of one name',
    TABLE,
    /(<tableColumn id="1" name=")([^"]*)("\/><tableColumn id="2" name=")[^"]*/,
    '$1$2$3$2',
  ],
  ['columns beside the range', TABLE, /<tableColumn id="2"[^>]*>/, ''],
  ['a chart of a missing sheet', CHART, /<c:f>[^<]*</, '<c:f>None!$A$1:$A$2<'],
  ['a chart without a series', CHART, /<c:ser>.*<\/c:ser>/s, ''],
  ['two series of one index', SCENARIOS, '<c:idx val="1"/>', '<c:idx val="0"/>'],
  ['an axis that does not exist', CHART, /<c:crossAx val="\d+"/, '<c:crossAx val="1"'],
  ['a title that is too long', CHART, /<a:t>/, `<a:t>${LONG}`],
  [
    'an element of a chart too late',
    CHART,
    /(<c:legend>.*?<\/c:legend>)(<c:plotVisOnly[^>]*>)/s,
    '$2$1',
  ],
  [
    'two drawings of one id',
    'xl/drawings/drawing1.xml',
    /<xdr:cNvPr id="\d+"/g,
    '<xdr:cNvPr id="7"',
  ],
  ['a style without a needed list', STYLES, /<cellXfs.*<\/cellXfs>/s, '<cellXfs/>'],
];

test('a good file has no fault', async () => {
  expect(good.has(CHARTED)).toBe(true);
  expect(await checkXlsx(await packed(good))).toEqual([]);
});

test.each(FAULTS)('%s is found', async (_, part, from, to) => {
  const before = good.get(part) ?? '';
  const after = before.replace(from, to);
  expect(after === before).toBe(false);
  expect(await checkXlsx(await packed(new Map([...good, [part, after]])))).not.toEqual([]);
});

test('a missing sheet, a part that stands twice and data that is no archive are found', async () => {
  const without = new Map([...good].filter(([name]) => name !== SHEET));
  expect(await checkXlsx(await packed(without))).not.toEqual([]);
  expect(await checkXlsx(new TextEncoder().encode('no archive'.repeat(10)))).toEqual([
    'package is no zip archive',
  ]);
  const bytes = Buffer.from(await packed(good));
  // Both names have the same length; the file then holds one of them twice.
  const twice = Buffer.from(
    bytes.toString('latin1').replaceAll('xl/tables/table2.xml', 'xl/tables/table1.xml'),
    'latin1',
  );
  expect(await checkXlsx(twice)).toContain('package holds a part twice');
});
