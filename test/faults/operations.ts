import type { Plan } from '../../src/domain/index';
import type { InputRef } from '../../src/workbook/port';
import { buildPlanSpec, mustResolve } from '../support/build-plan';
import type { Operation, Subject } from './fault-bench';

/** The least of a plan that has every sheet: a case is run many hundred times. */
const tinyPlan: Plan = mustResolve(buildPlanSpec({ years: 2, scenarios: 2, indicators: 1 }));

const signal = (): AbortSignal => new AbortController().signal;

async function write({ planner }: Subject): Promise<void> {
  planner.open(tinyPlan);
  const written = await planner.write('en', signal());
  if (!written.ok) throw new Error(`The plan was not written: ${JSON.stringify(written.error)}`);
}

async function read({ planner }: Subject): Promise<void> {
  await planner.readWorkbook();
}

const input: InputRef = {
  scenario: 'scenario-0',
  indicator: 'indicator-0',
  driver: 'growth',
  year: 2024,
};
const { provenance } = tinyPlan.scenarios[0]?.assumptions[0] ?? { provenance: null };

/** Everything that the add-in does to a workbook. */
export const operations: readonly Operation[] = [
  {
    name: 'preview of a first write',
    arrange: async ({ planner }) => {
      planner.open(tinyPlan);
    },
    run: ({ planner }) => planner.preview('en'),
  },
  {
    name: 'reading the plan',
    prepare: write,
    arrange: read,
    run: ({ workbook }) => workbook.readPlan(),
  },
  {
    name: 'one input',
    prepare: write,
    arrange: read,
    run: ({ workbook }) => workbook.writeInput(input, { value: 0.0432, provenance }),
  },
];
