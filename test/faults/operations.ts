import type { Plan } from '../../src/domain/index';
import type { InputRef } from '../../src/workbook/ports/workbook-port';
import type { Host } from '../../src/simulator/create-host';
import { mustResolve } from '../support/plans/build-plan';
import { fullPlan, fullPlanSpec as spec, longerPlan } from '../support/plans/full-plan';
import { until } from '../support/until';
import type { Operation, Subject } from './fault-bench';
import { inputChange } from '../support/workbooks/input-changes';

/** The same rows with another base value, so that many cells differ. */
const changedPlan: Plan = mustResolve({
  ...spec,
  indicators: spec.indicators.map(({ base, ...indicator }) => ({
    ...indicator,
    ...(base && { base: { value: base.value * 1.5, provenance: { evidence: 'assumed' } } }),
  })),
});

/** Another plan: its sheets replace those of the first. */
const otherPlan: Plan = mustResolve({ ...spec, id: 'other', name: 'Other' });

const signal = (): AbortSignal => new AbortController().signal;

export const writing =
  (plan: Plan) =>
  async ({ session }: Subject): Promise<void> => {
    session.open(plan);
    const written = await session.write('en', signal());
    if (!written.ok) throw new Error(`The plan was not written: ${JSON.stringify(written.error)}`);
  };

const reading = ({ session }: Subject): Promise<void> => session.readWorkbook();

const opening =
  (plan: Plan) =>
  async (subject: Subject): Promise<void> => {
    await reading(subject);
    subject.session.open(plan);
  };

/** Closes the add-in in the middle of writing a plan. */
const breakingOff =
  (plan: Plan, before: Plan | null, request = 2) =>
  async (subject: Subject, host: Host): Promise<void> => {
    if (before) await writing(before)(subject);
    subject.session.open(plan);
    host.forgetRequests();
    host.faults.atRequest(request, { kind: 'killed', when: 'after' });
    void subject.session.write('en', signal());
    await until(() => host.requests().count === request);
    if (host.book.customXml.length === 0) throw new Error('No write broke off');
    host.book.enableEvents = true;
  };

const input: InputRef = {
  scenario: 'scenario-0',
  indicator: 'indicator-0',
  driver: 'growth',
  year: 2024,
};
const { provenance } = fullPlan.scenarios[0]?.assumptions[0] ?? { provenance: null };

/** Everything that the add-in does to a workbook. */
export const operations: readonly Operation[] = [
  {
    name: 'preview of a first write',
    arrange: async ({ session }) => {
      session.open(fullPlan);
    },
    run: ({ session }) => session.preview('en'),
  },
  {
    name: 'preview of a changed plan',
    prepare: writing(fullPlan),
    arrange: opening(changedPlan),
    run: ({ session }) => session.preview('en'),
  },
  {
    name: 'reading the plan',
    prepare: writing(fullPlan),
    arrange: reading,
    run: ({ workbook }) => workbook.readPlan(),
  },
  {
    name: 'one input',
    prepare: writing(fullPlan),
    arrange: reading,
    run: ({ workbook }) => workbook.writeChanges(inputChange(input, { value: 0.0432, provenance })),
  },
];

/** Writes of the whole plan, and the operations that undo or repair them. */
export const wholeWrites: readonly Operation[] = [
  {
    name: 'first write',
    arrange: async ({ session }) => {
      session.open(fullPlan);
    },
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'writing again with nothing changed',
    prepare: writing(fullPlan),
    arrange: opening(fullPlan),
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'writing a changed plan',
    prepare: writing(fullPlan),
    arrange: opening(changedPlan),
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'writing a plan with rows more',
    prepare: writing(fullPlan),
    arrange: opening(longerPlan),
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'writing a plan with rows fewer',
    prepare: writing(longerPlan),
    arrange: opening(fullPlan),
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'writing another plan',
    replacesSheets: true,
    prepare: writing(fullPlan),
    arrange: opening(otherPlan),
    run: ({ session }, stop) => session.write('en', stop),
  },
  {
    name: 'undoing the write of another plan',
    replacesSheets: true,
    eitherEnd: true,
    prepare: writing(fullPlan),
    arrange: async (subject) => {
      await reading(subject);
      await writing(otherPlan)(subject);
    },
    run: ({ session }, stop) => session.undoWrite(stop),
  },
  {
    name: 'undoing the last write',
    eitherEnd: true,
    prepare: writing(fullPlan),
    arrange: async (subject) => {
      await reading(subject);
      await writing(changedPlan)(subject);
    },
    run: ({ session }, stop) => session.undoWrite(stop),
  },
  {
    name: 'finishing a write that broke off',
    mayStayMarked: true,
    eitherEnd: true,
    prepare: breakingOff(changedPlan, fullPlan),
    arrange: reading,
    run: ({ session }, stop) => session.recoverWrite('finish', stop),
  },
  {
    name: 'removing a write that broke off',
    mayStayMarked: true,
    eitherEnd: true,
    prepare: breakingOff(longerPlan, fullPlan, 4),
    arrange: reading,
    run: ({ session }, stop) => session.recoverWrite('remove', stop),
  },
];
