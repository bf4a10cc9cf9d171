import type { Plan } from '../../../src/domain/index';
import type { Session } from '../../../src/session/session';
import { restoreBook, snapshotBook, type BookSnapshot } from '../plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../plain-grid/create-plain-grid';
import { startOfficeHost, type OfficeHost } from '../workbooks/office-host';
import { createPersonAtSheets, type PersonAtSheets } from '../workbooks/person-at-sheets';
import { openLivePane, type LivePane } from './live-pane';

/** A workbook that holds a written plan, with a pane beside it and a person at its sheets. */
export interface LiveSheets {
  readonly office: OfficeHost;
  readonly grid: PlainGrid;
  readonly person: PersonAtSheets;
  readonly pane: LivePane;
  readonly session: Session;
}

/**
 * Writes a plan once, and before each test brings the workbook back and opens a pane on it.
 *
 * @param arrange - changes the plan before it is written
 * @param take - receives the workbook and the new pane before each test
 */
export function useLiveSheets(
  { plan, arrange }: { readonly plan: Plan; readonly arrange: (session: Session) => void },
  take: (live: LiveSheets) => void,
): void {
  let office: OfficeHost;
  let grid: PlainGrid;
  let person: PersonAtSheets;
  let written: BookSnapshot;
  let pane: LivePane;

  beforeAll(async () => {
    grid = createPlainGrid();
    office = await startOfficeHost({ grid });
    // A plain grid calculates nothing, so no formula results are checked.
    office.host.book.calculationMode = 'Manual';
    person = createPersonAtSheets(office.host.book, grid);
    const { session, close } = await openLivePane();
    session.open(plan);
    arrange(session);
    expect(await writeSheets(session)).toMatchObject({ ok: true });
    written = snapshotBook(office.host.book, grid);
    await close();
  });
  beforeEach(async () => {
    restoreBook(office.host.book, grid, written);
    pane = await openLivePane();
    const { session } = pane;
    expect(session.getState()).toMatchObject({
      ...{ sheets: 'live', tableProblems: [], rowsLeftOut: [] },
    });
    take({ office, grid, person, pane, session });
  });
  afterEach(() => pane.close());
  afterAll(() => office.dispose());
}

/** Writes all sheets in English. */
export function writeSheets(session: Session): ReturnType<Session['write']> {
  return session.write('en', new AbortController().signal);
}
