import { createProgressReporter } from './write-progress';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

function startWaiting() {
  const waits: boolean[] = [];
  const reporter = createProgressReporter({
    onProgress: ({ isWaiting }) => waits.push(isWaiting),
  });
  let answer: (value: string) => void = () => undefined;
  const waiting = reporter.waitFor(
    new Promise<string>((resolve) => {
      answer = resolve;
    }),
  );
  return {
    waits,
    waiting,
    answer: (value: string) => {
      answer(value);
    },
  };
}

test('an answer within five seconds says nothing about a cell being edited', async () => {
  const { waits, waiting, answer } = startWaiting();
  await jest.advanceTimersByTimeAsync(4_900);
  answer('read');
  await expect(waiting).resolves.toBe('read');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(waits).toEqual([]);
});

test('a longer silence is reported once, and taken back when the answer comes', async () => {
  const { waits, waiting, answer } = startWaiting();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(waits).toEqual([true]);
  answer('read');
  await waiting;
  expect(waits).toEqual([true, false]);
});

test('time in which the pane itself is busy does not count', async () => {
  const { waits, waiting, answer } = startWaiting();
  await jest.advanceTimersByTimeAsync(500);
  // The spreadsheet calculates for a minute on the thread of the pane: no timer runs.
  jest.setSystemTime(Date.now() + 60_000);
  await jest.advanceTimersByTimeAsync(500);
  answer('calculated');
  await waiting;
  expect(waits).toEqual([]);
});
