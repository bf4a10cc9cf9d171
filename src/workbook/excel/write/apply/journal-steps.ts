import { recordKey } from '../base/sheet-record';
import { plainStep, type WriteStep } from '../base/steps';
import { utf8Bytes } from '../../../../shared/utf8-bytes';
import type { UndoRecord } from '../base/undo-record';
import type { WriteLock } from '../base/write-lock';

/** The journal of a write that is under way. */
export interface OpenJournal {
  before: UndoRecord;
  /** The id of its XML part; null until Excel has answered. */
  id: string | null;
  /** Whether the write has begun to change layout and charts. */
  changesFormatting: boolean;
  readonly lock: WriteLock;
}

const JOURNAL_BYTES = 500;

/** Stores a journal in the workbook, or replaces the stored one. */
export function journalStep(xml: string, open: OpenJournal): WriteStep {
  return {
    bytes: JOURNAL_BYTES + utf8Bytes(xml),
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

/** Replaces a journal that is stored in the workbook. */
export function replaceJournalStep(xml: string, id: string): WriteStep {
  return plainStep(JOURNAL_BYTES + utf8Bytes(xml), ({ workbook: { customXmlParts } }) => {
    customXmlParts.getItem(id).setXml(xml);
  });
}

/** Deletes journals from the workbook, if they are still there: an answer may have been lost. */
export function dropJournalStep(ids: readonly string[]): WriteStep {
  return plainStep(JOURNAL_BYTES * ids.length, ({ workbook: { customXmlParts } }) => {
    for (const id of ids) customXmlParts.getItemOrNullObject(id).delete();
  });
}

const RECORD_BYTES = 400;

/** Stores the record of a sheet; null deletes it. */
export function recordStep(sheet: string, text: string | null): WriteStep {
  return plainStep(RECORD_BYTES + (text?.length ?? 0), ({ workbook: { settings } }) => {
    if (text === null) settings.getItemOrNullObject(recordKey(sheet)).delete();
    else settings.add(recordKey(sheet), text);
  });
}
