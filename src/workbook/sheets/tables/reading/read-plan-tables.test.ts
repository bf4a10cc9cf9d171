import fc from 'fast-check';
import {
  anyPlan,
  buildPlanSpec,
  mustReport,
  mustResolve,
} from '../../../../../test/support/plans/build-plan';
import { plannedTables } from '../../../../../test/support/workbooks/planned-tables';
import { everyKindPlan } from '../../../../../test/support/plans/every-kind-plan';
import { parseFormula } from '../../../../domain/formulas/parse-formula';
import {
  type Assumption,
  driversOf,
  parsePlanSpec,
  type Plan,
  resolvePlan,
} from '../../../../domain/index';
import { LOCALES } from '../../../../shared/local-text';
import { cellAddress } from '../../../../shared/a1';
import { findInputCell } from '../assumption-cells';
import { planSheets } from '../../plan-sheets';
import { readPlan } from './read-plan';
import { readPlanTables } from './read-plan-tables';
import type { CellValue } from '../cell-types';
import type { RawTable, RawTables } from '../table-rows';
import { runs } from '../../../../../test/support/seed';

const plan = mustResolve(buildPlanSpec());
const tables = plannedTables(planSheets(mustReport(plan), 'en'));

const everyKindTables = plannedTables(planSheets(mustReport(everyKindPlan()), 'en'));

/** The plan that tables come to, or what is wrong with them. */
function readBack(from: RawTables) {
  const reading = readPlanTables(from);
  if (!reading) throw new Error('no tables');
  const spec = parsePlanSpec(reading.spec);
  const resolved = spec.ok ? resolvePlan(spec.value, parseFormula) : spec;
  return { ...reading, resolved };
}

function withCell(
  name: string,
  header: string,
  row: number,
  value: CellValue,
  from: RawTables = tables,
): RawTables {
  return from.map((table) => {
    if (table.name !== name) return table;
    const column = table.headers.indexOf(header);
    const rows = table.rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
    );
    return { ...table, rows };
  });
}

/** The sheets list assumptions in the order of the indicators and of their drivers. */
function inSheetOrder(value: Plan): Plan {
  const order = value.indicators.flatMap(({ id, model }) =>
    driversOf(model).map((driver) => `${id}|${driver}`),
  );
  const place = ({ indicator, driver }: Assumption) => order.indexOf(`${indicator}|${driver}`);
  return {
    ...value,
    scenarios: value.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: [...scenario.assumptions].sort((a, b) => place(a) - place(b)),
    })),
  };
}

