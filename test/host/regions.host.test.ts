import type { PlanSpec } from '../../src/domain/index';
import type { Session } from '../../src/session/session';
import { createSession } from '../../src/session/create-session';
import { separatorsOf } from '../../src/simulator/base/region';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { createFormulaPort } from '../../src/workbook/excel/create-formula-port';
import { examplePlanSpec, planOf } from '../support/plans/example-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { platformInTurn, REGIONS } from '../support/workbooks/regions';
import { isWhole, sampleOf } from '../support/seed';
import { until } from '../support/until';

const assumed = { evidence: 'assumed' } as const;

/** Amounts above a thousand with decimals, and targets that show their bounds. */
const spec: PlanSpec = {
  ...examplePlanSpec,
  indicators: examplePlanSpec.indicators.map((indicator) =>
    indicator.id === 'gdp'
      ? { ...indicator, decimals: 1, base: { value: 1234567.8, provenance: assumed } }
      : indicator,
  ),
  targets: [
    ...(examplePlanSpec.targets ?? []),
    {
      ...{ id: 'gdp-band', indicator: 'gdp', comparator: 'between', year: 2025 },
      ...{ value: 1345678.5, upper: 1456789.5, provenance: assumed },
    },
    {
      ...{ id: 'gdp-growth', indicator: 'gdp', basis: 'growth', comparator: 'between' },
      ...{ year: 2025, value: 0.055, upper: 0.065, provenance: assumed },
    },
  ],
};

/** The same plan with other names and numbers in the same rows. */
const another: PlanSpec = {
  ...spec,
  name: 'Another',
  targets: spec.targets?.map((target) => ({ ...target, value: (target.value ?? 0) * 1.015 })) ?? [],
};

const cell = (name: string) => ({ name, type: 'any', dimensionality: 'matrix' });
const functions: FunctionsJson = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'TARGET_GAP',
      name: 'TARGET_GAP',
      parameters: [
        ...[cell('value'), cell('target')],
        ...[
          { ...cell('comparator'), optional: true },
          { ...cell('tolerance'), optional: true },
        ],
      ],
    },
  ],
};

/** A region of two of the ways to write numbers, of the other ways with another seed. */
function regionsOfRun(): readonly (typeof REGIONS)[number][] {
  if (isWhole) return REGIONS;
  const alike = new Map<string, (typeof REGIONS)[number][]>();
  for (const region of REGIONS) {
    const kind = (1_234_567.8).toLocaleString(region);
    alike.set(kind, [...(alike.get(kind) ?? []), region]);
  }
  return sampleOf([...alike.values()], 2).flatMap((each) => sampleOf(each, 1));
}

/**
 * An Excel in each of the regions writes, edits, undoes and inserts functions. Its texts have the
 * reader's separators, its errors and truth values the reader's words.
 */
