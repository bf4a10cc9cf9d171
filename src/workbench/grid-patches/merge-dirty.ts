import type { ActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';

type Conversion = Parameters<ActiveDirtyManagerService['register']>[1];

/** What must be calculated again, in Univer's terms. */
export type Dirty = ReturnType<Conversion['getDirtyData']>;

type NestedPart = Exclude<keyof Dirty, 'forceCalculation' | 'dirtyRanges'>;

type Nested = { readonly [key: string]: Nested | string | boolean | null | undefined };

/** Merges what several changes make necessary; every part is present. */
export function mergeDirty(changes: readonly Dirty[]): Required<Dirty> {
  const all = <Name extends NestedPart>(name: Name): Required<Dirty>[Name] =>
    changes.reduce<Nested>(
      (sum, change) => joined(sum, (change[name] ?? {}) as Nested),
      {},
    ) as Required<Dirty>[Name];
  return {
    forceCalculation: changes.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: changes.flatMap(({ dirtyRanges = [] }) => dirtyRanges),
    dirtyNameMap: all('dirtyNameMap'),
    dirtyDefinedNameMap: all('dirtyDefinedNameMap'),
    dirtySuperTableMap: all('dirtySuperTableMap'),
    dirtyUnitFeatureMap: all('dirtyUnitFeatureMap'),
    dirtyUnitOtherFormulaMap: all('dirtyUnitOtherFormulaMap'),
    clearDependencyTreeCache: all('clearDependencyTreeCache'),
  };
}

/** Deep-merges maps of maps. */
function joined(one: Nested, other: Nested): Nested {
  if (Object.keys(other).length === 0) return one;
  const result: Record<string, Nested[string]> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = result[key];
    const areMaps = typeof before === 'object' && before !== null && typeof value === 'object';
    result[key] = areMaps && value !== null ? joined(before, value) : value;
  }
  return result;
}
