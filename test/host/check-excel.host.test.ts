import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';
import type { Host } from '../../src/simulator/create-host';
import type { Deviation } from '../../src/simulator/faults/faults';
import type { PlatformName } from '../../src/simulator/faults/platform-profiles';
import { HostError, type HostErrorCode } from '../../src/simulator/base/host-error';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { Verdict } from '../../src/workbook/ports/excel-check-port';
import { ASSUMPTIONS } from '../../src/workbook/excel/check/assumptions/all-assumptions';
import { runCheck } from '../../src/workbook/excel/check/run-check';
import { sampleOf, seed } from '../support/seed';
import {
  startOfficeHost,
  type OfficeHost,
  type OfficeHostOptions,
} from '../support/workbooks/office-host';

/** What Excel reads about the functions. */
const functions: FunctionsJson = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: [
    ...CALCULATED_FUNCTIONS.map((each) => ({ ...each, options: {} })),
    ...STREAMING_FUNCTIONS.map((each) => ({ ...each, options: { stream: true } })),
  ].map(({ id, parameters, options }) => ({
    ...{ id, name: id, options },
    parameters: Object.entries<{ optional?: boolean }>(parameters).map(([name, { optional }]) => ({
      ...{ name, type: 'any', dimensionality: 'matrix' },
      ...(optional ? { optional } : {}),
    })),
  })),
};

let office: OfficeHost | null = null;

/** Opens a blank workbook with the add-in in it, as a page of a browser. */
async function open(options: OfficeHostOptions = {}): Promise<OfficeHost> {
  const opened = await startOfficeHost({ grid: await createNodeGrid(), functions, ...options });
  office = opened;
  const { document, localStorage } = opened.window;
  Object.assign(globalThis, { document, window: { localStorage } });
  URL.createObjectURL = () => 'blob:check';
  URL.revokeObjectURL = () => undefined;
  await jest.isolateModulesAsync(async () => {
    await import('../../src/functions/main');
    const { providePlan } = await import('../../src/functions/streaming/plan-source');
    const { createSession } = await import('../../src/session/create-session');
    const { sessionPlanSource } = await import('../../src/functions/streaming/plan-source');
    providePlan(sessionPlanSource(createSession({ workbook: null }), Promise.resolve()));
  });
  return opened;
}

async function close(): Promise<void> {
  await office?.dispose();
  office?.grid.dispose();
  office = null;
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'window');
}

async function verdictsOf(tools: Parameters<typeof runCheck>[1] = {}): Promise<readonly Verdict[]> {
  const { signal } = new AbortController();
  const checked = await runCheck({ onProgress: () => undefined, signal }, tools);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value.verdicts;
}

/** The requirement sets of an Excel that is newer than the library. */
const NEWEST = {
  ...{ ExcelApi: '1.20', CustomFunctions: '1.9', CustomFunctionsRuntime: '1.5' },
  ...{ SharedRuntime: '1.2', RibbonApi: '1.2', AddInCommands: '1.3' },
};

const PLATFORMS: readonly PlatformName[] = ['web', 'microsoft365', 'ltsc2024', 'ltsc2021', 'mac'];
const LANGUAGES = ['zh-CN', 'de-DE'];

describe(`in the simulated Excel by seed ${String(seed)} every assumption holds`, () => {
  afterEach(close);

  test.each(sampleOf(PLATFORMS, 1))(
    'as %s, or says which set it needs, and nothing of the check stays in the workbook',
    async (platform) => {
      const { Office: office, host, grid } = await open({ platform });
      const { requirements } = office.context;
      const before = grid.sheets();
      for (const { id, outcome } of await verdictsOf()) {
        if (outcome.kind === 'notTried' && outcome.why.kind === 'needs') {
          const [set = '', version] = outcome.why.set.split(' ');
          expect(requirements.isSetSupported(set, version)).toBe(false);
        } else if (id === 'download') {
          expect(outcome).toEqual({ kind: 'notTried', why: { kind: 'asked' } });
        } else {
          expect([id, outcome]).toEqual([id, { ...outcome, kind: 'held' }]);
        }
      }
      expect(grid.sheets()).toEqual(before);
      expect([host.book.names, host.book.tables, [...host.book.settings]]).toEqual([[], [], []]);
      expect([host.book.customXml, host.book.enableEvents]).toEqual([[], true]);
    },
  );

  test.each(sampleOf(LANGUAGES, 1))('in the language %s', async (locale) => {
    await open({ locale, requirements: NEWEST });
    const verdicts = await verdictsOf();
    const others = verdicts.filter(({ outcome }) => outcome.kind !== 'held');
    expect(others.map(({ id }) => id)).toEqual(['download']);
  });
});

