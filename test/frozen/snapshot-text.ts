import type { BookSnapshot } from '../support/plain-grid/book-snapshot';

/** A workbook of the simulator as text, an entry of a map per line, maps and sets marked as such. */
export function toSnapshotText(snapshot: BookSnapshot): string {
  return JSON.stringify(snapshot, marked, 0).replaceAll('],[', '],\n[').replaceAll('},{', '},\n{');
}

export function fromSnapshotText(text: string): BookSnapshot {
  return JSON.parse(text, unmarked) as BookSnapshot;
}

/** Maps of another realm, as `structuredClone` makes them, are no instances of ours. */
function marked(_: string, value: unknown): unknown {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Map]') return { $map: [...(value as Map<unknown, unknown>)] };
  if (kind === '[object Set]') return { $set: [...(value as Set<unknown>)] };
  return value;
}

function unmarked(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { $map, $set } = value as { $map?: [unknown, unknown][]; $set?: unknown[] };
  if ($map) return new Map($map);
  return $set ? new Set($set) : value;
}
