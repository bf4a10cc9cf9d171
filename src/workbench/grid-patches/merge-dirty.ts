import type { ActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';

type Conversion = Parameters<ActiveDirtyManagerService['register']>[1];

/** What has to be calculated again, in Univer's words. */
export type Dirty = ReturnType<Conversion['getDirtyData']>;

type NestedPart = Exclude<keyof Dirty, 'forceCalculation' | 'dirtyRanges'>;

type Nested = { readonly [key: string]: Nested | string | boolean | null | undefined };

/** What changes together make necessary, with every part named. */
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

/** Maps of maps, joined down to what they hold. */
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
