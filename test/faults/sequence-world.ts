import type { Plan } from '../../src/domain/index';
import type { Session } from '../../src/session/session';
import { openLivePane, type LivePane } from '../support/pane/live-pane';
import type { WorkbookFailure } from '../../src/workbook/ports/workbook-port';
import type { OfficeHost } from '../support/workbooks/office-host';
import type { CellAt, PersonAtSheets, Who } from '../support/workbooks/person-at-sheets';
import type { PlainGrid } from '../support/plain-grid/create-plain-grid';
import { until } from '../support/until';
import {
  modelOf,
  redone,
  contentOf,
  changed,
  undone,
  withGrowth,
  writeUndone,
  type Model,
  type PlanContent,
} from './sequence-model';
import type { Step } from './sequence-steps';

/** A workbook, a pane beside it, and the expected content of both. */
export interface World {
  readonly office: OfficeHost;
  readonly grid: PlainGrid;
  readonly person: PersonAtSheets;
  pane: LivePane;
  model: Model;
  /**
   * Returns the content of the tables after the last write of this session is undone. The undo is
   * refused when one of its sheets has changed since; such a write leaves the sheet with the date
   * unchanged.
   */
  afterUndo: ((now: PlanContent) => PlanContent) | null;
  /** The user's texts that must exist in the end. */
  readonly notes: string[];
  /** Steps so far, for unique names. */
  count: number;
}

/** The most scenarios of a sequence. */
const MOST_SCENARIOS = 4;

const OWN_SHEETS: ReadonlySet<string> = new Set(['Sheet1', 'Mine']);

const signal = (): AbortSignal => new AbortController().signal;
const session = ({ pane }: World): Session => pane.session;

export function planOf(world: World): Plan {
  const { plan } = session(world).getState();
  if (!plan) throw new Error('The pane holds no plan');
  return plan;
}

/** Makes an edit by hand and waits until the pane has received it. */
async function byHand(world: World, sheetId: string, work: () => void): Promise<void> {
  const isOurs = world.office.host.book.tables.some((table) => table.sheetId === sheetId);
  world.office.host.forgetRequests();
  work();
  if (!isOurs) return;
  await until(() => world.office.host.requests().count > 0);
  await session(world).readWorkbook();
}

async function type(world: World, at: CellAt, what: string | number, by?: Who): Promise<void> {
  await byHand(world, at.sheetId, () => world.person.type(at, what, by));
}

/** Waits until the pane's changes are in the tables. */
async function sent(world: World): Promise<void> {
  await session(world).readWorkbook();
}

/**
 * Writes the sheets; when that is refused or fails, undoes the change that made it necessary.
 * @param tables - content of the tables until then
 */
async function write(
  world: World,
  tables: PlanContent,
  undoChange: (why: WorkbookFailure) => void,
): Promise<void> {
  const { host } = world.office;
  host.forgetRequests();
  const result = await session(world).write('en', signal());
  // A single request only reads: there was nothing to write.
  const isWritten = host.requests().count > 1;
  host.faults.clear();
  if (!result.ok) {
    undoChange(result.error);
    await sent(world);
    return;
  }
  if (session(world).getState().sheets !== 'live') throw new Error('Written and not live');
  if (!isWritten) return;
  const { now: written } = world.model;
  const isSame = JSON.stringify(tables) === JSON.stringify(written);
  world.afterUndo = (now) => (isSame ? now : writeUndone(tables, written, now));
}

const growthCell = (world: World, scenario: string, year: number): CellAt =>
  world.person.cell('PlanAssumptions', `${scenario} indicator-0 growth`, String(2024 + year));

const scenarioAt = (world: World, index: number): string => {
  const { scenarios } = planOf(world);
  return scenarios[index % scenarios.length]?.id ?? '';
};

function expectChange(world: World, now: PlanContent): void {
  world.model = changed(world.model, now);
}

/** Adds a scenario in the pane only. */
function addScenario(world: World): boolean {
  if (planOf(world).scenarios.length >= MOST_SCENARIOS) return false;
  session(world).addScenario('scenario-0', `Added ${world.count}`);
  expectChange(world, contentOf(planOf(world)));
  return true;
}

const stepBack = (world: World) => () => {
  session(world).undo();
  world.model = undone(world.model);
};

