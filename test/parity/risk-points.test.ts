import {
  simulatePlan,
  type PlanReport,
  type PlanSpec,
  type UncertaintySpec,
} from '../../src/domain/index';
import type { PlannedCell, SheetPlan } from '../../src/workbook/model';
import { cellAddress } from '../../src/shared/a1';
import { findInputCell } from '../../src/workbook/sheets/tables/assumption-cells';
import { RISK_ROWS } from '../../src/workbook/sheets/layout/sheet-layout';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { calculateInNewGrid } from '../support/calculators/calculate-in-grid';
import { type CalculatedBook } from '../support/calculators/compare-cells';
import {
  calculateBefore,
  describeWithLibreOffice,
  withoutValues,
} from '../support/calculators/libreoffice';
import { askWhatIf } from '../support/calculators/what-if';
import { mustReport, mustResolve } from '../support/plans/build-plan';
import { sampleOf } from '../support/seed';
import { plannedTables } from '../support/workbooks/planned-tables';

const provenance = { evidence: 'assumed' } as const;

type Uncertain = Omit<UncertaintySpec, 'indicator' | 'driver' | 'provenance'>;

function uncertain(
  indicator: string,
  driver: UncertaintySpec['driver'],
  rest: Uncertain,
): UncertaintySpec {
  return { indicator, driver, provenance, ...rest };
}

type Target = NonNullable<PlanSpec['targets']>[number];

function target(id: string, rest: Omit<Target, 'id' | 'indicator' | 'provenance'>): Target {
  return { id, indicator: id.split('-')[0] ?? '', provenance, ...rest };
}

const LEVELS = ['gdp', 'income', 'tax', 'trade', 'jobs', 'rent'] as const;
const PAST = [
  [2018, 89],
  [2019, 88],
  [2020, 90],
  [2021, 95],
  [2022, 96],
] as const;

const SPEC: PlanSpec = {
  ...{ format: 'planpath-plan', version: 1, id: 'risky', name: 'Risky' },
  horizon: { baseYear: 2023, years: 3 },
  indicators: [
    ...LEVELS.map((id) => ({ id, kind: 'level' as const })),
    { id: 'firms', kind: 'stock' as const },
    { id: 'output', kind: 'given' as const },
    { id: 'wages', kind: 'linked' as const, follows: 'gdp' },
  ].map((each) => ({
    ...each,
    ...{ name: `Name of ${each.id}`, unit: 'index', base: { value: 100, provenance } },
    ...(each.id === 'trade'
      ? { known: PAST.map(([year, value]) => ({ year, value, provenance })) }
      : {}),
  })),
  scenarios: [
    {
      ...{ id: 'base', name: 'Base' },
      assumptions: [
        ...LEVELS.map((indicator) => ({
          ...{ indicator, driver: 'growth' as const, values: [0.05, 0.05, 0.04], provenance },
        })),
        { indicator: 'firms', driver: 'netAdditions', values: [10, 12, 14], provenance },
        { indicator: 'output', driver: 'value', values: [104, 108, 113], provenance },
        { indicator: 'wages', driver: 'elasticity', values: [1, 1, 1], provenance },
      ],
      uncertainties: [
        uncertain('gdp', 'growth', { shape: 'triangular', low: 0.03, mode: 0.06, high: 0.07 }),
        uncertain('gdp', 'growth', { shape: 'normal', mean: 0.05, deviation: 0.01, year: 2026 }),
        uncertain('firms', 'netAdditions', { shape: 'pert', low: 6, mode: 9, high: 16 }),
        uncertain('output', 'value', {
          shape: 'uniform',
          low: -4,
          high: 3,
          measuredFrom: 'assumption',
        }),
        uncertain('income', 'growth', { shape: 'percentiles', p10: 0.02, p50: 0.05, p90: 0.07 }),
        uncertain('tax', 'growth', {
          shape: 'discrete',
          outcomes: [
            { value: 0.06, probability: 0.5 },
            { value: 0.02, probability: 0.2 },
            { value: 0.08, probability: 0.3 },
          ],
        }),
        uncertain('trade', 'growth', { shape: 'history', measuredFrom: 'assumption' }),
        uncertain('jobs', 'growth', {
          shape: 'triangular',
          low: 0,
          mode: 0.05,
          high: 0.06,
          yearCorrelation: 0.6,
        }),
        uncertain('rent', 'growth', {
          shape: 'normal',
          mean: 0.05,
          deviation: 0.02,
          yearCorrelation: 1,
        }),
      ],
    },
    {
      ...{ id: 'low', name: 'Low', parent: 'base' },
      assumptions: [
        { indicator: 'gdp', driver: 'actual', values: [104, null, null], provenance },
        { indicator: 'output', driver: 'value', values: [null, null, 111], provenance },
      ],
      uncertainties: [
        uncertain('gdp', 'growth', { shape: 'certain', year: 2026 }),
        uncertain('firms', 'netAdditions', { shape: 'uniform', low: 2, high: 12 }),
      ],
    },
  ],
  targets: [
    ...[...LEVELS, 'wages'].map((id) =>
      target(`${id}-level`, { year: 2026, comparator: 'atLeast', value: 113 }),
    ),
    target('firms-level', { year: 2026, comparator: 'atLeast', value: 130 }),
    target('gdp-growth', { basis: 'growth', year: 2025, comparator: 'moreThan', value: 0.055 }),
    target('gdp-average', {
      ...{ basis: 'averageGrowth', fromYear: 2025, year: 2026 },
      ...{ comparator: 'about', value: 0.05, tolerance: 0.005 },
    }),
    target('gdp-change', {
      ...{ basis: 'cumulativeChange', year: 2026, comparator: 'between', value: 0.16, upper: 0.18 },
    }),
    target('gdp-sum', { basis: 'cumulative', year: 2026, comparator: 'atLeast', value: 334 }),
    target('gdp-early', { year: 2025, comparator: 'atMost', value: 110 }),
    target('firms-growth', { basis: 'growth', year: 2026, comparator: 'lessThan', value: 0.1 }),
    target('output-sum', { basis: 'cumulative', year: 2026, comparator: 'atLeast', value: 324 }),
  ],
};

