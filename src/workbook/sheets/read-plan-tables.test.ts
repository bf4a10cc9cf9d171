import fc from 'fast-check';
import { anyPlan, buildPlanSpec, mustReport, mustResolve } from '../../../test/support/build-plan';
import { plannedTables } from '../../../test/support/planned-tables';
import { LOCALES, parsePlanSpec, resolvePlan, type Plan } from '../../domain/index';
import { findInputCell } from './find-input-cell';
import { planSheets } from './plan-sheets';
import { readPlan } from './read-plan';
import { readPlanTables } from './read-plan-tables';
import type { CellValue, RawTable, RawTables } from './table-rows';

const plan = mustResolve(buildPlanSpec());
const tables = plannedTables(planSheets(mustReport(plan), 'en'));

/** The plan that tables come to, or what is wrong with them. */
function readBack(from: RawTables) {
  const reading = readPlanTables(from);
  if (!reading) throw new Error('no tables');
  const spec = parsePlanSpec(reading.spec);
  const resolved = spec.ok ? resolvePlan(spec.value) : spec;
  return { ...reading, resolved };
}

function withCell(name: string, header: string, row: number, value: CellValue): RawTables {
  return tables.map((table) => {
    if (table.name !== name) return table;
    const column = table.headers.indexOf(header);
    const rows = table.rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
    );
    return { ...table, rows };
  });
}

function inIndicatorOrder(value: Plan): Plan {
  const order = new Map(value.indicators.map(({ id }, index) => [id, index]));
  const place = ({ indicator }: { readonly indicator: string }) => order.get(indicator) ?? 0;
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
        const { resolved, problems } = readBack(written);
        expect(problems).toEqual([]);
        expect(resolved).toEqual({ ok: true, value: inIndicatorOrder(any) });
      }),
      { numRuns: 60 },
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
    expect(resolved.ok && inIndicatorOrder(resolved.value)).toEqual(plan);
  });

  test('locates a text where a number belongs', () => {
    const { resolved, addressOf } = readBack(withCell('PlanAssumptions', '2025', 0, 'six'));
    const problem = resolved.ok ? undefined : resolved.error[0];
    expect(problem).toMatchObject({ kind: 'wrongType', value: 'six' });
    const cell = findInputCell(tables, {
      ...{ scenario: 'scenario-0', indicator: 'indicator-0', year: 2025 },
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
    expect(at(withCell('PlanIndicators', 'Base value', 0, null))).toEqual([
      `missing Assumptions!G${row}`,
    ]);
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

  test('reports assumptions of a scenario that is not there, with the one that was meant', () => {
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
      const said = reading.kind === 'problems' ? reading.problems : [];
      expect(said.map(({ problem }) => problem.kind)).toEqual([
        id === 'scenario-0' ? 'duplicateId' : 'badId',
      ]);
    },
  );

  test('locates a name that another scenario bears', () => {
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
    const said = scenario?.assumptions.find(({ indicator }) => indicator === 'indicator-1');
    expect(said?.provenance.evidence).toBe('assumed');
    expect(said?.values[0]).toBe(0.5);
  });

  test('takes a day that the spreadsheet counted as a date', () => {
    const { resolved } = readBack(withCell('PlanIndicators', 'Date', 0, 45275));
    expect(resolved.ok && resolved.value.indicators[0]?.base.provenance.date).toBe('2023-12-15');
  });
});

describe('findInputCell', () => {
  const input = { scenario: 'scenario-1', indicator: 'indicator-1', year: 2026 };

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

  test('finds nothing when the row, the year or the table is gone', () => {
    expect(findInputCell([], input)).toBeNull();
    expect(findInputCell(tables, { ...input, year: 2050 })).toBeNull();
    expect(findInputCell(tables, { ...input, scenario: 'gone' })).toBeNull();
  });
});
