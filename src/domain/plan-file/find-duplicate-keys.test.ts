import { processorTime } from '../../../test/support/processor-time';
import * as fc from 'fast-check';
import { findDuplicateKeys } from './find-duplicate-keys';

const found = (text: string) =>
  findDuplicateKeys(text).map((problem) => [
    problem.path.join('.'),
    problem.kind === 'duplicateKey' ? problem.line : null,
  ]);

describe('findDuplicateKeys', () => {
  it('finds a key that stands twice, with its place and line', () => {
    expect(found('{"a": 1,\n"b": [{"c": 1}, {"c": 2,\r\n "c": 3}],\r"a": 2}')).toEqual([
      ['b.1.c', 3],
      ['a', 4],
    ]);
  });

  it('finds each repetition, however the key is written', () => {
    expect(found('{"a": {}, "\\u0061": [], "a": 1}')).toEqual([
      ['a', 1],
      ['a', 1],
    ]);
    expect(found('{"__proto__": 1, "__proto__": 2}')).toEqual([['__proto__', 1]]);
  });

  it.each([
    '{"a": "a", "b": {"a": 1}, "c": [{"a": 1}, {"a": 2}]}',
    '{"a": "{\\"a\\": 1, \\"a\\": 2}"}',
    '{"a": "\\\\", "b": "\\\\\\"a\\":"}',
    '["a", "a", {"a": ["a", "a"]}]',
    '"a"',
    '1',
  ])('finds none in %s', (text) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(found(text)).toEqual([]);
  });

  it('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(found(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });

  it('finds exactly the entries that JSON.parse forgets', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', '":{', '\\'), fc.json()));
    fc.assert(
      fc.property(entries, (list) => {
        const text = `{${list.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
        const kept = Object.keys(JSON.parse(text) as object).length;
        const own = findDuplicateKeys(text).filter(({ path }) => path.length === 1);
        expect(own).toHaveLength(list.length - kept);
      }),
    );
  });

  it('reads five megabytes, and never again what it has read', () => {
    const text = `{"a":[${'{"b":"\\\\ x","c":1},'.repeat(200_000)}{}],"a":"${'y'.repeat(1_000_000)}"}`;
    const time = processorTime(() => {
      expect(found(text)).toEqual([['a', 1]]);
    });
    expect(time).toBeLessThan(20_000);
  });
});
