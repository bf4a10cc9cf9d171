import { err, ok, type Result } from '../shared/result';
import type { WorkbookFailure } from '../workbook/ports/workbook-port';
import { untilTaken } from './until-taken';

const EDITING: Result<number, WorkbookFailure> = err({ kind: 'editMode' });
const BUSY: Result<number, WorkbookFailure> = err({ kind: 'office', code: 'RequestAborted' });

/** Gives these answers one after the other and notes what happens in between. */
function answering(...answers: readonly Result<number, WorkbookFailure>[]) {
  const left = [...answers];
  const noted: string[] = [];
  return {
    noted,
    ask: async () => left.shift() ?? ok(0),
    repeating: {
      port: {
        editingEnded: async () => {
          noted.push('ended');
          return ok(undefined);
        },
      },
      wait: async (milliseconds: number) => {
        noted.push(`${String(milliseconds)} ms`);
      },
    },
  };
}

test('an answer at once is passed on', async () => {
  const { ask, repeating, noted } = answering(ok(1));
  expect(await untilTaken(ask, repeating)).toEqual(ok(1));
  expect(noted).toEqual([]);
});

test('while a cell is being edited it waits for the end of that, each time', async () => {
  const { ask, repeating, noted } = answering(EDITING, EDITING, ok(2));
  const onEditing = jest.fn();
  expect(await untilTaken(ask, { ...repeating, onEditing })).toEqual(ok(2));
  expect(noted).toEqual(['ended', 'ended', '100 ms']);
  expect(onEditing).toHaveBeenCalled();
});

test('an Excel that cannot report the end of editing is asked again after pauses', async () => {
  const { ask, repeating, noted } = answering(EDITING, EDITING, ok(3));
  const port = { editingEnded: async () => err({ kind: 'editMode' } as const) };
  expect(await untilTaken(ask, { ...repeating, port })).toEqual(ok(3));
  expect(noted).toEqual(['1000 ms', '2000 ms']);
});

test('another failure is passed on, unless it passes: then the pauses grow up to a minute', async () => {
  const once = answering(BUSY, ok(4));
  expect(await untilTaken(once.ask, once.repeating)).toEqual(BUSY);
  const often = answering(...Array.from({ length: 8 }, () => BUSY), ok(5));
  expect(await untilTaken(often.ask, { ...often.repeating, passes: () => true })).toEqual(ok(5));
  expect(often.noted.at(0)).toBe('1000 ms');
  expect(often.noted.at(-1)).toBe('60000 ms');
});
