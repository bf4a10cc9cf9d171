import { sameItems } from './same-items';

test('lists are the same with the same objects in the same order, not with equal ones', () => {
  const [one, other] = [{}, {}];
  expect(sameItems([one, other], [one, other])).toBe(true);
  expect(sameItems([one, other], [other, one])).toBe(false);
  expect(sameItems([one], [{}])).toBe(false);
  expect(sameItems([one], [one, other])).toBe(false);
  expect(sameItems([], [])).toBe(true);
});