const report = mustReport(mustResolve(SPEC));

interface Asked {
  readonly scenario: string;
  readonly target: string;
}

/** The sheets after the scenario and the target were chosen on Risk. */
function asking({ scenario, target: id }: Asked, of: PlanReport = report): SheetPlan {
  const book = planSheets(of, 'en');
  const found = of.plan.targets.find((each) => each.id === id)!;
  const basis = { level: 'level', growth: 'growth', averageGrowth: 'average growth' } as const;
  const words = {
    ...basis,
    cumulativeChange: 'change of the period',
    cumulative: 'sum of the period',
    share: 'share',
  };
  const label = `Name of ${found.indicator} · ${words[found.basis]} · ${found.year} (${id})`;
  const name = of.plan.scenarios.find((each) => each.id === scenario)!.name.en;
  const typed = new Map<number, string>([
    [RISK_ROWS.scenario, name],
    [RISK_ROWS.target, label],
  ]);
  const sheets = book.sheets.map((sheet) =>
    sheet.key !== 'risk'
      ? sheet
      : {
          ...sheet,
          blocks: sheet.blocks.map((block) => {
            const value = block.column === 1 ? typed.get(block.row) : undefined;
            const cells: readonly (readonly PlannedCell[])[] = [
              [{ kind: 'text', value: value ?? '' }],
            ];
            return value === undefined ? block : { ...block, cells };
          }),
        },
  );
  // The other cells follow what is typed.
  return withoutValues({ ...book, sheets });
}

const KEYS = ['chance', 'p5', 'p50', 'p95'] as const;
type Answers = Readonly<Record<(typeof KEYS)[number], unknown>>;

/** The answers on Risk. */
function answersOf(book: CalculatedBook): Answers {
  const at = (row: number) => book.get('Risk')?.get(`${row},1`);
  const { chance, percentiles } = RISK_ROWS;
  return {
    ...{ chance: at(chance), p5: at(percentiles) },
    ...{ p50: at(percentiles + 1), p95: at(percentiles + 2) },
  };
}

/** What the engine answers at the same points. */
function engineAnswers({ scenario, target: id }: Asked, of: PlanReport = report): Answers {
  const risk = simulatePlan(of.plan, { scenario, points: 512 });
  if (!risk.ok) throw new Error(risk.error.kind);
  const found = of.plan.targets.find((each) => each.id === id)!;
  const bands = risk.value.indicators.find(({ indicator }) => indicator === found.indicator)!;
  const year = found.year - of.plan.baseYear - 1;
  const chance = risk.value.targets.find((each) => each.target === id)?.probability;
  return { chance, p5: bands.p5[year], p50: bands.p50[year], p95: bands.p95[year] };
}

