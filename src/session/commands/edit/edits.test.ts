import { everyKindPlan } from '../../../../test/support/plans/small-every-kind-plan';
import { mustReport } from '../../../../test/support/plans/build-plan';
import { ASSUMED, growth, scenario, smallPlan } from '../../../../test/support/plans/small-plan';
import { INDICATOR_KINDS, type Plan, type PlanReport } from '../../../domain/index';
import type { EditProblem, PlanEdit } from '../command-types';
import { kindChangeEffects } from './change-kind';
import { editIndicator } from './edit-indicator';
import { fieldOfPath } from './edit-plan';
import { horizonEffects } from './horizon';
import { addIndicator, duplicateIndicator, moveIndicator } from './indicator-edits';
import { indicatorId } from './indicator-id';
import { changePlan } from './plan-edits';
import { hangingOn, removeIndicator } from './remove-indicator';

function must(plan: Plan, edit: PlanEdit): Plan {
  const edited = edit(plan);
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  return edited.value;
}

function fieldsOf(plan: Plan, edit: PlanEdit): readonly (string | null)[] {
  const edited = edit(plan);
  if (edited.ok) throw new Error('The edit was not refused');
  return fieldsIn(edited.error);
}

function fieldsIn(problem: EditProblem): readonly (string | null)[] {
  return problem.kind === 'rules' ? problem.problems.map(({ path }) => fieldOfPath(path)) : [null];
}

function paths(report: PlanReport, id: string): readonly (readonly number[])[] {
  return report.scenarios.map(({ indicators }) => {
    const found = indicators.find(({ indicator }) => indicator.id === id);
    if (!found) throw new Error(`No path of ${id}`);
    return found.values;
  });
}

const slow = scenario('slow', 'base', [growth([0.01, null, 0.02])]);
const two = smallPlan({ scenarios: [...smallPlan().scenarios.slice(0, 1), slow] });

describe('an added indicator', () => {
  it.each(INDICATOR_KINDS.filter((kind) => kind !== 'formula'))(
    'of the kind %s is complete in every scenario',
    (kind) => {
      const plan = must(
        two,
        addIndicator({
          ...{ name: 'New one', unit: '%', kind, base: 0.5 },
          settings: kind === 'linked' ? { follows: 'gdp' } : {},
        }),
      );
      expect(plan.indicators.at(-1)).toMatchObject({ id: 'new-one', kind, base: { value: 0.5 } });
      expect(mustReport(plan).scenarios).toHaveLength(two.scenarios.length);
    },
  );

  it('is refused at the field that is wrong', () => {
    const draft = { unit: '%', kind: 'coverage', base: 45 } as const;
    expect(fieldsOf(two, addIndicator({ ...draft, name: 'Cover' }))).toEqual(['base']);
    expect(fieldsOf(two, addIndicator({ ...draft, name: ' ', base: 0.4 }))).toEqual(['name']);
    const taken = two.indicators[0]?.name.en ?? '';
    expect(fieldsOf(two, addIndicator({ ...draft, name: taken, base: 0.4 }))).toEqual(['name']);
    const renewable = {
      ...draft,
      name: 'R',
      kind: 'renewable',
      settings: { validity: 0.5 },
    } as const;
    expect(fieldsOf(two, addIndicator(renewable))).toEqual(['validity']);
    const linked = { ...draft, name: 'L', kind: 'linked' } as const;
    expect(fieldsOf(two, addIndicator(linked))).toEqual(['follows']);
    expect(fieldsOf(two, addIndicator({ ...draft, name: 'F', kind: 'formula' }))).toEqual([
      'formula',
    ]);
  });
});

describe('the id of a new indicator', () => {
  it('is its name as it is typed in a formula', () => {
    expect(indicatorId('GDP per head (2023)', ['gdp'])).toBe('gdp-per-head-2023');
    expect(indicatorId('地区生产总值', [])).toBe('地区生产总值');
    expect(indicatorId('GDP', ['gdp', 'gdp-2'])).toBe('gdp-3');
    expect(indicatorId('2030', ['indicator-1'])).toBe('indicator-2');
    expect(indicatorId('Year', [])).toBe('indicator-1');
  });
});

