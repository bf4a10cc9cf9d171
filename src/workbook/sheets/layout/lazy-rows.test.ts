import { lazyRows } from './lazy-rows';

test('rows are made when they are read, one at a time, and look like a list', () => {
  const made: number[] = [];
  const rows = lazyRows(3, (index) => {
    made.push(index);
    return [index * 10];
  });
  expect(rows.length).toBe(3);
  expect(made).toEqual([]);
  expect(rows[1]?.[0]).toBe(10);
  expect(rows[1]?.[0]).toBe(10);
  expect(made).toEqual([1]);
  expect(rows[3]).toBeUndefined();
  expect([...rows]).toEqual([[0], [10], [20]]);
  expect(rows.map(([first]) => first)).toEqual([0, 10, 20]);
  expect(JSON.stringify(rows)).toBe('[[0],[10],[20]]');
});