/** What differs by more than a billionth. */
function differences(ours: Answers, engine: Answers, tolerance = 1e-9): readonly string[] {
  return KEYS.flatMap((key) => {
    const [cell, expected] = [ours[key], Number(engine[key])];
    const isSame =
      typeof cell === 'number' &&
      Math.abs(cell - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return isSame ? [] : [`${key}: ${JSON.stringify(cell)}, not ${expected}`];
  });
}

/** Four of these questions in each run, by seed; all with PLANPATH_WHOLE=1. */
const EXACT = sampleOf<Asked>(
  [
    ...report.plan.targets
      .map(({ id }) => ({ scenario: 'base', target: id }))
      .filter(({ target: id }) => !['income-level', 'rent-level', 'wages-level'].includes(id)),
    ...['gdp-early', 'firms-level', 'output-sum'].map((id) => ({ scenario: 'low', target: id })),
  ],
  4,
);
const COUNTED: readonly Asked[] = ['income-level', 'rent-level'].map((id) => ({
  ...{ scenario: 'base', target: id },
}));
const OTHER: Asked = { scenario: 'base', target: 'wages-level' };

const requestOf = (asked: Asked) => ({ write: async () => writeXlsx(asking(asked)) });
const REQUESTS = new Map([...EXACT, ...COUNTED, OTHER].map((asked) => [asked, requestOf(asked)]));

describeWithLibreOffice('Risk in plain formulas, in LibreOffice', (program) => {
  const worked = calculateBefore(program, [...REQUESTS.values()]);
  const answers = (asked: Asked) => answersOf(worked(REQUESTS.get(asked)!));

  test.each(EXACT)('gives what the engine gives: $target in $scenario', (asked) => {
    expect(differences(answers(asked), engineAnswers(asked))).toEqual([]);
  });

  test.each(COUNTED)('counts where there is no closed form: $target', (asked) => {
    expect(differences(answers(asked), engineAnswers(asked), 0.02)).toEqual([]);
  });

  test('says so where a kind is not worked out, and gives no number', () => {
    const book = worked(REQUESTS.get(OTHER)!);
    expect(Object.values(answersOf(book)).every((value) => typeof value !== 'number')).toBe(true);
    expect(book.get('Risk')?.get(`${RISK_ROWS.method},0`)).toMatch(/^Not worked out in cells/);
  });

  test('a goal seek finds the value with which half of the futures reach the target', async () => {
    const book = asking({ scenario: 'base', target: 'output-sum' });
    const input = { scenario: 'base', indicator: 'output', driver: 'value', year: 2026 } as const;
    const cell = findInputCell(plannedTables(book), input)!;
    const address = `Assumptions.${cellAddress(cell.row, cell.column)}`;
    const chance = `Risk.${cellAddress(RISK_ROWS.chance, 1)}`;
    const [found] = askWhatIf(program, await writeXlsx(book), [
      { kind: 'seek', result: chance, cell: address, goal: 0.5 },
    ]);
    const values = [104, 108, Number(found)];
    const assumptions = SPEC.scenarios[0]?.assumptions?.map((each) =>
      each.indicator === 'output' ? { ...each, values } : each,
    );
    const changed = mustReport(
      mustResolve({ ...SPEC, scenarios: [{ ...SPEC.scenarios[0]!, assumptions }] }),
    );
    const answer = engineAnswers({ scenario: 'base', target: 'output-sum' }, changed);
    expect(answer.chance).toBeCloseTo(0.5, 6);
  });
});

describe('Risk in plain formulas, in the embedded spreadsheet', () => {
  const small: PlanSpec = {
    ...SPEC,
    indicators: SPEC.indicators.filter(({ id }) => id === 'gdp'),
    scenarios: SPEC.scenarios.slice(0, 1).map((scenario) => ({
      ...scenario,
      assumptions: scenario.assumptions?.filter(({ indicator }) => indicator === 'gdp') ?? [],
      uncertainties:
        scenario.uncertainties?.filter(
          ({ indicator, year }) => indicator === 'gdp' && year === undefined,
        ) ?? [],
    })),
    targets: SPEC.targets?.filter(({ id }) => id === 'gdp-level') ?? [],
  };

  test('gives what the engine gives, in a file below 300 KB', async () => {
    const own = mustReport(mustResolve(small));
    const asked = { scenario: 'base', target: 'gdp-level' };
    const sheets = planSheets(own, 'en');
    expect((await writeXlsx(sheets)).length).toBeLessThan(300_000);
    const book = await calculateInNewGrid(sheets);
    expect(differences(answersOf(book), engineAnswers(asked, own))).toEqual([]);
  }, 120_000);
});
