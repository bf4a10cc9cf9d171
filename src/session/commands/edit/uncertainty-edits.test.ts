import { mustReport } from '../../../../test/support/plans/build-plan';
import { gdp, smallPlan } from '../../../../test/support/plans/small-plan';
import { smallUncertainPlan } from '../../../../test/support/plans/small-uncertain-plan';
import type { Plan, UncertaintySpec } from '../../../domain/index';
import type { Result } from '../../../shared/result';
import { createSession } from '../../create-session';
import type { EditProblem } from '../command-types';
import { setIndicatorBase } from '../indicators';
import { deleteScenario } from '../scenarios';
import { duplicateIndicator } from './indicator-edits';
import { changePlan } from './plan-edits';
import { removeIndicator } from './remove-indicator';
import {
  removeCorrelation,
  removeUncertainty,
  setCorrelation,
  setUncertainty,
} from './uncertainty-edits';

const provenance = { evidence: 'assumed' } as const;
const growth = { indicator: 'gdp', driver: 'growth' } as const;
const additions = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
const triangle: UncertaintySpec = {
  ...growth,
  ...{ shape: 'triangular', low: 0.04, mode: 0.06, high: 0.07 },
  provenance,
};

function must(result: Result<Plan, unknown>): Plan {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const uncertaintiesOf = (plan: Plan, id = 'base') =>
  plan.scenarios.find((scenario) => scenario.id === id)?.uncertainties ?? [];
const problemsOf = (result: Result<Plan, EditProblem>) =>
  result.ok || result.error.kind !== 'rules' ? [] : result.error.problems;

describe('an uncertainty', () => {
  it('is set, replaced in its place, and taken away', () => {
    const plan = smallPlan();
    const one = must(setUncertainty('base', triangle)(plan));
    expect(uncertaintiesOf(one)).toMatchObject([{ year: null, distribution: { high: 0.07 } }]);
    const two = must(setUncertainty('base', { ...triangle, year: 2025, high: 0.08 })(one));
    const three = must(setUncertainty('base', { ...triangle, high: 0.09 })(two));
    expect(uncertaintiesOf(three)).toMatchObject([
      { year: null, distribution: { high: 0.09 } },
      { year: 2025, distribution: { high: 0.08 } },
    ]);
    const left = must(removeUncertainty('base', growth)(three));
    expect(uncertaintiesOf(left)).toMatchObject([{ year: 2025 }]);
    expect(must(removeUncertainty('base', { ...growth, year: 2025 })(left))).toEqual(plan);
  });

  it('obeys the rules of plans', () => {
    const wrong = setUncertainty('base', { ...triangle, low: 0.065 })(smallPlan());
    expect(problemsOf(wrong)).toMatchObject([{ kind: 'badDistribution' }]);
    expect(setUncertainty('none', triangle)(smallPlan())).toMatchObject({
      error: { kind: 'unknownScenario', scenario: 'none' },
    });
    const outside = setUncertainty('base', { ...triangle, year: 2040 })(smallPlan());
    expect(problemsOf(outside)).toMatchObject([{ kind: 'yearOutsideHorizon' }]);
  });

  it('leaves what it does not touch as the same objects', () => {
    const plan = smallUncertainPlan();
    const after = must(setUncertainty('base', { ...triangle, high: 0.09 })(plan));
    expect(after.indicators).toBe(plan.indicators);
    expect(after.correlations).toBe(plan.correlations);
    expect(after.scenarios[1]).toBe(plan.scenarios[1]);
    expect(uncertaintiesOf(after)[1]).toBe(uncertaintiesOf(plan)[1]);
  });

  it('is one step of undo', () => {
    const session = createSession({ workbook: null });
    session.open(smallPlan());
    session.edit(setUncertainty('base', triangle));
    session.undo();
    expect(session.getState()).toMatchObject({ plan: smallPlan(), canUndo: false });
    session.redo();
    const { plan } = session.getState();
    expect(plan && uncertaintiesOf(plan)).toHaveLength(1);
  });

  it('takes correlations along when nothing is uncertain any more', () => {
    const plan = smallUncertainPlan();
    const one = ['base', 'optimistic'].reduce(
      (before, id) => must(removeUncertainty(id, growth)(before)),
      plan,
    );
    const certain = must(removeUncertainty('base', { ...growth, year: 2025 })(one));
    expect(certain.correlations).toEqual([]);
    expect(plan.correlations).toHaveLength(2);
  });
});

describe('a correlation', () => {
  const pair = { first: growth, second: additions } as const;

  it('is set, replaced in either order, and taken away', () => {
    const plan = { ...smallUncertainPlan(), correlations: [] };
    const one = must(setCorrelation({ ...pair, value: 0.5, provenance })(plan));
    const two = must(
      setCorrelation({ first: additions, second: growth, value: -0.5, provenance })(one),
    );
    // Its row keeps its place and its two sides.
    expect(two.correlations).toMatchObject([{ first: growth, value: -0.5 }]);
    expect(must(removeCorrelation(pair)(two)).correlations).toEqual([]);
  });

  it('obeys the rules of plans', () => {
    const certain = setCorrelation({ ...pair, value: 0.5, provenance })(smallPlan());
    expect(problemsOf(certain)).toMatchObject([
      { kind: 'notUncertain', path: ['correlations', 0, 'first'] },
      { kind: 'notUncertain', path: ['correlations', 0, 'second'] },
    ]);
  });
});

describe('uncertainties follow other edits', () => {
  const plan = smallUncertainPlan();

  it('go with their indicator', () => {
    const after = must(removeIndicator(mustReport(plan), 'high-tech-firms')(plan));
    expect(uncertaintiesOf(after).map(({ indicator }) => indicator)).toEqual(['gdp', 'gdp']);
    expect(after.correlations).toHaveLength(1);
  });

  it('go with a year that leaves the horizon', () => {
    const after = must(changePlan(mustReport(plan), {}, { baseYear: 2023, years: 1 })(plan));
    expect(uncertaintiesOf(after).map(({ year }) => year)).toEqual([null, null]);
    expect(after.correlations).toMatchObject([{ first: { year: null } }]);
  });

  it('come along with a copy of their indicator', () => {
    const after = must(duplicateIndicator('gdp', 'Copy')(plan));
    const copies = uncertaintiesOf(after).filter(({ indicator }) => indicator === 'gdp-2');
    expect(copies.map(({ year }) => year)).toEqual([null, 2025]);
  });

  it('are taken over by the children of a deleted scenario', () => {
    const after = must(deleteScenario(plan, 'base'));
    expect(uncertaintiesOf(after, 'optimistic')).toMatchObject([
      // Its own row of every year stands above both rows that it inherited.
      { indicator: 'gdp', year: null, distribution: { shape: 'normal' } },
      { indicator: 'high-tech-firms', year: null, distribution: { shape: 'discrete' } },
      { indicator: 'high-tech-firms', year: 2026, distribution: { shape: 'uniform' } },
    ]);
  });

  it('follow the base value that a history ends with', () => {
    const known = [2020, 2021, 2022].map((year) => ({
      ...{ year, value: 10 * (year - 2010) },
      provenance: smallPlan().indicators[0]!.base!.provenance,
    }));
    const past = smallPlan({ indicators: [gdp({ known }), ...smallPlan().indicators.slice(1)] });
    const before = must(setUncertainty('base', { ...growth, shape: 'history', provenance })(past));
    const after = must(setIndicatorBase(before, { indicator: 'gdp', value: 240 }));
    expect(uncertaintiesOf(after)[0]?.distribution).toEqual({
      shape: 'history',
      changes: [110 / 100 - 1, 120 / 110 - 1, 240 / 120 - 1],
    });
    expect(setIndicatorBase(before, { indicator: 'gdp', value: 0 })).toMatchObject({ ok: false });
  });
});
