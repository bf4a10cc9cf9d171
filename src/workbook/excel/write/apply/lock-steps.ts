import { plainStep, type WriteStep } from '../base/steps';
import { LOCK_NAMESPACE, lockXml, type WriteLock } from '../base/write-lock';

const BYTES = 400;

/**
 * Takes the lock, after deleting what others have left of theirs. Fails where another pane has taken
 * it since: the steps that follow in the same request are then not carried out.
 */
export function lockStep(lock: WriteLock, left: readonly string[] = []): WriteStep {
  return {
    ...{ bytes: BYTES * (1 + left.length), cells: 0 },
    queue: ({ workbook: { customXmlParts } }) => {
      for (const id of left) customXmlParts.getItem(id).delete();
      const part = customXmlParts.add(lockXml(lock.owner)).load('id');
      customXmlParts.getByNamespace(LOCK_NAMESPACE).getOnlyItem().load('id');
      return () => {
        lock.id = part.id;
        return null;
      };
    },
  };
}

/** Gives the lock back. */
export function unlockSteps({ id }: WriteLock): readonly WriteStep[] {
  if (id === null) return [];
  return [
    plainStep(BYTES, ({ workbook }) => {
      workbook.customXmlParts.getItemOrNullObject(id).delete();
    }),
  ];
}
