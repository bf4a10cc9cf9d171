import * as fc from 'fast-check';
import { findFormulaCycle } from './find-formula-cycle';

describe('findFormulaCycle', () => {
  it('shows the way round', () => {
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

  it('finds an indicator that needs itself', () => {
    expect(findFormulaCycle(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });

  it('passes over names that need nothing', () => {
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

  it('finds a cycle exactly where there is no order', () => {
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

/** Tells whether taking away ids that need none of the others leaves nothing over. */
function hasOrder(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Set(graph.keys());
  for (let round = 0; round < graph.size; round += 1) {
    for (const id of left) {
      if (!graph.get(id)?.some((need) => left.has(need))) left.delete(id);
    }
  }
  return left.size === 0;
}
