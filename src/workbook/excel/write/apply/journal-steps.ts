import { plainStep, type WriteStep } from '../base/pack-steps';
import { utf8Bytes } from '../base/utf8-bytes';
import type { UndoRecord } from '../base/undo-record';

/** The journal of a write that is under way. */
export interface OpenJournal {
  before: UndoRecord;
  /** The id of its XML part, once Excel has told it. */
  id: string | null;
  /** Whether the write has come to charts and widths. */
  dresses: boolean;
}

const BYTES = 500;

/** The step that puts a journal into the workbook, or a newer one in its place. */
export function journalStep(xml: string, open: OpenJournal): WriteStep {
  return {
    bytes: BYTES + utf8Bytes(xml),
    cells: 0,
    queue: ({ workbook: { customXmlParts } }) => {
      if (open.id !== null) {
        customXmlParts.getItem(open.id).setXml(xml);
        return undefined;
      }
      const part = customXmlParts.add(xml).load('id');
      return () => {
        open.id = part.id;
        return null;
      };
    },
  };
}

/** The step that takes journals out of the workbook. */
export function dropJournalStep(ids: readonly string[]): WriteStep {
  return plainStep(BYTES * ids.length, ({ workbook: { customXmlParts } }) => {
    for (const id of ids) customXmlParts.getItem(id).delete();
  });
}
