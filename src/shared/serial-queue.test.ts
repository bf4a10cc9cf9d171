import { serialQueue } from './serial-queue';

test('runs tasks one after the other, also after one that fails', async () => {
  const inTurn = serialQueue();
  const steps: string[] = [];
  const work =
    (name: string, breaks = false) =>
    async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (breaks) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    inTurn(work('first')),
    inTurn(work('second', true)),
    inTurn(work('third')),
  ]);
  expect(steps).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
