import { type Plan, readPlanText } from '../../src/domain/index';
import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import type { NameState } from '../../src/simulator/book/book';
import type { GridContent } from '../../src/simulator/base/grid';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { hashInput } from '../../src/workbook/excel/write/base/hashes';
import { readRecord, recordedHash } from '../../src/workbook/excel/write/base/sheet-record';
import { planText } from '../../src/workbook/sheets/plan-text';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { restoreBook, snapshotBook, type BookSnapshot } from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { placeOf } from '../support/plain-grid/plain-sheet';
import { calculateAs } from '../support/workbooks/plan-workbook';
import { until } from '../support/until';
import { JOURNAL_NAMESPACE } from '../../src/workbook/excel/write/base/journal';
import { frozenPlan, LOCALES } from './frozen-plans';
import { expectRecorded, hasChangedWords, recordOf, stableJson, withChangedWords } from './record';
import { fromSnapshotText, toSnapshotText } from './snapshot-text';
import { journalText, withoutHashes } from './written-records';

const DAY = '2026-01-02';

let office: OfficeHost;
let grid: PlainGrid;
let session: Session;
let empty: BookSnapshot;

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid, region: 'en-US' });
  office.host.book.calculationMode = 'Manual';
  empty = snapshotBook(office.host.book, grid);
});
afterAll(() => office.dispose());
beforeEach(async () => {
  restoreBook(office.host.book, grid, empty);
  session = newSession();
  await session.readWorkbook();
});

function newSession(): Session {
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  return createSession({
    ...{ workbook, now: () => `${DAY}T08:00:00Z` },
    newId: (taken) => `new-${String(taken.size)}`,
  });
}

function planOf({ getState }: Session): Plan {
  const { plan } = getState();
  if (!plan) throw new Error(`No plan: ${JSON.stringify(getState())}`);
  return plan;
}

/** Writes the plan in hand; returns every journal that the workbook held meanwhile. */
async function write(locale: 'en' | 'zh-CN'): Promise<readonly string[]> {
  const { book } = office.host;
  const journals: string[] = [];
  const stop = session.subscribe(() => {
    for (const { xml, namespaceUri } of book.customXml) {
      if (namespaceUri === JOURNAL_NAMESPACE && !journals.includes(xml)) journals.push(xml);
    }
  });
  calculateAs(grid, planOf(session), { locale, writtenOn: DAY });
  const result = await session.write(locale, new AbortController().signal);
  stop();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(book.customXml).toEqual([]);
  return journals;
}

/** The source plan written, one input changed, a scenario added, written again. */
async function writeTwice(locale: 'en' | 'zh-CN'): Promise<readonly string[]> {
  session.open(await frozenPlan('jinjiang'));
  const first = await write(locale);
  const [scenario] = planOf(session).scenarios;
  const input = { scenario: scenario?.id ?? '', indicator: 'gdp', driver: 'growth' } as const;
  expect(session.setAssumption({ ...input, year: 2025, value: 0.0625 }).ok).toBe(true);
  await until(() => session.getState().sheets === 'live');
  expect(session.addScenario(input.scenario, 'Frozen').ok).toBe(true);
  return [...first, ...(await write(locale))];
}

/** As the writer hashes it: a text stands behind an apostrophe. */
function inputOf(content: GridContent): string | number | boolean {
  if (content.kind === 'formula') return content.formula;
  return typeof content.value === 'string' ? `'${content.value}` : content.value;
}

/**
 * Without what a request of another size changes: the numbers that the host gives to charts, series,
 * rules and tables, and the order in which cells were set.
 */
function withoutIds(text: string): string {
  return text
    .replaceAll(/(?<="id":"(?:\{?(?:chart|series|conditional)-)?)\d+/g, '0')
    .replaceAll(']]}', '\n')
    .replaceAll('{"$map":[', '\n')
    .replaceAll(/^[[\]},]+|[[\]},]+$/gm, '')
    .split('\n')
    .sort()
    .join('\n');
}

describe.each(LOCALES)('a workbook in %s', (locale) => {
  const record = `workbook/snapshot.${locale}`;

  test('has the journal and the records that it had, written twice', async () => {
    const journals = await writeTwice(locale);
    expect(journals.length).toBeGreaterThanOrEqual(2);
    const changes = hasChangedWords(record, locale) ? withoutHashes : undefined;
    const texts = journals.map(journalText).join('\n');
    expectRecorded(`workbook/journals.${locale}`, texts, locale, changes);
    const settings = stableJson(Object.fromEntries(office.host.book.settings), 1);
    expectRecorded(`workbook/settings.${locale}`, settings, locale, changes);
    const snapshot = toSnapshotText(snapshotBook(office.host.book, grid));
    expectRecorded(record, snapshot, locale, (text) => withoutIds(changes?.(text) ?? text));
    expectRecorded(`workbook/plan.${locale}`, planText(planOf(session)), null);
  });

  test('that the code of then has written bears records that are understood', () => {
    const { grid: state, book } = fromSnapshotText(recordOf(record));
    const settings = book['settings'] as ReadonlyMap<string, unknown>;
    const names = book['names'] as readonly NameState[];
    let cells = 0;
    for (const [key, text] of settings) {
      const mark = names.find(({ name }) => `PlanPath.record.${name.slice(9)}` === key);
      const place = mark?.refersTo.kind === 'place' ? mark.refersTo.place : null;
      const sheet = state.sheets.find(({ id }) => id === place?.sheetId);
      const read = readRecord(text);
      if (!sheet || !read) throw new Error(`${key} is not understood`);
      for (const [at, content] of sheet.contents) {
        const { row, column } = placeOf(at);
        if (content.kind === 'value' && content.value === '') continue;
        cells += 1;
        expect(recordedHash(read, row, column)).toBe(hashInput(inputOf(content)));
      }
    }
    expect(settings.size).toBe(10);
    expect(cells).toBeGreaterThan(5000);
  });

  test('that the code of then has written opens unchanged', async () => {
    const text = withChangedWords(recordOf(record), record, locale);
    restoreBook(office.host.book, grid, fromSnapshotText(text));
    const source = await readPlanText(recordOf(`workbook/plan.${locale}`));
    session = newSession();
    await session.readWorkbook();
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [], failure: null });
    expect(source.ok && source.value).toEqual(planOf(session));
    calculateAs(grid, planOf(session), { locale, writtenOn: DAY });
    const preview = await session.preview(locale);
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    const { sheets, ...rest } = preview.value;
    expect(rest).toMatchObject({ changed: 0, userChanges: [], obstacles: [], record: 'known' });
    const same = { changed: 0, rowsIn: 0, rowsOut: 0 };
    const action = hasChangedWords(record, locale) ? {} : { action: 'unchanged' };
    expect(sheets).toEqual(sheets.map(() => expect.objectContaining({ ...same, ...action })));
  });
});