describe('a change of kind', () => {
  const plan = everyKindPlan();
  const report = mustReport(plan);
  const able = plan.indicators.filter(({ kind }) => kind !== 'given').map(({ id }) => id);

  it.each(able)('of %s to values typed year by year keeps every path', (id) => {
    const edited = must(plan, editIndicator(report, id, { kind: 'given' }));
    expect(paths(mustReport(edited), id)).toEqual(paths(report, id));
  });

  it.each(['level', 'stock', 'linked', 'coverage'])('of %s to growth keeps its path', (id) => {
    const edited = must(plan, editIndicator(report, id, { kind: 'level' }));
    expect(paths(mustReport(edited), id)).toEqual(
      paths(report, id).map((path) => path.map((value) => expect.closeTo(value, 9) as number)),
    );
  });

  it('says which numbers stay, are worked out, and go', () => {
    const effects = kindChangeEffects(two, mustReport(two), 'gdp', { kind: 'stock' });
    expect(effects).toMatchObject({
      ...{ kept: [], derived: ['netAdditions'], lost: ['growth'], scale: 1 },
    });
    const same = kindChangeEffects(two, mustReport(two), 'gdp', { kind: 'pipeline' });
    expect(same).toMatchObject({ kept: ['growth'], lost: [] });
  });

  it('writes in a scenario only what differs from the scenario that it inherits from', () => {
    const edited = must(two, editIndicator(mustReport(two), 'gdp', { kind: 'given' }));
    const [, child] = edited.scenarios;
    expect(child?.assumptions.map(({ driver }) => driver)).toEqual(['value']);
  });

  it('turns a percentage into a share, with its targets', () => {
    const added = must(two, addIndicator({ name: 'Cover', unit: '%', kind: 'level', base: 40 }));
    const edited = must(added, editIndicator(mustReport(added), 'cover', { kind: 'coverage' }));
    expect(edited.indicators.at(-1)?.base?.value).toBeCloseTo(0.4, 12);
  });
});

describe('a removed indicator', () => {
  it('takes its targets and numbers along, and what is computed from it keeps its values', () => {
    const plan = everyKindPlan();
    const report = mustReport(plan);
    expect(hangingOn(plan, 'level').followers.map(({ id }) => id)).toEqual(['linked', 'formula']);
    const edited = must(plan, removeIndicator(report, 'level'));
    expect(edited.indicators.map(({ id }) => id)).not.toContain('level');
    expect(edited.scenarios.flatMap(({ assumptions }) => assumptions)).not.toContainEqual(
      expect.objectContaining({ indicator: 'level' }),
    );
    for (const id of ['linked', 'formula']) {
      expect(paths(mustReport(edited), id)).toEqual(paths(report, id));
    }
  });

  it('takes comparisons with it along', () => {
    const compared = {
      ...two,
      targets: two.targets.map((target) =>
        target.indicator === 'gdp' ? target : { ...target, relativeTo: 'gdp' },
      ),
    };
    expect(hangingOn(compared, 'gdp').targets).toHaveLength(two.targets.length);
    expect(must(compared, removeIndicator(mustReport(compared), 'gdp')).targets).toEqual([]);
  });

  it('cannot be the last one', () => {
    const one = must(two, removeIndicator(mustReport(two), 'gdp'));
    const [last] = one.indicators;
    expect(removeIndicator(mustReport(one), last?.id ?? '')(one).ok).toBe(false);
  });
});

describe('a copied and a moved indicator', () => {
  it('keeps numbers and targets', () => {
    const edited = must(two, duplicateIndicator('gdp', 'Copy'));
    expect(edited.indicators.map(({ id }) => id)).toEqual(['gdp', 'gdp-2', 'high-tech-firms']);
    expect(edited.targets.filter(({ indicator }) => indicator === 'gdp-2')).toHaveLength(
      two.targets.filter(({ indicator }) => indicator === 'gdp').length,
    );
    expect(paths(mustReport(edited), 'gdp-2')).toEqual(paths(mustReport(two), 'gdp'));
    expect(must(edited, moveIndicator('gdp', 9)).indicators.at(-1)?.id).toBe('gdp');
  });
});

describe('a changed indicator', () => {
  it('keeps what was not changed, as the same object', () => {
    const edited = must(two, editIndicator(mustReport(two), 'gdp', { decimals: 4, base: 120 }));
    expect(edited.indicators[0]).toMatchObject({ decimals: 4, base: { value: 120 } });
    expect(edited.indicators[1]).toBe(two.indicators[1]);
    expect(edited.targets).toBe(two.targets);
    expect(fieldsOf(two, editIndicator(mustReport(two), 'gdp', { decimals: 9 }))).toEqual([
      'decimals',
    ]);
    expect(fieldsOf(two, editIndicator(mustReport(two), 'gdp', { partOf: 'none' }))).toEqual([
      'partOf',
    ]);
  });
});

