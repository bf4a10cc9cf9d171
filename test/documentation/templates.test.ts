import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readPlanFile,
  reportPlan,
  type Plan,
  type PlanReport,
  type Provenance,
} from '../../src/domain/index';

function readTemplate(name: string): Plan {
  const file = join(__dirname, '../../assets/templates', `${name}.plan.json`);
  const plan = readPlanFile(readFileSync(file, 'utf8'));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/** Every text of a plan in both languages. */
function textsOf(plan: Plan): readonly { readonly en: string; readonly 'zh-CN': string }[] {
  return [
    plan.name,
    ...(plan.description ? [plan.description] : []),
    ...plan.documents.map(({ title }) => title),
    ...plan.indicators.flatMap(({ name, unit }) => [name, unit]),
    ...plan.scenarios.flatMap(({ name, note }) => (note ? [name, note] : [name])),
    ...provenancesOf(plan).flatMap(({ note }) => (note ? [note] : [])),
  ];
}

function provenancesOf(plan: Plan): readonly Provenance[] {
  return [
    ...plan.indicators.map(({ base }) => base.provenance),
    ...plan.scenarios.flatMap(({ assumptions }) => assumptions.map(({ provenance }) => provenance)),
    ...plan.targets.map(({ provenance }) => provenance),
  ];
}

describe.each(['jinjiang', 'blank'])('the template %s', (name) => {
  const plan = readTemplate(name);

  it('is a valid plan with numbers in every scenario', () => {
    expect(reportOf(plan).scenarios).toHaveLength(plan.scenarios.length);
  });

  it('speaks both languages', () => {
    for (const text of textsOf(plan)) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('marks what is illustrative in words that ask to replace it', () => {
    for (const { illustrative, evidence, note } of provenancesOf(plan)) {
      if (!illustrative) continue;
      expect(evidence).toBe('assumed');
      expect(note?.en).toContain('Illustrative: replace with your own.');
      expect(note?.['zh-CN']).toContain('示例值：请替换为本地数据。');
    }
  });
});

describe('the source plan', () => {
  const plan = readTemplate('jinjiang');
  const report = reportOf(plan);

  function indicatorOf(scenario: string, id: string) {
    const found = report.scenarios
      .find((candidate) => candidate.scenario.id === scenario)
      ?.indicators.find(({ indicator }) => indicator.id === id);
    if (!found) throw new Error(`No ${id} in ${scenario}`);
    return found;
  }

  it('projects 2024 to 2026 from 2023', () => {
    expect(report.years).toEqual([2023, 2024, 2025, 2026]);
    expect(plan.scenarios.map(({ id, parent }) => [id, parent])).toEqual([
      ['base', null],
      ['optimistic', 'base'],
      ['pessimistic', 'base'],
    ]);
  });

  it.each(['gdp', 'revenue', 'income'])('has %s at 119.1016 in 2026 in the base', (id) => {
    expect(indicatorOf('base', id).values[3]).toBeCloseTo(119.1016, 10);
  });

  it('has the targets of the document, with its words', () => {
    const targets = plan.targets.map(
      ({ indicator, basis, comparator, value, year, provenance }) => [
        `${indicator} ${basis} ${comparator} ${value} ${year}`,
        provenance.phrase,
        provenance.evidence,
      ],
    );
    expect(targets).toEqual([
      ['gdp growth about 0.06 2024', '增长6%左右', 'stated'],
      ['revenue growth atLeast 0.06 2024', '增长6%', 'stated'],
      ['income growth atLeast 0.06 2024', '增长6%', 'stated'],
      ['high-tech-firms level moreThan 1000 2025', '高企突破1000家', 'stated'],
      ['emerging-industry level moreThan 1000 2025', '实现新兴产业规模超1000亿元', 'stated'],
    ]);
  });

  it('classes the rates of the base as derived: the document states them for 2024 alone', () => {
    const base = plan.scenarios.find(({ id }) => id === 'base');
    const carried = base?.assumptions.filter(({ provenance }) => provenance.place === '明年目标');
    expect(carried?.map(({ indicator }) => indicator)).toEqual(['gdp', 'revenue', 'income']);
    for (const { values, provenance } of carried ?? []) {
      expect(values).toEqual([0.06, 0.06, 0.06]);
      expect(provenance).toMatchObject({ evidence: 'derived', document: 'congress-report-2023' });
      expect(provenance.phrase).toContain('增长6%');
      expect(provenance.note?.en).toMatch(/stated for 2024.*carried on unchanged to 2025 and 2026/);
      expect(provenance.note?.['zh-CN']).toMatch(/2024年.*沿用至2025年和2026年/);
    }
  });

  it('derives the net additions of the base from its target: at 1,000, not beyond it', () => {
    const { values, targets } = indicatorOf('base', 'high-tech-firms');
    expect(values).toEqual([800, 900, 1000, 1100]);
    expect(targets[0]).toMatchObject({ gap: 0, met: false, requiredIncrement: 100 });
    expect(targets[0]?.requiredGrowth).toBeCloseTo(0.118033989, 9);
  });

  it('meets every target in the optimistic scenario and misses some in the pessimistic one', () => {
    const met = (id: string) =>
      plan.indicators.flatMap((indicator) =>
        indicatorOf(id, indicator.id).targets.map((target) => target.met),
      );
    expect(met('optimistic')).toEqual([true, true, true, true, true]);
    expect(met('pessimistic')).toContain(false);
  });

  it('states only what the document says: every other base and rate is marked', () => {
    const bases = plan.indicators.map(({ id, base }) => [
      id,
      base.provenance.evidence,
      base.provenance.illustrative,
    ]);
    expect(bases).toEqual([
      ['gdp', 'assumed', true],
      ['revenue', 'assumed', true],
      ['income', 'assumed', true],
      ['high-tech-firms', 'stated', false],
      ['emerging-industry', 'assumed', true],
    ]);
    for (const { evidence, phrase, document, note } of provenancesOf(plan)) {
      if (evidence === 'stated') expect([phrase, document]).not.toContain(null);
      else expect(note).not.toBeNull();
    }
    for (const { id, assumptions } of plan.scenarios) {
      if (id === 'base') continue;
      for (const { provenance } of assumptions) expect(provenance.illustrative).toBe(true);
    }
  });
});
