import { isoDay } from './iso-day';

test.each([
  [new Date(2026, 0, 2, 0, 0), '2026-01-02'],
  [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
])('writes the local day of %p', (date, day) => {
  expect(isoDay(date)).toBe(day);
});
