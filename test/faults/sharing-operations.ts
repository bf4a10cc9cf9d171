import type { GridContent } from '../../src/simulator/base/grid';
import type { Host } from '../../src/simulator/create-host';
import type { Operation, Subject } from './fault-bench';
import { fullPlan } from '../support/plans/full-plan';
import { writing } from './operations';

/** A report of the user's with calls of functions: in cells, inside formulas, spilling. */
const REPORT: readonly (readonly (string | number)[])[] = [
  [100, 0.06, 0.05, 'a note'],
  ['=PLAN.TARGET_GAP(A1,120)', '=1+PLAN.ACHIEVEMENT(A1,120)', '', '=SUM(A1:C1)'],
  ['=PLAN.SCENARIO("scenario-0","indicator-0",2024)', '=_xldudf_PLAN_TARGET_GAP(A1,120)'],
];

/** Writes the plan's sheets and, beside them, a report of the user's. */
async function withReport(subject: Subject, { book }: Host): Promise<void> {
  await writing(fullPlan)(subject);
  const sheetId = book.grid.sheets()[0]?.id ?? '';
  REPORT.forEach((line, row) => {
    const contents = line.map((cell): GridContent =>
      typeof cell === 'string' && cell.startsWith('=')
        ? { kind: 'formula', formula: cell }
        : { kind: 'value', value: cell },
    );
    book.grid.write(sheetId, { row, column: 0, rowCount: 1, columnCount: line.length }, [contents]);
  });
}

const reading = ({ session }: Subject): Promise<void> => session.readWorkbook();

/** Operations that replace our functions by plain Excel (freezing) and restore them (thawing). */
export const sharingWork: readonly Operation[] = [
  {
    name: 'freezing',
    prepare: withReport,
    arrange: reading,
    run: ({ sharing, session }) => sharing.freeze(session.getState().report, 'en'),
  },
  {
    name: 'thawing',
    prepare: async (subject, host) => {
      await withReport(subject, host);
      const frozen = await subject.sharing.freeze(subject.session.getState().report, 'en');
      if (!frozen.ok) throw new Error(`Not frozen: ${JSON.stringify(frozen.error)}`);
    },
    arrange: reading,
    run: ({ sharing }) => sharing.thaw(),
  },
  {
    name: 'repairing calls',
    prepare: withReport,
    arrange: reading,
    run: ({ sharing }) => sharing.repair(),
  },
  {
    name: 'a shareable copy',
    prepare: withReport,
    arrange: reading,
    run: ({ sharing, session }) => sharing.shareableCopy(session.getState().report),
  },
];
