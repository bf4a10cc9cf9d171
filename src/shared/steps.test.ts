import { runSteps, runStepsInTurns, type Steps } from './steps';

function* counted(done: string[]): Steps<string> {
  for (const name of ['a', 'b']) {
    done.push(name);
    yield;
  }
  return 'ready';
}

test('steps give the same at once and in turns, with a turn after each', async () => {
  const [atOnce, inTurns]: [string[], string[]] = [[], []];
  expect(runSteps(counted(atOnce))).toBe('ready');
  const turn = async (): Promise<void> => {
    await Promise.resolve();
    inTurns.push('turn');
  };
  expect(await runStepsInTurns(counted(inTurns), turn)).toBe('ready');
  expect(atOnce).toEqual(['a', 'b']);
  expect(inTurns).toEqual(['a', 'turn', 'b', 'turn']);
});
