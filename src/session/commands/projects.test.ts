import { everyKindPlan } from '../../../test/support/plans/small-every-kind-plan';
import { ASSUMED } from '../../../test/support/plans/small-plan';
import type { ProjectDraft } from './command-types';
import { addProject, changeProject, removeProject } from './projects';

const plan = everyKindPlan();
const draft: ProjectDraft = { name: 'Raysc', indicator: 'pipeline', startYear: 2024, capacity: 60 };

function projectsOf(result: ReturnType<typeof addProject>) {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.projects;
}

describe('a project', () => {
  it('is added with its details', () => {
    expect(projectsOf(addProject(plan, draft)).at(-1)).toEqual({
      ...draft,
      id: 'project-2',
      name: { en: 'Raysc', 'zh-CN': 'Raysc' },
      investment: null,
      rampYears: 0,
      ramp: 'equal',
      provenance: ASSUMED,
    });
  });

  it.each<[string, Partial<ProjectDraft>, object]>([
    [
      'an indicator that is no pipeline',
      { indicator: 'level' },
      { kind: 'notAPipeline', indicator: 'level' },
    ],
    ['no name', { name: '' }, { kind: 'emptyText' }],
    ['half a year', { startYear: 2024.5 }, { kind: 'unknownYear', year: 2024.5 }],
    ['no number', { capacity: Number.NaN }, { kind: 'notANumber' }],
    [
      'a ramp of 101 years',
      { rampYears: 101 },
      { kind: 'numberOutOfRange', value: 101, min: 0, max: 100 },
    ],
  ])('is refused with %s', (_name, part, error) => {
    expect(addProject(plan, { ...draft, ...part })).toEqual({ ok: false, error });
  });

  it('changes its numbers, which become a judgement', () => {
    const stated = { ...ASSUMED, evidence: 'stated' as const };
    const quoted = everyKindPlan({
      projects: plan.projects.map((project) => ({ ...project, provenance: stated })),
    });
    expect(projectsOf(changeProject(quoted, 'works', { capacity: 100 }))[0]?.provenance).toEqual(
      stated,
    );
    expect(projectsOf(changeProject(quoted, 'works', { capacity: 90 }))[0]).toMatchObject({
      capacity: 90,
      provenance: ASSUMED,
    });
  });

  it('is removed if it exists', () => {
    expect(projectsOf(removeProject(plan, 'works'))).toEqual([]);
    const error = { kind: 'unknownProject', project: 'x' };
    expect(removeProject(plan, 'x')).toEqual({ ok: false, error });
    expect(changeProject(plan, 'x', {})).toEqual({ ok: false, error });
  });
});
