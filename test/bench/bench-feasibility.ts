import { loadLinearSolver, planFeasibility, type Plan, type Target } from '../../src/domain/index';
import { firms, gdp, growth, netAdditions, scenario, smallPlan } from '../support/plans/small-plan';
import { target } from '../support/plans/uncertain-plan';
import { figure, medianMilliseconds, printTable } from './measure';

const INDICATORS = 50;
const YEARS = 5;
const LAST = 2023 + YEARS;

/** How the indicators hang together: not at all, five by five, or all compared with the first. */
const GROUPS = { alone: 1, 'five by five': 5, 'all together': INDICATORS } as const;

/** Whether all targets can be met at once, asked again and again as in a pane: 50 indicators, 5 years, 100 targets. */
export async function benchFeasibility(): Promise<void> {
  const solve = await loadLinearSolver();
  const rows: string[][] = [];
  for (const [name, size] of Object.entries(GROUPS)) {
    for (const conflicts of [0, 5]) {
      const plan = planOf(size, conflicts);
      const ask = () => planFeasibility(plan, { scenario: 'base', solve });
      const milliseconds = await medianMilliseconds(25, ask);
      const answer = ask();
      if (!answer.ok) throw new Error(answer.error.kind);
      const { outcome, conflicts: found } = answer.value;
      rows.push([name, String(conflicts), outcome, String(found.length), figure(milliseconds)]);
    }
  }
  console.log(`Can all targets be met? ${INDICATORS} indicators, ${YEARS} years, 100 targets`);
  printTable(['indicators depend', 'planted', 'outcome', 'conflicts found', 'ms'], rows);
}

function planOf(size: number, conflicts: number): Plan {
  const places = Array.from({ length: INDICATORS }, (_, index) => index);
  const idOf = (index: number) => `i${String(index)}`;
  const isStock = (index: number) => size === 1 && index % 3 === 2;
  const each = (value: number, added: number) =>
    places.map((index) =>
      isStock(index)
        ? { ...netAdditions(new Array<number>(YEARS).fill(added)), indicator: idOf(index) }
        : growth(new Array<number>(YEARS).fill(value), idOf(index)),
    );
  return smallPlan({
    years: YEARS,
    indicators: places.map((index) => (isStock(index) ? firms : gdp)({ id: idOf(index) })),
    scenarios: [
      scenario('base', null, each(0.05, 100)),
      scenario('low', null, each(0.03, 50)),
      scenario('high', null, each(0.08, 150)),
    ],
    targets: places.flatMap((index) => targetsOf(index, { size, conflicts, isStock, idOf })),
  });
}

/** Two targets of an indicator; a planted conflict asks for growth and for little of it. */
function targetsOf(
  index: number,
  {
    size,
    conflicts,
    isStock,
    idOf,
  }: {
    readonly size: number;
    readonly conflicts: number;
    readonly isStock: (index: number) => boolean;
    readonly idOf: (index: number) => string;
  },
): readonly Target[] {
  const own = { indicator: idOf(index), year: LAST };
  const goal = isStock(index) ? 1400 : 100 * 1.06 ** YEARS;
  const isPlanted = index % 10 === 4 && index / 10 < conflicts;
  const slow = isPlanted ? 0.059 : 0.065;
  const first = index - (index % size);
  const second =
    size > 1 && index > first && !isPlanted
      ? target(-0.001, { ...own, basis: 'growth', year: LAST - 1, relativeTo: idOf(first) })
      : target(isStock(index) ? 1e6 : slow, {
          ...{ ...own, comparator: 'atMost' },
          basis: isStock(index) ? 'level' : 'averageGrowth',
        });
  return [
    target(goal, { ...own, id: `goal-${String(index)}` }),
    { ...second, id: `second-${String(index)}` },
  ];
}
