import { handOverFile } from './hand-over-file';

test('a file is there for minutes: a download may begin long after the click', () => {
  jest.useFakeTimers();
  const revoked: string[] = [];
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = (address) => revoked.push(address);
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  handOverFile('{}', 'a.plan.json', 'application/json');
  expect(click).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(60_000);
  expect(revoked).toEqual([]);
  jest.advanceTimersByTime(600_000);
  expect(revoked).toEqual(['blob:file']);
  jest.useRealTimers();
  jest.restoreAllMocks();
});
