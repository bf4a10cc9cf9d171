import type { Plan } from '../../src/domain/index';
import { openLivePane } from '../support/pane/live-pane';
import { type LiveSheets, useLiveSheets, writeSheets } from '../support/pane/live-sheets';
import { everyKindPlan } from '../support/plans/small-every-kind-plan';
import { until } from '../support/until';

/** Without a formula: other tests show how formulas are read. */
const plan: Plan = everyKindPlan({
  indicators: everyKindPlan().indicators.filter(({ kind }) => kind !== 'formula'),
});

let grid: LiveSheets['grid'];
let person: LiveSheets['person'];
let session: LiveSheets['session'];
useLiveSheets(
  {
    plan,
    arrange: (opened) => {
      opened.addTarget({
        ...{ indicator: 'stock', basis: 'level', comparator: 'atLeast', value: 900, year: 2025 },
      });
    },
  },
  (live) => {
    ({ grid, person, session } = live);
  },
);

const write = () => writeSheets(session);

type Row = Readonly<Record<string, string | number>>;

/** Types a row so many rows below a table, which does not grow. */
function typeBelow(name: string, row: Row, rowsBelow = 1): void {
  const { sheetId, area } = person.table(name);
  const [headers = []] = grid.read(sheetId, { ...area, rowCount: 1 });
  const titles = headers.map(({ value }) => value);
  for (const [header, content] of Object.entries(row)) {
    const offset = titles.indexOf(header);
    if (offset < 0) throw new Error(`${name} has no ${header} beside ${titles.join(', ')}`);
    const place = { row: area.row + area.rowCount - 1 + rowsBelow, column: area.column + offset };
    person.type({ sheetId, ...place, address: '' }, content);
  }
}

const TARGET: Row = {
  ...{ ID: 'typed', 'Measured as': 'Level', Comparator: 'At least', Target: 800, Year: 2025 },
  'Indicator ID': 'stock',
};

const typedTarget = () => session.getState().plan?.targets.find(({ id }) => id === 'typed');

describe('a row that is typed below a table', () => {
  test('is a part of the plan, and of the table with the next write', async () => {
    typeBelow('PlanTargets', TARGET);
    await until(() => typedTarget() !== undefined);
    expect(typedTarget()).toMatchObject({ indicator: 'stock', value: 800, year: 2025 });
    expect(session.getState()).toMatchObject({ sheets: 'outOfDate', rowsLeftOut: [] });
    expect(await write()).toMatchObject({ ok: true });
    expect(person.table('PlanTargets').area.rowCount).toBe(3);
    expect(session.getState()).toMatchObject({ sheets: 'live', rowsLeftOut: [] });
    const second = await openLivePane();
    await second.close();
    expect(second.session.getState().plan?.targets.map(({ id }) => id)).toContain('typed');
  });

  test('that is not complete is told with what is missing, and the plan goes on', async () => {
    const { Year: _, ...withoutYear } = TARGET;
    typeBelow('PlanTargets', withoutYear);
    await until(() => session.getState().rowsLeftOut.length > 0);
    const { rowsLeftOut, tableProblems } = session.getState();
    expect(tableProblems).toEqual([]);
    expect(rowsLeftOut).toMatchObject([{ problem: { kind: 'missing' } }]);
    expect(rowsLeftOut[0]?.cell).toMatch(/^Targets!/);
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    person.type(at, 870);
    await until(() => session.getState().plan?.targets[0]?.value === 870);
  });

  test.each([
    [
      'PlanMilestones',
      { ID: 'typed', 'Goal (English)': 'Open the bridge' },
      (of: Plan) => of.milestones,
    ],
    [
      'PlanPhases',
      { ID: 'typed', 'Name (English)': 'Start', 'First year': 2024, 'Last year': 2025 },
      (of: Plan) => of.phases,
    ],
    [
      'PlanProjects',
      {
        ID: 'typed',
        'Name (English)': 'Line 3',
        'Indicator ID': 'pipeline',
        'Full capacity': 5,
        'Ready at the end of': 2024,
      },
      (of: Plan) => of.projects,
    ],
    [
      'PlanIndicators',
      {
        ID: 'typed',
        'Name (English)': 'Parks',
        Kind: 'Formula',
        Formula: 'stock * 2',
        'Unit (English)': 'ha',
      },
      (of: Plan) => of.indicators,
    ],
  ] as const)('%s', async (table, row, partOf) => {
    typeBelow(table, row);
    await until(() => partOf(session.getState().plan ?? plan).some(({ id }) => id === 'typed'));
    expect(session.getState()).toMatchObject({ sheets: 'outOfDate', rowsLeftOut: [] });
    expect(await write()).toMatchObject({ ok: true });
    expect(session.getState().sheets).toBe('live');
    expect(partOf(session.getState().plan ?? plan).some(({ id }) => id === 'typed')).toBe(true);
  });

  test('an indicator without its assumptions is told', async () => {
    typeBelow('PlanIndicators', {
      ...{ ID: 'typed', 'Name (English)': 'Parks', Kind: 'Stock', 'Unit (English)': 'parks' },
      'Base value': 10,
    });
    await until(() => session.getState().rowsLeftOut.length > 0);
    expect(session.getState().tableProblems).toEqual([]);
  });

  test('a target names its indicator as well as its ID', async () => {
    const { 'Indicator ID': _, ...withoutId } = TARGET;
    const name = plan.indicators.find(({ id }) => id === 'stock')?.name.en ?? '';
    typeBelow('PlanTargets', { ...withoutId, Indicator: name });
    await until(() => typedTarget() !== undefined);
    expect(typedTarget()).toMatchObject({ indicator: 'stock', value: 800 });
  });

  test('a row that is not in the plan yet is not overwritten unasked', async () => {
    const { Year: _, ...withoutYear } = TARGET;
    typeBelow('PlanTargets', withoutYear);
    await until(() => session.getState().rowsLeftOut.length > 0);
    session.addTarget({
      ...{ indicator: 'stock', basis: 'level', comparator: 'atLeast', value: 950, year: 2026 },
    });
    expect(await write()).toMatchObject({
      ok: false,
      error: {
        kind: 'obstructed',
        obstacles: Array<unknown>(4).fill({ kind: 'filledCells', effect: 'asks' }),
      },
    });
  });

  test('a remark below a table is no row', async () => {
    typeBelow('PlanTargets', { ID: 'Source: the report' });
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    person.type(at, 870);
    await until(() => session.getState().plan?.targets[0]?.value === 870);
    expect(session.getState()).toMatchObject({ sheets: 'live', rowsLeftOut: [] });
  });
});