/** Applies one step to a workbook and to its expected content. */
export async function takeStep(world: World, step: Step): Promise<void> {
  world.count += 1;
  const { person, grid, office } = world;
  const { now } = world.model;
  switch (step.kind) {
    case 'typeGrowth': {
      const scenario = scenarioAt(world, step.scenario);
      const [year, value] = [
        step.year % 2,
        scenario === 'scenario-0' ? (step.value ?? 0) : step.value,
      ];
      expectChange(world, withGrowth(now, scenario, year, value));
      return type(world, growthCell(world, scenario, year), value ?? '');
    }
    case 'typeTarget':
      expectChange(world, { ...now, target: step.value });
      return type(world, person.cell('PlanTargets', 'aim', 'Target'), step.value, step.by);
    case 'typeDue':
      expectChange(world, { ...now, due: step.value });
      return type(world, person.cell('PlanMilestones', 'park', 'Due'), step.value);
    case 'setGrowth': {
      const scenario = scenarioAt(world, step.scenario);
      const year = step.year % 2;
      expectChange(world, withGrowth(now, scenario, year, step.value));
      const input = { scenario, indicator: 'indicator-0', driver: 'growth' as const };
      session(world).setAssumption({ ...input, year: 2024 + year, value: step.value });
      return sent(world);
    }
    case 'setTarget':
      expectChange(world, { ...now, target: step.value });
      session(world).changeTarget('aim', { value: step.value });
      return sent(world);
    case 'setDue':
      expectChange(world, { ...now, due: step.value });
      session(world).setMilestoneDue('park', step.value);
      return sent(world);
    case 'undo':
    case 'redo':
      return stepInPane(world, step.kind);
    case 'addScenario':
      return addScenario(world) ? write(world, now, stepBack(world)) : undefined;
    case 'deleteScenario': {
      const last = planOf(world).scenarios.at(-1)?.id ?? '';
      if (last === 'scenario-0') return;
      session(world).deleteScenario(last);
      expectChange(world, contentOf(planOf(world)));
      return write(world, now, stepBack(world));
    }
    case 'note': {
      const sheet = grid.sheets()[step.sheet % grid.sheets().length];
      const text = `note ${world.count}`;
      world.notes.push(text);
      const at = {
        sheetId: sheet?.id ?? '',
        row: step.row * 4,
        column: 60 + world.count,
        address: '',
      };
      return type(world, at, text);
    }
    case 'renameSheet': {
      const sheet = grid.sheets()[step.sheet % grid.sheets().length];
      if (!sheet || OWN_SHEETS.has(sheet.name)) return;
      return grid.renameSheet(sheet.id, `Mayor's ${world.count}`);
    }
    case 'moveSheet':
      return grid.moveSheet(grid.sheets()[step.sheet % grid.sheets().length]?.id ?? '', 0);
    case 'insertRows': {
      const sheetId = grid.sheets()[step.sheet % grid.sheets().length]?.id ?? '';
      return byHand(world, sheetId, () => person.insertRows(sheetId, 1 + step.row * 2, 1));
    }
    case 'write':
      return write(world, now, (why) => {
        // Rows that the user inserted among ours may block a write: that is reported, and nothing
        // is lost.
        if (why.kind !== 'obstructed') throw new Error(`Not written again: ${JSON.stringify(why)}`);
      });
    case 'undoWrite':
      return undoWrite(world);
    case 'failingWrite':
      if (!addScenario(world)) return;
      office.host.faults.atRequest(step.request, { kind: 'error', code: 'GeneralException' });
      return write(world, now, stepBack(world));
    case 'kill':
      return kill(world, step);
  }
}

async function stepInPane(world: World, kind: 'undo' | 'redo'): Promise<void> {
  const [there, back] = kind === 'undo' ? [undone, redone] : [redone, undone];
  const { now } = world.model;
  session(world)[kind]();
  world.model = there(world.model);
  await sent(world);
  if (session(world).getState().sheets === 'live') return;
  // Adding or deleting scenarios needs a write of all sheets.
  await write(world, now, () => {
    session(world)[kind === 'undo' ? 'redo' : 'undo']();
    world.model = back(world.model);
  });
}

/** Afterwards the pane reads the sheets again: they are the document. */
async function undoWrite(world: World): Promise<void> {
  const undo = await session(world).undoWrite(signal());
  if (!undo.ok || !world.afterUndo) {
    if (undo.ok) throw new Error('There was nothing to undo');
    return;
  }
  const held = world.afterUndo(world.model.now);
  // The sheets are live where they hold the plan of the pane all the same: the write had changed
  // nothing of the plan, or a later change was sent to the same cells.
  const isSame = JSON.stringify(held) === JSON.stringify(world.model.now);
  if (!isSame && session(world).getState().sheets !== 'outOfDate') {
    throw new Error('Undone and live');
  }
  expectChange(world, held);
  world.afterUndo = null;
  await sent(world);
}

/** Closes the add-in at one request of a write, and opens it again. */
async function kill(world: World, step: Extract<Step, { readonly kind: 'kill' }>): Promise<void> {
  const before = world.model.now;
  if (!addScenario(world)) return;
  const after = world.model.now;
  const { host } = world.office;
  let isCut = false;
  const cut = (): void => {
    setTimeout(() => {
      isCut = true;
    });
  };
  host.faults.atRequest(step.request, { kind: 'meanwhile', change: cut });
  host.faults.atRequest(step.request, { kind: 'killed', when: step.when });
  const writing = session(world).write('en', signal());
  await Promise.race([writing, until(() => isCut)]);
  host.faults.clear();
  host.book.enableEvents = true;
  await world.pane.close();
  world.pane = await openLivePane();
  const { interrupted } = session(world).getState();
  if (interrupted) {
    const recovered = await session(world).recoverWrite(step.how, signal());
    if (!recovered.ok) throw new Error(`Not repaired: ${JSON.stringify(recovered.error)}`);
    world.model = modelOf(step.how === 'finish' ? after : before);
  } else {
    const isDone =
      Object.keys(contentOf(planOf(world)).growth).length === Object.keys(after.growth).length;
    world.model = modelOf(isDone ? after : before);
  }
  // Finishing is a write of the new session.
  const isFinished = step.how === 'finish' && interrupted !== null;
  world.afterUndo = isFinished ? (now) => writeUndone(before, after, now) : null;
}
