import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AssumptionSpec,
  type IndicatorSpec,
  loadFormulaParser,
  type Plan,
  planOfDocument,
  type PlanReport,
  type PlanSpec,
  type Provenance,
  readDocument,
  readPlanFile,
  reportPlan,
  resolvePlan,
  type TargetSpec,
  textBlocks,
  toPlanSpec,
} from '../../src/domain/index';
import { newPlanWords } from '../../src/i18n/document-text';

const root = join(__dirname, '../..');
const TEMPLATES = ['jinjiang', 'five-year', 'helsinki', 'fiscal', 'blank'] as const;

async function readTemplate(name: string): Promise<Plan> {
  const file = join(root, 'assets/templates', `${name}.plan.json`);
  const plan = readPlanFile(readFileSync(file, 'utf8'), await loadFormulaParser());
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
    ...plan.phases.map(({ name }) => name),
    ...plan.documents.map(({ title }) => title),
    ...plan.projects.map(({ name }) => name),
    ...plan.milestones.flatMap(({ statement, note }) => (note ? [statement, note] : [statement])),
    ...plan.indicators.flatMap(({ name, unit }) => [name, unit]),
    ...plan.scenarios.flatMap(({ name, note }) => (note ? [name, note] : [name])),
    ...provenancesOf(plan).flatMap(({ note }) => (note ? [note] : [])),
  ];
}

function provenancesOf(plan: Plan): readonly Provenance[] {
  return [
    ...plan.indicators.flatMap(({ base }) => (base ? [base.provenance] : [])),
    ...plan.projects.map(({ provenance }) => provenance),
    ...plan.milestones.map(({ provenance }) => provenance),
    ...plan.scenarios.flatMap(({ assumptions }) => assumptions.map(({ provenance }) => provenance)),
    ...plan.targets.map(({ provenance }) => provenance),
  ];
}

describe('the templates', () => {
  it('are all plan files of the folder', () => {
    const files = readdirSync(join(root, 'assets/templates'));
    expect(files.sort()).toEqual(TEMPLATES.map((name) => `${name}.plan.json`).sort());
  });

  it('are in the list of the pages', () => {
    const list = readFileSync(join(root, 'docs/templates/index.md'), 'utf8');
    for (const name of TEMPLATES) expect(list.split(`(${name}.md)`)).toHaveLength(3);
  });
});

describe.each(TEMPLATES)('the template %s', (name) => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await readTemplate(name);
  });

  it('is a valid plan with numbers in every scenario', () => {
    expect(reportOf(plan).scenarios).toHaveLength(plan.scenarios.length);
  });

  it('has texts in both languages', () => {
    for (const text of textsOf(plan)) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('marks illustrative values in words that ask to replace them', () => {
    for (const { illustrative, evidence, note } of provenancesOf(plan)) {
      if (!illustrative) continue;
      expect(evidence).toBe('assumed');
      expect(note?.en).toContain('Illustrative: replace with your own.');
      expect(note?.['zh-CN']).toContain('示例值：请替换为本地数据。');
    }
  });

  it('has a page in both languages that names every indicator', () => {
    const page = readFileSync(join(root, 'docs/templates', `${name}.md`), 'utf8');
    const [english = '', chinese = ''] = page.split('<!-- zh-CN -->');
    for (const { name: names } of plan.indicators) {
      expect(english).toContain(names.en);
      expect(chinese).toContain(names['zh-CN']);
    }
    for (const { title } of plan.documents) {
      expect(english).toContain(title.en);
      expect(chinese).toContain(title['zh-CN']);
    }
  });
});

describe('the invented fiscal plan', () => {
  it('marks every number illustrative', async () => {
    const plan = await readTemplate('fiscal');
    expect(provenancesOf(plan).filter(({ illustrative }) => !illustrative)).toEqual([]);
    expect(plan.name.en).toContain('Example');
    expect(plan.name['zh-CN']).toContain('示例');
  });

  it('meets every target in its first scenario and misses some in another', async () => {
    const [first, ...others] = reportOf(await readTemplate('fiscal')).scenarios.map(
      ({ indicators }) => indicators.flatMap(({ targets }) => targets.map(({ met }) => met)),
    );
    expect(first).not.toContain(false);
    expect(others.flat()).toContain(false);
  });
});