const fails =
  (code: HostErrorCode): Deviation =>
  () => {
    throw new HostError(code, 'The host has been told to differ.');
  };
const gives =
  (value: unknown): Deviation =>
  () =>
    value;
/** Other contents in every cell that is read; writing works. */
const scrambles: Deviation = (usual) => {
  const value = usual();
  return Array.isArray(value) ? value.map((line: unknown[]) => line.map(() => 'other')) : value;
};
/** Refuses nothing. */
const accepts: Deviation = (usual) => {
  try {
    return usual();
  } catch {
    return null;
  }
};

const VALUES = { member: 'Range.Values', how: scrambles };

/** How the simulator is told to break each assumption. */
const BREAKS: Readonly<
  Record<string, { readonly member: string; readonly how: Deviation } | ((host: Host) => void)>
> = {
  'null-object': { member: 'WorksheetCollection.GetItemOrNullObject', how: fails('ItemNotFound') },
  'null-navigation': {
    member: 'NamedItemCollection.GetItemOrNullObject',
    how: fails('ItemNotFound'),
  },
  'missing-item': ({ faults }) => {
    const stop = faults.deviate('WorksheetCollection.GetItem', () => {
      stop();
      return fails('InvalidArgument')(() => null);
    });
  },
  'empty-sheet': { member: 'Worksheet.GetUsedRangeOrNullObject', how: fails('GeneralException') },
  'formula-text': { member: 'Range.Formulas', how: scrambles },
  'at-sign': VALUES,
  'relative-formulas': { member: 'Range.FormulasR1C1', how: scrambles },
  'formula-results': VALUES,
  'suspended-calculation': VALUES,
  'text-of-a-formula': VALUES,
  'null-leaves-a-cell': VALUES,
  'exact-numbers': VALUES,
  'error-values': { member: 'Range.ValueTypes', how: scrambles },
  spill: VALUES,
  'blocked-spill': VALUES,
  separators: { member: 'Application.DecimalSeparator', how: gives('') },
  'fixed-follows-separators': VALUES,
  'shown-text': { member: 'Range.Text', how: scrambles },
  'english-number-formats': { member: 'Range.NumberFormat', how: scrambles },
  'table-headers': VALUES,
  'table-column': VALUES,
  'calculated-column': VALUES,
  'table-resize': VALUES,
  'table-names': { member: 'Table.Name', how: gives(null) },
  'table-rows': VALUES,
  'dotted-name': VALUES,
  'name-follows': { member: 'Range.Address', how: gives('Sheet1!A1') },
  'name-of-deleted-cells': {
    member: 'NamedItem.GetRangeOrNullObject',
    how: fails('GeneralException'),
  },
  'event-facts': { member: 'WorksheetCollection._RegisterDataChangedEvent', how: gives(null) },
  'event-of-cells': { member: 'WorksheetCollection._RegisterDataChangedEvent', how: gives(null) },
  'event-switched-off': { member: 'Runtime.EnableEvents', how: gives(true) },
  'event-of-tables': { member: 'Table._RegisterDataChangedEvent', how: gives(null) },
  'event-of-added-sheets': { member: 'WorksheetCollection._RegisterAddedEvent', how: gives(null) },
  'event-of-deleted-sheets': {
    member: 'WorksheetCollection._RegisterDeletedEvent',
    how: gives(null),
  },
  'event-of-selection': {
    member: 'WorksheetCollection._RegisterSelectionChangedEvent',
    how: gives(null),
  },
  'undo-group': { member: 'TableCollection.Add', how: fails('UndoNotSupported') },
  'page-setup': { member: 'PageLayout.Orientation', how: gives('Portrait') },
  chart: { member: 'ChartSeries.Name', how: gives('other') },
  'chart-without-numbers': VALUES,
  validation: { member: 'DataValidation.Type', how: gives('None') },
  'validation-of-numbers': { member: 'DataValidation.Type', how: gives('None') },
  'conditional-format': { member: 'ConditionalFormatCollection.GetCount', how: gives(0) },
  'chart-source': { member: 'ChartSeries.GetDimensionDataSourceString', how: gives('') },
  'validated-cells': { member: 'DataValidation.Type', how: gives('None') },
  'formats-of-a-sheet': { member: 'ConditionalFormatRule.Formula', how: gives('') },
  'frozen-panes': {
    member: 'WorksheetFreezePanes.GetLocationOrNullObject',
    how: fails('GeneralException'),
  },
  'cell-formats': { member: 'Range.GetCellProperties', how: gives([[{}], [{}], [{}]]) },
  'looks-of-a-plain-sheet': { member: 'WorksheetProtection.Protected', how: gives(true) },
  'long-text': VALUES,
  'long-formula': VALUES,
  'long-list': { member: 'DataValidation.Rule', how: fails('InvalidArgument') },
  'sheet-name-length': { member: 'WorksheetCollection.Add', how: accepts },
  'sheet-name-case': { member: 'WorksheetCollection.Add', how: accepts },
  'large-request': ({ faults }) => faults.limitPayload(1_000_000),
  'workbook-settings': { member: 'Setting.Value', how: gives('other') },
  'custom-xml': { member: 'CustomXmlPart.GetXml', how: gives('<other/>') },
  'large-custom-xml': { member: 'CustomXmlPart.GetXml', how: gives('<other/>') },
  'sheet-properties': { member: 'WorksheetCustomProperty.Value', how: gives('other') },
  'browser-storage': () => Object.assign(globalThis, { window: {} }),
  'own-function': VALUES,
  'own-function-error': { member: 'Range.ValueTypes', how: scrambles },
  'own-function-spills': VALUES,
  'streaming-function': {
    member: 'Range.Values',
    how: (usual) => (usual() === undefined ? undefined : [[Math.random()]]),
  },
  'round-trip': () => undefined,
  'ten-thousand-cells': () => undefined,
};