describe('readPlanTables', () => {
  test('finds no plan where there is no table', () => {
    expect(readPlanTables([])).toBeNull();
    const foreign: RawTable = {
      name: 'T1',
      sheetName: 'S',
      row: 0,
      column: 0,
      headers: [],
      rows: [],
    };
    expect(readPlanTables([foreign])).toBeNull();
  });

  test.each(LOCALES)('reads any plan back as it was written in %s', (locale) => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const written = plannedTables(planSheets(mustReport(any), locale));
        expect(readPlan(written, parseFormula)).toEqual({ kind: 'plan', plan: inSheetOrder(any) });
      }),
      { numRuns: runs(30) },
    );
  });

  test('asks for the formula parser and, with it, reads every kind of indicator', () => {
    const written = everyKindPlan();
    const sheets = everyKindTables;
    const rows = sheets.find(({ name }) => name === 'PlanIndicators');
    const reading = readPlan(sheets);
    const problems = reading.kind === 'problems' ? reading.problems : [];
    expect(new Set(problems.map(({ problem }) => problem.kind))).toEqual(
      new Set(['formulasNotLoaded']),
    );
    const place = (rows?.row ?? 0) + 2 + written.indicators.findIndex(({ id }) => id === 'share');
    expect(problems[0]?.cell).toMatch(new RegExp(`^Assumptions!\\w+${place}$`));
    expect(readPlan(sheets, parseFormula)).toEqual({ kind: 'plan', plan: inSheetOrder(written) });
  });

  test.each([
    ['PlanAssumptions', '2025', 'single', 'singleValue'],
    ['PlanIndicators', 'Valid for (years)', 'firms', 'settingNotAllowed'],
    ['PlanIndicators', 'Formula', 'share', 'unknownReference'],
    ['PlanIndicators', 'Follows (ID)', 'income', 'unknownReference'],
    ['PlanProjects', 'Indicator ID', 'plant', 'notAPipeline'],
    ['PlanPhases', 'Last year', 'first', 'yearsReversed'],
    ['PlanInfo', 'Value', 'deflator', 'unknownReference'],
    ['PlanHistory', 'When (UTC)', '2024-01-05T08:00:00Z', 'wrongType'],
    ['PlanMilestones', 'Status', 'law', 'notOneOf'],
  ])('locates what is wrong in %s, column %s', (name, header, row, kind) => {
    const all = everyKindTables;
    const table = all.find((each) => each.name === name);
    const wanted = row === 'single' ? 'main|schools|ceiling' : row;
    const index = (table?.rows ?? []).findIndex((cells) => cells.includes(wanted));
    const value = { 2025: 0.7, 'Valid for (years)': 3, 'Last year': 1999 }[header] ?? 'firms';
    const typed = kind === 'unknownReference' ? 'nobody' : value;
    const reading = readPlan(withCell(name, header, index, typed, all), parseFormula);
    const column = (table?.column ?? 0) + (table?.headers.indexOf(header) ?? 0);
    const cell = `${table?.sheetName ?? ''}!${cellAddress((table?.row ?? 0) + 1 + index, column)}`;
    const problems = reading.kind === 'problems' ? reading.problems : [];
    expect(problems).toContainEqual(
      expect.objectContaining({ cell, problem: expect.objectContaining({ kind }) as unknown }),
    );
  });

  test('reads the same plan when columns and rows are moved and empty rows put in', () => {
    const moved = tables.map((table) => ({
      ...table,
      headers: [...table.headers].reverse(),
      rows: [
        table.headers.map(() => ''),
        ...(table.name === 'PlanAssumptions' ? [...table.rows].reverse() : table.rows),
      ].map((row) => [...row].reverse()),
    }));
    const { resolved } = readBack(moved);
    expect(resolved.ok && inSheetOrder(resolved.value)).toEqual(plan);
  });

  test('locates a text where a number belongs', () => {
    const { resolved, addressOf } = readBack(withCell('PlanAssumptions', '2025', 0, 'six'));
    const problem = resolved.ok ? undefined : resolved.error[0];
    expect(problem).toMatchObject({ kind: 'wrongType', value: 'six' });
    const cell = findInputCell(tables, {
      ...{ scenario: 'scenario-0', indicator: 'indicator-0', driver: 'growth', year: 2025 },
    });
    expect(problem && addressOf(problem.path)).toBe(`Assumptions!I${(cell?.row ?? 0) + 1}`);
  });

  test('locates a missing base value, a wrong word and a growth of −150 %', () => {
    const at = (changed: RawTables) => {
      const { resolved, addressOf } = readBack(changed);
      return resolved.ok
        ? []
        : resolved.error.map(({ kind, path }) => `${kind} ${addressOf(path) ?? '?'}`);
    };
    const indicators = tables.find(({ name }) => name === 'PlanIndicators');
    const row = (indicators?.row ?? 0) + 2;
    const withoutBase = withCell('PlanIndicators', 'Base value', 0, null);
    expect(at(withoutBase)).toEqual([]);
    expect(at(withCell('PlanIndicators', 'Kind', 0, 'stock', withoutBase))).toContain(
      `missing Assumptions!G${row}`,
    );
    expect(at(withCell('PlanIndicators', 'Kind', 0, 'heap'))).toContain(
      `notOneOf Assumptions!C${row}`,
    );
    const assumptions = tables.find(({ name }) => name === 'PlanAssumptions');
    const assumptionRow = (assumptions?.row ?? 0) + 2;
    expect(at(withCell('PlanAssumptions', '2024', 0, -1.5))).toEqual([
      `outOfRange Assumptions!H${assumptionRow}`,
    ]);
    expect(at(withCell('PlanAssumptions', '2024', 0, null))).toEqual([
      `incompleteRoot Assumptions!H${assumptionRow}`,
    ]);
  });

  test('reports assumptions of an unknown scenario, with the nearest name', () => {
    const { problems, addressOf } = readBack(
      withCell('PlanAssumptions', 'Scenario ID', 2, 'scenaro-1'),
    );
    expect(problems).toMatchObject([
      { kind: 'unknownReference', value: 'scenaro-1', to: 'scenario', nearest: 'scenario-1' },
    ]);
    expect(problems[0] && addressOf(problems[0].path)).toMatch(/^Assumptions!\w+$/);
  });

  test.each(['scenario-0', '1 wrong'])(
    'calls no row unknown when %s takes the place of the id of its scenario',
    (id) => {
      const reading = readPlan(withCell('PlanScenarios', 'ID', 1, id));
      const found = reading.kind === 'problems' ? reading.problems : [];
      expect(found.map(({ problem }) => problem.kind)).toEqual([
        id === 'scenario-0' ? 'duplicateId' : 'badId',
      ]);
    },
  );

  test('locates a name that another scenario has', () => {
    const reading = readPlan(withCell('PlanScenarios', 'Name (English)', 2, ' SCENARIO 0'));
    const rows = tables.find(({ name }) => name === 'PlanScenarios');
    expect(reading).toMatchObject({
      kind: 'problems',
      problems: [
        {
          problem: { kind: 'duplicateName', value: 'SCENARIO 0' },
          cell: `Assumptions!A${(rows?.row ?? 0) + 4}`,
        },
      ],
    });
  });

  test('takes a number typed without a source as the planner’s own', () => {
    const { resolved } = readBack(withCell('PlanAssumptions', '2024', 3, 0.5));
    const scenario = resolved.ok ? resolved.value.scenarios[1] : undefined;
    const found = scenario?.assumptions.find(({ indicator }) => indicator === 'indicator-1');
    expect(found?.provenance.evidence).toBe('assumed');
    expect(found?.values[0]).toBe(0.5);
  });

  test('takes a day that the spreadsheet counted as a date', () => {
    const { resolved } = readBack(withCell('PlanIndicators', 'Date', 0, 45275));
    expect(resolved.ok && resolved.value.indicators[0]?.base?.provenance.date).toBe('2023-12-15');
  });
});

describe('findInputCell', () => {
  const input = {
    ...{ scenario: 'scenario-1', indicator: 'indicator-1', year: 2026 },
    driver: 'growth',
  } as const;

  test('finds the cell wherever its row and column are', () => {
    const first = findInputCell(tables, input);
    const shifted = tables.map((table) => ({
      ...table,
      row: table.row + 7,
      column: table.column + 2,
    }));
    expect(findInputCell(shifted, input)).toEqual({
      sheetName: 'Assumptions',
      row: (first?.row ?? 0) + 7,
      column: (first?.column ?? 0) + 2,
    });
  });

  test('finds nothing when the row, the year or the table was deleted', () => {
    expect(findInputCell([], input)).toBeNull();
    expect(findInputCell(tables, { ...input, year: 2050 })).toBeNull();
    expect(findInputCell(tables, { ...input, scenario: 'gone' })).toBeNull();
    expect(findInputCell(tables, { ...input, driver: 'actual' })).toBeNull();
  });
});