describe.each(['five-year', 'helsinki'])('the template %s', (name) => {
  it('has the numbers and words that its document gives when it is read', async () => {
    const text = readFileSync(join(root, 'test/documents/templates', `${name}.md`), 'utf8');
    const made = planOfDocument(readDocument(textBlocks(text)), newPlanWords());
    const plan = made && resolvePlan(made.spec, await loadFormulaParser());
    if (!plan?.ok) throw new Error(JSON.stringify(plan));
    const own = numbersOf(toPlanSpec(await readTemplate(name)));
    expect(numbersOf(toPlanSpec(plan.value))).toEqual(own);
  });

  it('states its values and targets, and invents none', async () => {
    const { indicators, targets } = await readTemplate(name);
    const sources = [
      ...indicators.flatMap(({ base, known }) => [...(base ? [base] : []), ...known]),
      ...targets,
    ].map(({ provenance }) => provenance);
    expect(sources.filter(({ evidence }) => evidence === 'assumed')).toEqual([]);
    expect(sources.filter(({ phrase, document }) => !phrase || !document)).toEqual([]);
  });
});

/** Every number of a plan with the words that state it, without its ids, names and documents. */
function numbersOf({ horizon, indicators, scenarios, targets = [] }: PlanSpec): unknown {
  const placeOf = new Map(indicators.map((each) => [each.id, keyOf(each, targets)]));
  const sorted = (rows: readonly unknown[]): readonly string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  return {
    horizon,
    indicators: sorted(
      indicators.map(({ kind, direction, base, known = [] }) => [
        ...[kind, direction, base?.value],
        known.map(({ year, value }) => [year, value]),
      ]),
    ),
    assumptions: sorted(
      (scenarios[0]?.assumptions ?? []).map(({ indicator, driver, values, provenance }) => [
        ...[placeOf.get(indicator), driver, valueIn(values), provenance.phrase],
      ]),
    ),
    targets: sorted(
      targets.map(({ provenance: { phrase }, ...target }) => [
        ...[target.basis, target.comparator, target.value, target.upper, target.tolerance],
        ...[target.year, target.fromYear ?? null, target.nature, phrase],
        placeOf.get(target.relativeTo ?? '') ?? null,
      ]),
    ),
  };
}

/** What an indicator is known by in both plans: the words of its first target, or its value. */
function keyOf({ id, base }: IndicatorSpec, targets: readonly TargetSpec[]): string {
  const own = targets.find(({ indicator }) => indicator === id);
  return own?.provenance.phrase ?? String(base?.value);
}

/** One number for all years, whether it is written once or for each of them. */
function valueIn(values: AssumptionSpec['values']): string {
  const all = typeof values === 'number' ? [values] : Object.values(values as object);
  return [...new Set(all)].join(' ');
}

describe('the fiscal plan', () => {
  it('starts with a deficit and adds it to the debt', async () => {
    const [base] = reportOf(await readTemplate('fiscal')).scenarios;
    const path = (id: string) =>
      base?.indicators.find(({ indicator }) => indicator.id === id)?.values ?? [];
    expect(path('balance')[0]).toBe(-18);
    // 190 · 1.055 − 196 · 1.035 − 418 · 3 %.
    expect(path('balance')[1]).toBeCloseTo(-14.95, 9);
    expect(path('debt')[1]).toBeCloseTo(432.95, 9);
  });
});

describe('the source plan', () => {
  let plan: Plan;
  let report: PlanReport;

  beforeAll(async () => {
    plan = await readTemplate('jinjiang');
    report = reportOf(plan);
  });

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

  it('classifies the base rates as derived: the document states them for 2024 only', () => {
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

  it('derives the net additions of the base scenario from its target: exactly 1,000', () => {
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
    expect(met('optimistic')).toHaveLength(plan.targets.length);
    expect(met('optimistic')).not.toContain(false);
    expect(met('pessimistic')).toContain(false);
  });

  it('states only what the document says: every other base value and rate is marked', () => {
    const stated = ['high-tech-firms', 'business-entities', 'listed-companies'];
    for (const { id, base } of plan.indicators) {
      const isStated = stated.includes(id);
      expect([id, base?.provenance.evidence]).toEqual([id, isStated ? 'stated' : 'assumed']);
      expect([id, base?.provenance.illustrative]).toEqual([id, !isStated]);
    }
    // A goal without a number is quoted in its own words.
    const goals = new Set(plan.milestones.map(({ provenance }) => provenance));
    for (const provenance of provenancesOf(plan)) {
      const { evidence, phrase, document, note } = provenance;
      const quoted = goals.has(provenance) ? [document] : [phrase, document];
      if (evidence === 'stated') expect(quoted).not.toContain(null);
      else expect(note).not.toBeNull();
    }
    for (const { id, assumptions } of plan.scenarios) {
      if (id === 'base') continue;
      for (const { provenance } of assumptions) expect(provenance.illustrative).toBe(true);
    }
  });
});
