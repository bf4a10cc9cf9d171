import { oncePer } from './once-per';

test('the value of an object is computed once, another object has its own', () => {
  let count = 0;
  const sizeOf = oncePer((list: readonly number[]) => {
    count += 1;
    return list.length;
  });
  const list = [1, 2];
  expect([sizeOf(list), sizeOf(list), sizeOf([1])]).toEqual([2, 2, 1]);
  expect(count).toBe(2);
});
