import type { Plan, UncertaintySpec } from '../../src/domain/index';
import {
  removeUncertainty,
  setCorrelation,
  setUncertainty,
} from '../../src/session/commands/edit/uncertainty-edits';
import { type LiveSheets, useLiveSheets, writeSheets } from '../support/pane/live-sheets';
import { smallUncertainPlan } from '../support/plans/small-uncertain-plan';
import { until } from '../support/until';

const provenance = { evidence: 'assumed' } as const;
const growth = { indicator: 'gdp', driver: 'growth' } as const;
const triangle: UncertaintySpec = {
  ...growth,
  ...{ shape: 'triangular', low: 0.04, mode: 0.06, high: 0.07 },
  provenance,
};

let grid: LiveSheets['grid'];
let person: LiveSheets['person'];
let session: LiveSheets['session'];
const arrange = (opened: LiveSheets['session']) => void opened.selectScenario('base');
useLiveSheets({ plan: smallUncertainPlan(), arrange }, (live) => {
  ({ grid, person, session } = live);
});

const inPane = (): Plan => {
  const { plan } = session.getState();
  if (!plan) throw new Error('The pane has no plan');
  return plan;
};
const first = () => inPane().scenarios[0]?.uncertainties[0];
const KEYS = 'base gdp triangle';
const valueAt = (table: string, keys: string, header: string) => {
  const { sheetId, row, column } = person.cell(table, keys, header);
  return grid.read(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0]?.value;
};

describe('the tables of uncertain drivers, live', () => {
  test('a number that a person types reaches the pane', async () => {
    person.type(person.cell('PlanUncertainties', KEYS, 'High'), 0.08);
    await until(() => {
      const { distribution } = first() ?? {};
      return distribution?.shape === 'triangular' && distribution.high === 0.08;
    });
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [], canUndo: true });
  });

  test('a mistake is told with its cell, and the plan stays until it is mended', async () => {
    const at = person.cell('PlanUncertainties', KEYS, 'Low');
    person.type(at, 0.065);
    await until(() => session.getState().tableProblems.length > 0);
    expect(session.getState().tableProblems).toMatchObject([
      {
        problem: { kind: 'badDistribution', problem: { kind: 'wrongOrder' } },
        cell: person.cell('PlanUncertainties', KEYS, 'Most likely').address,
      },
    ]);
    expect(first()).toEqual(smallUncertainPlan().scenarios[0]?.uncertainties[0]);
    person.type(at, 0.05);
    await until(() => session.getState().tableProblems.length === 0);
    expect(first()).toMatchObject({ distribution: { low: 0.05 } });
  });

  test('a number that is set in the pane reaches its cell, and no sheet is written again', async () => {
    session.edit(setUncertainty('base', { ...triangle, high: 0.09 }));
    await until(() => valueAt('PlanUncertainties', KEYS, 'High') === 0.09);
    const [pair] = inPane().correlations;
    const second = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
    expect(pair?.second).toMatchObject(second);
    session.edit(setCorrelation({ first: growth, second, value: 0.7, provenance }));
    const { sheetId, area } = person.table('PlanCorrelations');
    const numbers = () =>
      grid.read(sheetId, area).flatMap((line) => line.map(({ value }) => value));
    await until(() => numbers().includes(0.7));
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: null });
    session.undo();
    await until(() => numbers().includes(0.4));
  });

  test('a row that comes or goes waits for the sheets to be written', async () => {
    session.edit(removeUncertainty('base', { ...growth, year: 2025 }));
    expect(session.getState().sheets).toBe('outOfDate');
    await writeSheets(session);
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [] });
    expect(inPane().scenarios[0]?.uncertainties).toHaveLength(2);
  });
});