describe('an assumption that does not hold is found', () => {
  let opened: OfficeHost;

  beforeAll(async () => {
    opened = await open({ requirements: NEWEST });
  });
  afterAll(close);
  afterEach(() => opened.host.faults.clear());

  test.each(ASSUMPTIONS.filter(({ question }) => !question).map(({ id }) => id))(
    '%s',
    async (id) => {
      const { host } = opened;
      const breaks = BREAKS[id];
      if (!breaks) throw new Error(`How to break ${id}?`);
      // The check itself looks for an empty workbook first.
      let isBroken = false;
      const stop = host.onRequest(() => {
        if (isBroken || host.requests().count < 2) return;
        isBroken = true;
        if (typeof breaks === 'function') breaks(host);
        else host.faults.deviate(breaks.member, breaks.how);
      });
      host.forgetRequests();
      let time = 0;
      const verdicts = await verdictsOf({
        assumptions: ASSUMPTIONS.filter((each) => each.id === id),
        now: () => (time += 6_000),
        patience: 200,
      });
      stop();
      expect(verdicts.map(({ outcome }) => outcome.kind)).toEqual(['differs']);
    },
  );
});

test('a workbook that holds anything is left alone', async () => {
  const { grid } = await open();
  const [sheet] = grid.sheets();
  grid.write(sheet?.id ?? '', { row: 5, column: 5, rowCount: 1, columnCount: 1 }, [
    [{ kind: 'value', value: 'mine' }],
  ]);
  const { signal } = new AbortController();
  expect(await runCheck({ onProgress: () => undefined, signal })).toEqual({
    ok: false,
    error: { kind: 'notEmpty' },
  });
  expect(grid.sheets()).toHaveLength(1);
  await close();
});

test('each assumption has its own id, both languages, calls and a source', () => {
  expect(new Set(ASSUMPTIONS.map(({ id }) => id)).size).toBe(ASSUMPTIONS.length);
  for (const { name, assumed, question, calls, source } of ASSUMPTIONS) {
    for (const text of [name, assumed, ...(question ? [question] : [])]) {
      expect(text.en).toMatch(/^[A-Z0-9][^\u4e00-\u9fa5]+$/);
      expect(text['zh-CN']).toMatch(/[\u4e00-\u9fa5]/);
    }
    expect(calls).not.toBe('');
    expect(source).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\/|^https:\/\/github\.com\//);
  }
});