describe('the source and the role of an indicator', () => {
  const report = mustReport(two);
  const documents = [{ id: 'report', title: 'Report' }];
  const cited = must(two, changePlan(report, { documents }));
  const source = { document: 'report', place: 'p. 3', phrase: 'GDP of 100' };

  it('are those that were entered', () => {
    const edited = must(cited, editIndicator(mustReport(cited), 'gdp', { source, role: 'output' }));
    const { evidence, document, place, phrase } = edited.indicators[0]?.base?.provenance ?? {};
    expect({ evidence, document, place, phrase }).toEqual({ evidence: 'stated', ...source });
    expect(edited.indicators[0]?.role).toBe('output');
    const none = { document: '', place: '', phrase: ' ' };
    const without = must(edited, editIndicator(mustReport(edited), 'gdp', { source: none }));
    expect(without.indicators[0]?.base?.provenance).toMatchObject({
      ...{ evidence: 'assumed', document: null, place: null, phrase: null },
    });
  });

  it('of another base value are not those of the old one', () => {
    const edited = must(cited, editIndicator(mustReport(cited), 'gdp', { source }));
    const changed = must(edited, editIndicator(mustReport(edited), 'gdp', { base: 101 }));
    expect(changed.indicators[0]?.base?.provenance.document).toBeNull();
  });

  it('of a new indicator are kept', () => {
    const draft = { name: 'Jobs', unit: 'jobs', kind: 'level', base: 5, source } as const;
    const added = must(cited, addIndicator({ ...draft, role: 'income' }));
    expect(added.indicators.at(-1)).toMatchObject({
      ...{ role: 'income', base: { provenance: { evidence: 'stated', document: 'report' } } },
    });
  });
});

describe('moved years', () => {
  it('keep every number in its year and say what happens to the others', () => {
    const report = mustReport(two);
    const to = { baseYear: 2024, years: 4 };
    expect(horizonEffects(two, to)).toMatchObject({
      ...{ dropped: [2024], added: [2027, 2028], unknownBases: [] },
      movedBases: two.indicators.map(({ id }) => id),
    });
    const edited = must(two, changePlan(report, {}, to));
    const [before] = paths(report, 'gdp');
    const [after] = paths(mustReport(edited), 'gdp');
    expect(after?.slice(0, 3)).toEqual(before?.slice(1));
    expect(two.targets.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(edited.targets.map(({ year }) => year)).toEqual([2025]);
  });

  it('keep the old base value as a known one, and find it again', () => {
    const later = must(two, changePlan(mustReport(two), {}, { baseYear: 2024, years: 2 }));
    const value = two.indicators[0]?.base?.value;
    expect(later.indicators[0]?.known).toMatchObject([{ year: 2023, value }]);
    const back = must(later, changePlan(mustReport(later), {}, { baseYear: 2023, years: 3 }));
    expect(back.indicators.map(({ base, known }) => [base, known])).toEqual(
      two.indicators.map(({ base, known }) => [base, known]),
    );
  });

  it('keep actual values that fall out as known ones, and say which values go', () => {
    const values = [104, 109, 113];
    const plan = {
      ...two,
      scenarios: two.scenarios.map((scenario) =>
        scenario.parent === null
          ? {
              ...scenario,
              assumptions: [
                ...scenario.assumptions,
                { indicator: 'gdp', driver: 'actual' as const, values, provenance: ASSUMED },
              ],
            }
          : scenario,
      ),
    };
    const to = { baseYear: 2025, years: 1 };
    expect(horizonEffects(plan, to)).toMatchObject({ keptActuals: 2, lostActuals: 0 });
    const later = must(plan, changePlan(mustReport(plan), {}, to));
    expect(later.indicators[0]).toMatchObject({
      base: { year: 2025, value: 109 },
      known: [{ year: 2023 }, { year: 2024, value: 104 }],
    });
    expect(horizonEffects(plan, { baseYear: 2023, years: 1 }).lostActuals).toBe(2);
    expect(horizonEffects(later, { baseYear: 2023, years: 3 }).lostKnown).toBe(3);
  });

  it('mark a base value that is not known for an earlier year', () => {
    const edited = must(two, changePlan(mustReport(two), {}, { baseYear: 2020, years: 6 }));
    expect(edited.indicators.every(({ base }) => base?.provenance.illustrative)).toBe(true);
  });

  it('are refused at their field', () => {
    const report = mustReport(two);
    expect(fieldsOf(two, changePlan(report, {}, { baseYear: 2023, years: 31 }))).toEqual(['years']);
    expect(fieldsOf(two, changePlan(report, {}, { baseYear: 1.5, years: 3 }))).toContain(
      'baseYear',
    );
  });
});

describe('the fields of a plan', () => {
  it('lose the quotations of a document that goes, and name a wrong phase', () => {
    const documents = [{ id: 'report', title: 'Report' }];
    const cited = must(two, changePlan(mustReport(two), { documents, name: 'Other' }));
    expect(cited).toMatchObject({ name: { en: 'Other' }, documents: [{ id: 'report' }] });
    expect(must(cited, changePlan(mustReport(cited), { documents: [] })).documents).toEqual([]);
    const phase = { id: 'one', name: 'One', firstYear: 2025, lastYear: 2024 };
    expect(fieldsOf(two, changePlan(mustReport(two), { phases: [phase] }))).toEqual(['lastYear']);
    expect(fieldsOf(two, changePlan(mustReport(two), { deflator: 'none' }))).toEqual(['deflator']);
  });
});
