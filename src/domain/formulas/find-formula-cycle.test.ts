import * as fc from 'fast-check';
import { findFormulaCycle } from './find-formula-cycle';

describe('findFormulaCycle', () => {
  it('returns the ids along the cycle', () => {
    expect(
      findFormulaCycle(
        new Map([
          ['gdp', []],
          ['a', ['gdp', 'b']],
          ['b', ['c']],
          ['c', ['gdp', 'b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('finds an indicator that depends on itself', () => {
    expect(findFormulaCycle(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });

  it('ignores names without dependencies', () => {
    expect(findFormulaCycle(new Map([['a', ['b', 'gdp']]]))).toBeNull();
  });

  it('follows 100,000 indicators in a row', () => {
    const count = 100_000;
    const chain = new Map(
      Array.from({ length: count }, (_, index) => [String(index), [String(index + 1)]]),
    );
    expect(findFormulaCycle(chain)).toBeNull();
    chain.set(String(count), ['0']);
    expect(findFormulaCycle(chain)).toHaveLength(count + 2);
  });

  it('finds a cycle exactly if there is no order of computation', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const needs = fc
      .array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length })
      .map((lists) => new Map(ids.map((id, index) => [id, lists[index] ?? []])));
    fc.assert(
      fc.property(needs, (graph) => {
        const cycle = findFormulaCycle(graph);
        expect(cycle === null).toBe(hasOrder(graph));
        if (cycle) expect(cycle[0]).toBe(cycle.at(-1));
        for (const [index, id] of (cycle ?? []).slice(1).entries()) {
          expect(graph.get(cycle?.[index] ?? '')).toContain(id);
        }
      }),
    );
  });
});

/** Tells whether all ids can be removed, each time one that depends on none of the rest. */
function hasOrder(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Set(graph.keys());
  for (let round = 0; round < graph.size; round += 1) {
    for (const id of left) {
      if (!graph.get(id)?.some((need) => left.has(need))) left.delete(id);
    }
  }
  return left.size === 0;
}
