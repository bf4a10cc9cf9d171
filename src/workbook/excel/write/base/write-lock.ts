import { ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';

/** A lock is a custom XML part of this namespace, beside the journal of the write. */
export const LOCK_NAMESPACE = 'urn:planpath:writing:1';

/**
 * The right of one pane to write whole sheets. Every request of a write renews it first; where
 * somebody has taken it over, that fails, and Excel carries out nothing of the request.
 */
export interface WriteLock {
  /** Who holds it: a text that differs from pane to pane. */
  readonly owner: string;
  /** The id of its XML part; null until Excel has answered. */
  id: string | null;
}

/** A lock as the workbook holds it. */
export interface StoredLock {
  readonly id: string;
  readonly owner: string;
  /** ISO date and time, UTC, of its last renewal. */
  readonly at: string;
}

/** Makes a lock that nobody holds yet. */
export function newLock(owner: string): WriteLock {
  return { owner, id: null };
}

/** A name for one pane. */
export function newOwner(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '-',
  );
}

/** The name of this page, where nothing else names it. */
export const PAGE_OWNER = newOwner();

/** The XML of a lock. */
export function lockXml(owner: string): string {
  return `<writing xmlns="${LOCK_NAMESPACE}" owner="${owner}" at="${new Date().toISOString()}"/>`;
}

function readLock(id: string, xml: string): StoredLock {
  const [, owner = '', at = ''] = /owner="([^"]{0,100})" at="([^"]{0,100})"/.exec(xml) ?? [];
  return { id, owner, at };
}

/** Renews a lock that is held, as the first action of a request. */
export function renewLock({ workbook }: Excel.RequestContext, { id, owner }: WriteLock): void {
  if (id !== null) workbook.customXmlParts.getItem(id).setXml(lockXml(owner));
}

/** Reads locks: one round trip. */
export async function readLocks(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly StoredLock[]> {
  if (ids.length === 0) return [];
  const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return texts.map(({ value }, index) => readLock(ids[index] ?? '', value));
}

/** Deletes every lock of a pane, also one of which the answer was lost. */
export function releaseLock({ owner }: WriteLock): Promise<WorkbookResult<void>> {
  return runExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(LOCK_NAMESPACE);
    parts.load('items/id');
    await context.sync();
    const locks = await readLocks(
      context,
      parts.items.map(({ id }) => id),
    );
    for (const lock of locks) {
      if (lock.owner === owner) context.workbook.customXmlParts.getItem(lock.id).delete();
    }
    await context.sync();
    return ok(undefined);
  });
}

/** A write that has not sent a request for so long has broken off. */
const FRESH_MS = 30_000;

/**
 * Whether another pane is writing: its lock was renewed a moment ago, or since it was last looked at,
 * where its clock differs from ours.
 */
export function isHeldByOther(
  locks: readonly StoredLock[],
  owner: string,
  seen: ReadonlyMap<string, string>,
): boolean {
  return locks.some((lock) => {
    if (lock.owner === owner) return false;
    const age = Math.abs(Date.now() - Date.parse(lock.at));
    const last = seen.get(lock.id);
    return age < FRESH_MS || (last !== undefined && last !== lock.at);
  });
}