describe.each(regionsOfRun())('in %s', (region) => {
  let office: OfficeHost;
  let session: Session;

  beforeAll(async () => {
    const platform = platformInTurn(REGIONS.indexOf(region));
    const grid = await createNodeGrid();
    office = await startOfficeHost({ grid, platform, locale: region, functions });
    session = createSession({ workbook: createExcelWorkbook({ now: () => new Date(2026, 0, 2) }) });
    await session.readWorkbook();
    session.open(planOf(spec));
  });
  afterAll(async () => {
    await office.dispose();
    office.grid.dispose();
  });

  const sheetId = (name: string): string =>
    office.grid.sheets().find((sheet) => sheet.name === name)?.id ?? '';
  const valuesOf = (name: string): readonly unknown[] => {
    const area = office.grid.usedArea(sheetId(name));
    const cells = area ? office.grid.read(sheetId(name), area).flat() : [];
    return cells.map(({ value }) => value);
  };
  const write = () => session.write('en', new AbortController().signal);

  test('a whole write holds, with the separators of the region in its texts', async () => {
    expect(await write()).toMatchObject({ ok: true, value: { differing: null } });
    const { decimal } = separatorsOf(region);
    const texts = [...valuesOf('Targets'), ...valuesOf('Brief')].map(String);
    expect(texts).toContain(`between … 6${decimal}50%`);
    expect(texts).toContain(`between … 1456789${decimal}5`);
    expect(texts).toContain(`${(1234567.8).toLocaleString(region)} index`);
    expect(await write()).toMatchObject({ ok: true, value: { written: 0, differing: null } });
  });

  test('an edit in the pane reaches the cells, and an edit in a cell the pane', async () => {
    const change = { scenario: 'low', indicator: 'gdp', driver: 'growth' } as const;
    session.setAssumption({ ...change, year: null, value: 0.0123 });
    await until(() => valuesOf('Assumptions').includes(0.0123));
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: null });
    const area = office.grid.usedArea(sheetId('Assumptions'));
    const rows = area ? office.grid.read(sheetId('Assumptions'), area) : [];
    const row = rows.findIndex((cells) => cells.some(({ value }) => value === 0.0123));
    const column = rows[row]?.findIndex(({ value }) => value === 0.0123) ?? -1;
    const place = {
      sheetId: sheetId('Assumptions'),
      area: {
        row: row + (area?.row ?? 0),
        column: column + (area?.column ?? 0),
        ...{ rowCount: 1, columnCount: 1 },
      },
    };
    office.grid.write(place.sheetId, place.area, [[{ kind: 'value', value: 0.0345 }]]);
    office.host.book.raise({
      ...{ kind: 'changed', ...place, changeType: 'RangeEdited', by: 'person' },
      details: null,
    });
    const projected = () =>
      session.getState().report?.scenarios.map(({ indicators }) => indicators[0]?.values[1]);
    await until(() => projected()?.[1] === 1234567.8 * 1.0345);
    expect(session.getState().tableProblems).toEqual([]);
  });

  test('another write holds, and is undone', async () => {
    const before = valuesOf('Targets');
    session.open(planOf(another));
    expect(await write()).toMatchObject({ ok: true, value: { differing: null } });
    await office.grid.whenCalculated();
    expect(valuesOf('Targets')).not.toEqual(before);
    expect(await session.undoWrite(new AbortController().signal)).toMatchObject({ ok: true });
    await office.grid.whenCalculated();
    expect(valuesOf('Targets')).toEqual(before);
  });

  test('a function is inserted and gives its results and errors', async () => {
    jest.resetModules();
    await import('../../src/functions/main');
    const port = createFormulaPort();
    const place = { sheet: 'Sheet1', row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(await port.insertFormula(place, '=PLAN.TARGET_GAP(90.5,100)')).toMatchObject({
      ok: true,
    });
    await until(() => valuesOf('Sheet1')[0] === 9.5);
    const below = { ...place, row: 1 };
    expect(await port.insertFormula(below, '=PLAN.TARGET_GAP(1/0,100)')).toMatchObject({
      ok: true,
    });
    await until(() => valuesOf('Sheet1')[1] === '#DIV/0!');
    expect(await port.readAreas([place])).toEqual({ ok: true, value: [[[9.5]]] });
  });
});

/** Tests that take long: every run has them in one region, a whole run in each. */
const LONG = [
  '../../src/workbook/excel/create-excel-workbook.host.test',
  '../../src/workbook/excel/formula-port.host.test',
  '../../src/workbook/excel/write/rewriting.host.test',
  './live-plan.host.test',
  './live-tables.host.test',
];

for (const region of isWhole ? REGIONS : []) {
  describe(`the long tests in ${region}`, () => {
    const before = process.env['PLANPATH_REGION'];
    beforeAll(() => {
      process.env['PLANPATH_REGION'] = region;
    });
    afterAll(() => {
      if (before === undefined) delete process.env['PLANPATH_REGION'];
      else process.env['PLANPATH_REGION'] = before;
    });
    for (const path of LONG) {
      jest.isolateModules(() => {
        jest.requireActual(path);
      });
    }
  });
}
