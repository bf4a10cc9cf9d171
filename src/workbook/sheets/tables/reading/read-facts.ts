import type { PlanPath } from '../../../../domain/index';
import { meaningOf } from '../cell-types';
import { isFact, type FactColumn, type PlanTable } from '../table';
import type { TableCell, TableRowReading } from '../table-rows';

/** Something shaped like a part of a plan file, unchecked. */
export type SpecPart = Readonly<Record<string, unknown>>;

/** Records the cell of each part of the plan. */
export interface CellAddresses {
  readonly note: (path: PlanPath, address: string | null) => void;
  /** The cell of a path, or of the nearest part that contains it. */
  readonly addressOf: (path: PlanPath) => string | null;
}

export function cellAddresses(): CellAddresses {
  const addresses = new Map<string, string>();
  return {
    note: (path, address) => {
      if (address !== null) addresses.set(JSON.stringify(path), address);
    },
    addressOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const found = addresses.get(JSON.stringify(path.slice(0, length)));
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** A fact, and what is needed to read it. */
type Fact<Key extends string> = Pick<
  FactColumn<never>,
  'type' | 'path' | 'language' | 'whenBlank' | 'problemPath'
> & { readonly key: Key };

/** Reads one row of a table as a plan file would write it. Blank cells are left out. */
export function readItem<Item>(
  { columns }: Pick<PlanTable<Item>, 'columns'>,
  row: TableRowReading,
  path: PlanPath,
  addresses: CellAddresses,
): SpecPart {
  addresses.note(path, row.address);
  return readFacts(columns.filter(isFact), row.cell, path, addresses);
}

/** Reads facts from their cells as a plan file would write them. Blank cells are left out. */
export function readFacts<Key extends string>(
  facts: readonly Fact<Key>[],
  cellOf: (key: Key) => Pick<TableCell, 'value' | 'address'>,
  path: PlanPath,
  { note }: CellAddresses,
): SpecPart {
  const part: MutablePart = {};
  const read = ({ key, type, path: own, language, whenBlank }: Fact<Key>) => {
    const { value, address } = cellOf(key);
    const place = [...path, ...(own ?? []), ...(language === undefined ? [] : [language])];
    note(place, address);
    return { address, meaning: meaningOf(type, value) ?? whenBlank };
  };
  for (const fact of facts) {
    const { path: own, language, problemPath } = fact;
    if (own === null || language === 'zh-CN') continue;
    const { meaning, address } = read(fact);
    if (problemPath) note([...path, ...problemPath], address);
    if (language === undefined) {
      setIn(part, own, meaning);
      continue;
    }
    const other = facts.find((each) => each.language === 'zh-CN' && isSamePath(each.path, own));
    const chinese = other ? read(other) : { meaning: undefined, address: null };
    note([...path, ...own], meaning === undefined ? chinese.address : address);
    // A text in one language only is a plain string.
    const isBoth = meaning !== undefined && chinese.meaning !== undefined;
    setIn(
      part,
      own,
      isBoth ? { en: meaning, 'zh-CN': chinese.meaning } : (meaning ?? chinese.meaning),
    );
  }
  return part;
}

interface MutablePart {
  [key: string]: unknown;
}

function setIn(part: MutablePart, path: PlanPath, value: unknown): void {
  const [key = '', ...rest] = path;
  if (value === undefined) return;
  if (rest.length === 0) {
    part[key] = value;
    return;
  }
  const inner = (part[key] ?? {}) as MutablePart;
  part[key] = inner;
  setIn(inner, rest, value);
}

function isSamePath(one: PlanPath | null, other: PlanPath): boolean {
  return one?.length === other.length && other.every((key, index) => key === one[index]);
}
